import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './thread.ts';

type Deeds = Record<string, (...about: never[]) => Promise<unknown>>;

/** The inside of a thread: does what it is asked, several things in turns, and answers each. */
export function answerQuestions(deeds: Deeds): void {
  parentPort!.on('message', async ({ number, deed, about }: Question) => {
    let said: Answer;
    try {
      said = { number, answer: await deeds[deed]!(...(about as never[])) };
    } catch (failed) {
      said = { number, failed };
    }
    parentPort!.postMessage(said);
  });
}
