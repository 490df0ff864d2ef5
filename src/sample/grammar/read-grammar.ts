/** Sections of a grammar text: `# name`, then one phrase a line. */
export type Grammar = Record<string, string[]>;

/** Reads grammar text. A phrase may hold `{word}`, `{2-9}`, `(this|that|)`, nested as you like. */
export function readGrammar(text: string): Grammar {
  const grammar: Grammar = {};
  let section: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    if (line.startsWith('# ')) {
      section = grammar[line.slice(2)] ??= [];
    } else {
      section.push(line);
    }
  }
  return grammar;
}
