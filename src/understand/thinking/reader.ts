import type { ReadText, Thinking } from '../ports.ts';
import { learnInSteps, learntNothing } from '../reading/learn.ts';
import { readMessage } from '../reading/read-message.ts';
import { type Assigner, makeAssignerInSteps } from '../themes/assign-theme.ts';
import { inSteps } from './in-steps.ts';

export type Reader = Pick<Thinking, 'learn' | 'makeAssigner' | 'teach' | 'read' | 'assign'>;

const keepOldMs = 30_000;

/** Reads in slices and keeps in memory what it was taught, the assigner in use and the one before it. */
export function makeReader(): Reader {
  let learnt = learntNothing();
  const assigners = new Map<string, Assigner>();
  const assignerOf = (name: string): Assigner => {
    const found = assigners.get(name);
    if (!found) throw new Error(`no assigner ${name} was made`);
    return found;
  };
  return {
    async learn(lessons, { afresh }) {
      learnt = await inSteps(learnInSteps(lessons, afresh ? undefined : learnt));
    },
    async makeAssigner(name, themes) {
      const made = await inSteps(makeAssignerInSteps([...themes]));
      assigners.set(name, made);
      // Batches that began before still ask the one before; then it goes, for each takes tens of megabytes.
      for (const old of [...assigners.keys()].slice(0, -2)) assigners.delete(old);
      for (const old of [...assigners.keys()].slice(0, -1))
        setTimeout(() => assigners.delete(old), keepOldMs).unref();
    },
    async teach(name, shown) {
      for (const { text, theme } of shown) assignerOf(name).learn(text, theme);
    },
    async read(texts, assigner) {
      const match = assigner === null ? null : assignerOf(assigner);
      return inSteps(readInSteps(texts, learnt, match));
    },
    async assign(assigner, texts) {
      const { assign } = assignerOf(assigner);
      return inSteps(mapEach(texts, ({ text, language }) => assign(text, language)));
    },
  };
}

const readInSteps = (
  texts: readonly string[],
  learnt: ReturnType<typeof learntNothing>,
  by: Assigner | null,
) =>
  mapEach(texts, (text): ReadText => {
    const reading = readMessage(text, learnt);
    return { reading, match: by?.assign(text, reading.language.label) ?? null };
  });

function* mapEach<T, U>(items: readonly T[], map: (item: T) => U): Generator<void, U[]> {
  const out: U[] = [];
  for (const item of items) {
    out.push(map(item));
    yield;
  }
  return out;
}
