import type { Thinking } from '../ports.ts';
import type { ThemeText } from '../themes/find-themes.ts';
import { makeLooker } from './looker.ts';
import { makeReader } from './reader.ts';

/** Thinks in this thread, in slices: for tests and the command line, where nobody waits for an answer meanwhile. */
export function thinkHere(): Thinking {
  const looker = makeLooker();
  return {
    life: 1,
    ...makeReader(),
    watch: looker.watch,
    async refreshThemes(pages, standing, options, signal) {
      const texts: ThemeText[] = [];
      for await (const page of pages) texts.push(...page);
      return looker.refresh(texts, standing, options, signal);
    },
    stop: async () => {},
  };
}
