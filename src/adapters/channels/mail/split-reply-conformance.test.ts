import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { splitReply } from './split-reply.ts';

const folder = '../shared/fixtures/quotes';
const absent = !existsSync(folder);
if (absent) console.log(`skipped: ${folder} is absent`);

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

it.skipIf(absent)('keeps what discourse-trimmer keeps', { timeout: 60_000 }, () => {
  const failed: string[] = [];
  const names = readdirSync(`${folder}/discourse-trimmer/emails`);
  for (const name of names) {
    const expected = readFileSync(`${folder}/discourse-trimmer/trimmed/${name}`, 'utf8');
    const { newText } = splitReply(readFileSync(`${folder}/discourse-trimmer/emails/${name}`, 'utf8'));
    if (fold(newText) !== fold(expected)) failed.push(`${name}: ${fold(newText).slice(0, 150)}`);
  }
  console.log(
    `discourse-trimmer: ${names.length - failed.length} of ${names.length}\n  ${failed.join('\n  ')}`,
  );
  expect(names.length - failed.length).toBeGreaterThanOrEqual(names.length * 0.8);
});

it.skipIf(absent)('loses no line of any reply', { timeout: 60_000 }, () => {
  let counted = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.txt$|discourse-trimmer\/(emails|before)|standard_replies/.test(name)) continue;
    const path = `${folder}/${name}`;
    let body: string;
    try {
      body = readFileSync(path, 'utf8');
    } catch {
      // A folder.
      continue;
    }
    const started = performance.now();
    const { newText, quotedText, signature } = splitReply(body);
    expect(performance.now() - started).toBeLessThan(5000);
    const linesOf = (text: string) =>
      text
        .split(/\r\n?|\n|\u2028/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .sort();
    expect(linesOf([newText, quotedText, signature].join('\n')), name).toEqual(linesOf(body));
    counted++;
  }
  console.log(`replies with every line kept: ${counted}`);
  expect(counted).toBeGreaterThan(0);
});
