import { makeSample } from '#sample/make-sample.ts';

export interface BenchMessage {
  externalId: string;
  text: string;
  title?: string;
  occurredAt: string;
  language: string;
  author: { name: string; externalId: string };
}

let ready: Omit<BenchMessage, 'externalId'>[] = [];
let parts = 0;
let made = 0;

/** Dutch and English messages from the grammar of the sample organisation; no two are handed out twice. */
export function makeMessages(count: number): BenchMessage[] {
  while (ready.length < count) ready = ready.concat(nextPart());
  return ready.splice(0, count).map((message) => ({ ...message, externalId: `bench-${made++}` }));
}

function nextPart(): Omit<BenchMessage, 'externalId'>[] {
  const part = parts++;
  const { signals, customers } = makeSample({ seed: `bench/${part}`, now: new Date() });
  const names = new Map(customers.map((customer) => [customer.key, customer.name]));
  return signals.map((signal) => ({
    text: signal.text,
    ...(signal.title && { title: signal.title }),
    occurredAt: signal.occurredAt.toISOString(),
    language: signal.language,
    author: {
      name: names.get(signal.customerKey) ?? 'Somebody',
      externalId: `bench-${part}-${signal.customerKey}`,
    },
  }));
}

/** The same as a file to import. */
export const asCsv = (messages: readonly BenchMessage[]): string =>
  [
    'id,date,name,text',
    ...messages.map((each) =>
      [each.externalId, each.occurredAt, each.author.name, each.text].map(quoted).join(','),
    ),
  ].join('\n');

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
