import { expect, test } from 'vitest';
import { askTogether } from './ask-together.ts';

/** Questions that are answered when told to. */
function questions() {
  const asked: { answer: (with_: number) => void; fail: (error: Error) => void }[] = [];
  const ask = () =>
    new Promise<number>((answer, fail) => {
      asked.push({ answer, fail });
    });
  return { asked, ask };
}

test('who asks meanwhile waits for the next question, which serves all of them', async () => {
  const together = askTogether<number>();
  const { asked, ask } = questions();
  const first = together('key', ask);
  const others = [together('key', ask), together('key', ask), together('key', ask)];
  expect(asked).toHaveLength(1);
  asked[0]!.answer(1);
  expect(await first).toBe(1);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]!.answer(2);
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
  expect(asked).toHaveLength(2);
});

test('other keys do not wait, and afterwards everything is asked anew', async () => {
  const together = askTogether<number>();
  const { asked, ask } = questions();
  const pair = [together('one', ask), together('two', ask)];
  expect(asked).toHaveLength(2);
  asked[0]!.answer(1);
  asked[1]!.answer(2);
  expect(await Promise.all(pair)).toEqual([1, 2]);
  const again = together('one', ask);
  expect(asked).toHaveLength(3);
  asked[2]!.answer(3);
  expect(await again).toBe(3);
});

test('one that fails fails alone', async () => {
  const together = askTogether<number>();
  const { asked, ask } = questions();
  const first = together('key', ask);
  const second = together('key', ask);
  asked[0]!.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await expect.poll(() => asked.length).toBe(2);
  asked[1]!.answer(2);
  expect(await second).toBe(2);
});
