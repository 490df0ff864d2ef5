import type { ReadText, Thinking } from '../ports.ts';
import type { Assignment } from '../themes/assign-theme.ts';
import type { Refreshed } from '../themes/refresh-themes.ts';
import { packTexts } from './pack-texts.ts';
import { openThread } from './thread.ts';

/** What the objects of a thread may take; buffers (the weights) come on top. */
const readingMb = 400;
const themeMb = 700;

/**
 * Two threads: one reads and holds the assigner, one looks at many messages together. Neither ever holds up the thread
 * that answers requests; a look that is stopped ends with its thread.
 */
export function thinkInThreads(): Thinking {
  const reading = openThread(new URL('./reading-thread.ts', import.meta.url), { mostMb: readingMb });
  const themes = openThread(new URL('./theme-thread.ts', import.meta.url), { mostMb: themeMb });
  let looks = 0;
  return {
    get life() {
      return reading.life;
    },
    learn: (...about) => reading.ask('learn', about),
    makeAssigner: (...about) => reading.ask('makeAssigner', about),
    teach: (...about) => reading.ask('teach', about),
    read: (...about) => reading.ask<ReadText[]>('read', about),
    assign: (...about) => reading.ask<Assignment[]>('assign', about),
    async refreshThemes(pages, standing, options, signal) {
      const look = ++looks;
      try {
        for await (const page of pages) {
          const packed = packTexts(page);
          const transfer = [packed.bytes.buffer, packed.ends.buffer];
          await themes.ask('page', [look, packed], { transfer, signal });
        }
      } catch (error) {
        if (!signal?.aborted) await themes.ask('forget', [look]).catch(() => {});
        throw error;
      }
      return themes.ask<Refreshed>('refresh', [look, standing, options], { signal });
    },
    watch: (more, signal) => themes.ask('watch', [more], { signal }),
    async stop() {
      await Promise.all([reading.stop(), themes.stop()]);
    },
  };
}
