/**
 * Lets many who ask the same at once share an answer: who asks while a question is on its way waits for the next one,
 * which serves all of them. So nobody gets an answer older than their question, and nothing is kept.
 */
export function askTogether<Answer>(): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const under = new Map<string, { now: Promise<unknown>; next: Promise<Answer> | null }>();
  return function together(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const going = under.get(key);
    if (!going) {
      const now = ask();
      const turn = { now, next: null };
      under.set(key, turn);
      const done = () => {
        if (under.get(key) === turn) under.delete(key);
      };
      now.then(done, done);
      return now;
    }
    going.next ??= going.now.then(
      () => together(key, ask),
      () => together(key, ask),
    );
    return going.next;
  };
}
