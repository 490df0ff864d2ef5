import { useProblemWords } from './problem-words.ts';
import css from './ui.module.css';

/** What went wrong, in a line above a form or beside a button; nothing when nothing did. */
export const ProblemLine = ({ problem }: { problem: unknown }) => {
  const words = useProblemWords();
  if (!problem) return null;
  return (
    <p className={css.line} role="alert">
      {words(problem)}
    </p>
  );
};
