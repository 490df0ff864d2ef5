import { Problem } from '../app/problem.ts';
import { useProblemWords } from './problem-words.ts';

/** Puts what the server said at the field it said it about; `form` is what belongs to none of them. */
export const useFieldProblems = <F extends string>(
  problem: unknown,
  fields: readonly F[],
): Partial<Record<F, string>> & { form?: unknown } => {
  const words = useProblemWords();
  if (!problem) return {};
  const at = problem instanceof Problem ? fields.find((field) => field === problem.at) : undefined;
  return (at ? { [at]: words(problem) } : { form: problem }) as Partial<Record<F, string>> & {
    form?: unknown;
  };
};
