import { answerQuestions } from '#understand/thinking/answer-questions.ts';

answerQuestions({
  say: async (what: string) => what,
  fail: async () => {
    throw new Error('no');
  },
  end: async () => process.exit(1),
});
