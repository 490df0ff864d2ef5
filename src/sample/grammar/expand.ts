import type { Random } from '../random/prng.ts';
import type { Grammar } from './read-grammar.ts';

/** What one text has already said, so that a bike named twice is the same bike. */
export type Said = Map<string, string>;

type Node = string | { word: string } | { from: number; to: number } | { choices: Node[][] };

const parsed = new Map<string, Node[]>();

/** Writes one phrase out. Words stay the same within one `said`; ranges are drawn anew. */
export function expand(random: Random, phrase: string, words: Grammar, said: Said): string {
  let nodes = parsed.get(phrase);
  if (!nodes) {
    nodes = parse(phrase);
    parsed.set(phrase, nodes);
  }
  return tidy(write(random, nodes, words, said));
}

/** An empty choice leaves a double space or one before a comma. */
const tidy = (text: string): string =>
  untidy.test(text)
    ? text
        .replace(/ {2,}/g, ' ')
        .replace(/ ([,.!?])/g, '$1')
        .trim()
    : text;
const untidy = /^ | $| [ ,.!?]/;

function write(random: Random, nodes: Node[], words: Grammar, said: Said): string {
  let out = '';
  for (const node of nodes) {
    if (typeof node === 'string') out += node;
    else if ('choices' in node) out += write(random, random.pick(node.choices), words, said);
    else if ('from' in node) out += String(random.whole(node.from, node.to));
    else out += sayWord(random, node.word, words, said);
  }
  return out;
}

function sayWord(random: Random, word: string, words: Grammar, said: Said): string {
  const before = said.get(word);
  if (before !== undefined) return before;
  // `{town2}` draws from the words of `town` and may differ from `{town}`.
  const list = words[word] ?? words[word.replace(/\d$/, '')];
  if (!list) throw new Error(`grammar: nothing to say for {${word}}`);
  const value = expand(random, random.pick(list), words, said);
  said.set(word, value);
  return value;
}

function parse(phrase: string): Node[] {
  let at = 0;
  const sequence = (inside: boolean): Node[] => {
    const nodes: Node[] = [];
    let text = '';
    const flush = () => {
      if (text) nodes.push(text);
      text = '';
    };
    while (at < phrase.length) {
      const mark = phrase[at]!;
      if (inside && (mark === '|' || mark === ')')) break;
      at++;
      if (mark === '{') {
        flush();
        const end = phrase.indexOf('}', at);
        if (end < 0) throw new Error(`grammar: { without } in "${phrase}"`);
        nodes.push(symbol(phrase.slice(at, end)));
        at = end + 1;
      } else if (mark === '(') {
        flush();
        nodes.push({ choices: choices() });
      } else text += mark;
    }
    flush();
    return nodes;
  };
  const choices = (): Node[][] => {
    const list = [sequence(true)];
    while (phrase[at] === '|') {
      at++;
      list.push(sequence(true));
    }
    if (phrase[at] !== ')') throw new Error(`grammar: ( without ) in "${phrase}"`);
    at++;
    return list;
  };
  return sequence(false);
}

function symbol(inside: string): Node {
  const range = /^(\d+)-(\d+)$/.exec(inside);
  return range ? { from: Number(range[1]), to: Number(range[2]) } : { word: inside };
}
