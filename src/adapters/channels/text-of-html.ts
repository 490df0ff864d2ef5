import { Parser } from 'htmlparser2';
import { isTooDeep, stripTags } from './too-deep.ts';

const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg']);
const BREAKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre']);

/**
 * The words of an HTML fragment, with line breaks where blocks end, a blank line around paragraphs, `- ` before
 * list items, and quotes marked with `> `. Never fetches anything; linear in the length of the markup.
 */
export function textOfHtml(html: string, options: { quotes?: boolean } = {}): string {
  if (isTooDeep(html)) return stripTags(html);
  const lines: { depth: number; text: string }[] = [];
  let current = '';
  let silent = 0;
  let quoted = 0;
  let pre = 0;
  const end = (blank: boolean) => {
    if (current.trim() !== '') lines.push({ depth: quoted, text: pre ? current.trimEnd() : current.trim() });
    current = '';
    if (blank && lines.length > 0 && lines.at(-1)!.text !== '') lines.push({ depth: quoted, text: '' });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent++;
        if (name === 'br') {
          if (current.trim() === '') lines.push({ depth: quoted, text: '' });
          else end(false);
        } else if (BREAKS.has(name)) end(SPACED.has(name));
        if (name === 'blockquote') quoted++;
        if (name === 'pre') pre++;
        if (name === 'li') current = '- ';
        if ((name === 'td' || name === 'th') && current !== '') current += ' ';
        if (name === 'img' && attributes.alt && !silent) current += attributes.alt;
      },
      ontext(text) {
        if (silent) return;
        if (!pre) {
          const words = text.replace(/[ \t\r\n\f]+/g, ' ');
          current += current === '' || current.endsWith(' ') ? words.trimStart() : words;
          return;
        }
        const [first, ...rest] = text.split(/\r\n|\n/);
        current += first;
        for (const line of rest) {
          lines.push({ depth: quoted, text: current });
          current = line;
        }
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (BREAKS.has(name) && name !== 'br') end(SPACED.has(name));
        if (name === 'blockquote') quoted = Math.max(0, quoted - 1);
        if (name === 'pre') pre = Math.max(0, pre - 1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  end(false);
  return lines
    .map(({ depth, text }, i) => {
      // A blank line belongs to the outer of its neighbours, or every quote would end in an empty one.
      const level = text === '' ? Math.min(depth, lines[i + 1]?.depth ?? 0, lines[i - 1]?.depth ?? 0) : depth;
      return `${options.quotes && level > 0 ? `${'>'.repeat(Math.min(level, 20))} ` : ''}${text}`.trimEnd();
    })
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
