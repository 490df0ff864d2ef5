import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { afterAll, describe, expect, test } from 'vitest';
import { type Thinking, thinkHere, thinkInThreads } from '#understand/index.ts';
import type { StreamMessage } from '#understand/themes/emerging.ts';
import type { ThemeText } from '#understand/themes/find-themes.ts';
import { refreshThemes } from '#understand/themes/refresh-themes.ts';
import { openThread, ThreadEnded } from '#understand/thinking/thread.ts';

const battery = (n: number) =>
  `De accu van mijn fiets laadt niet meer op, na ${n} kilometer is de batterij leeg`;
const invoice = (n: number) => `The invoice letter ${n} is confusing, I do not understand the amount on it`;
const parking = (n: number) => `Parkeren bij de winkel kost ${n} euro per uur, de garage is te duur`;
const all = [battery, invoice, parking];

const texts = (count: number): ThemeText[] =>
  Array.from({ length: count }, (_, i) => ({ id: `s${i}`, text: all[i % 3]!(i), voice: `v${i}` }));
const known = all.map((say, i) => ({ id: `t${i}`, examples: Array.from({ length: 12 }, (_, n) => say(n)) }));

async function* pagesOf(list: ThemeText[], page = 50): AsyncGenerator<ThemeText[]> {
  for (let from = 0; from < list.length; from += page) yield list.slice(from, from + page);
}

describe.each([
  ['in this thread', thinkHere],
  ['in threads of its own', thinkInThreads],
])('thinking %s', (_where, make: () => Thinking) => {
  const thinking = make();
  afterAll(() => thinking.stop());

  test('reads as it was taught', async () => {
    const text = 'De nieuwe poort bij Almelo staat weer de hele dag open';
    const kind = async () => (await thinking.read([text], null))[0]!.reading.kind.label;
    expect(await kind()).toBe('complaint');
    await thinking.learn([{ task: 'kind', to: 'wish', text }], { afresh: false });
    expect(await kind()).toBe('wish');
    await thinking.learn([], { afresh: true });
    expect(await kind()).toBe('complaint');
  });

  test('assigns by name, and takes in what it is shown', async () => {
    await thinking.makeAssigner('one', known);
    await thinking.makeAssigner('two', known.slice(0, 2));
    const found = await thinking.assign('one', [
      { text: battery(99) },
      { text: parking(99), language: 'nl' },
    ]);
    expect(found.map(({ theme }) => theme)).toEqual(['t0', 't2']);
    expect((await thinking.read([invoice(99)], 'two'))[0]!.match?.theme).toBe('t1');
    const odd = 'De lamp voorop flikkert';
    expect((await thinking.assign('two', [{ text: odd }]))[0]!.theme).toBeNull();
    await thinking.teach('two', [{ text: odd, theme: 't0' }]);
    expect((await thinking.assign('two', [{ text: odd }]))[0]!.also.concat().length).toBeGreaterThanOrEqual(
      0,
    );
    await expect(thinking.assign('three', [{ text: odd }])).rejects.toThrow(/three/);
  });

  test('finds the same themes, however the texts come', async () => {
    const list = texts(240);
    const options = { smallest: 3, most: 8 };
    const found = await thinking.refreshThemes(pagesOf(list), [], options);
    expect(found).toEqual(refreshThemes(list, [], options));
    expect(found.proposed.length).toBeGreaterThanOrEqual(3);
  });

  test('gives up a look when told to, and looks again after that', async () => {
    const stop = new AbortController();
    const look = thinking.refreshThemes(pagesOf(texts(3000)), [], {}, stop.signal);
    setTimeout(() => stop.abort(new Error('stopping')), 20);
    await expect(look).rejects.toThrow('stopping');
    expect((await thinking.refreshThemes(pagesOf(texts(90)), [], {})).proposed.length).toBeGreaterThan(0);
  });

  test('goes on watching where it left off, and says so when it does not know that place', async () => {
    const quiet = Array.from({ length: 600 }, (_, i): StreamMessage => {
      return {
        id: `q${i}`,
        text: `${invoice(i)} ${parking(i % 7)}`,
        day: Math.floor(i / 20),
        voice: `v${i}`,
      };
    });
    const burst = Array.from({ length: 8 }, (_, i): StreamMessage => {
      return { id: `b${i}`, text: 'the battery swells and gets hot', day: 30, voice: `b${i}` };
    });
    const watch = (after: string | null, upTo: string, messages: StreamMessage[]) =>
      thinking.watch({ after, upTo, messages, options: {} });
    expect(await watch('somewhere', 'b', burst)).toBe('from-the-beginning');
    await watch(null, 'q', quiet);
    expect(await watch('q', 'b', burst)).toMatchObject([
      { kind: 'new', ids: burst.slice(0, 4).map(({ id }) => id) },
    ]);
  });
});

test('threads leave the thread that answers requests alone', async () => {
  const thinking = thinkInThreads();
  const many = Array.from({ length: 40 }, (_, t) => ({
    id: `t${t}`,
    examples: Array.from({ length: 40 }, (_, n) => `${all[n % 3]!(n)} about thing${t} and word${n * t}`),
  }));
  await thinking.read(['warm'], null);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const before = performance.eventLoopUtilization();
  delay.enable();
  const began = performance.now();
  const read = async () => {
    for (let n = 0; n < 5; n++)
      await thinking.read(
        texts(400).map(({ text }) => text),
        null,
      );
  };
  await Promise.all([
    thinking.makeAssigner('many', many),
    thinking.refreshThemes(pagesOf(texts(3000), 500), [], { smallest: 3, most: 30 }),
    read(),
  ]);
  delay.disable();
  // Seconds of work: were it done here, in slices or not, this thread would be busy nearly all of the time.
  expect(performance.now() - began).toBeGreaterThan(300);
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect(delay.max / 1e6).toBeLessThan(250);
  await thinking.stop();
});

describe('a thread', () => {
  const entry = new URL('../support/brittle-thread.ts', import.meta.url);

  test('that ends lets those who wait know, and is started again for the next', async () => {
    const thread = openThread(entry, { mostMb: 64 });
    expect(await thread.ask('say', ['a'])).toBe('a');
    const { life } = thread;
    await expect(thread.ask('fail', [])).rejects.toThrow('no');
    expect(thread.life).toBe(life);
    await expect(thread.ask('end', [])).rejects.toThrow(ThreadEnded);
    expect(thread.life).toBe(life + 1);
    expect(await thread.ask('say', ['b'])).toBe('b');
    expect(thread.life).toBe(life + 1);
    await thread.stop();
    await expect(thread.ask('say', ['c'])).rejects.toThrow(ThreadEnded);
  });

  test('is ended by a signal, whatever it does', async () => {
    const thread = openThread(entry, { mostMb: 64 });
    await expect(thread.ask('say', ['a'], { signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow(
      'late',
    );
    expect(await thread.ask('say', ['b'], { signal: new AbortController().signal })).toBe('b');
    await thread.stop();
  });
});
