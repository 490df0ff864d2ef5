import { captureChannel } from '#adapters/channels/capture/capture-channel.ts';
import { ingestChannel } from '#adapters/channels/ingest/ingest-channel.ts';
import type { Batch, Delivered, PushedChannel } from '#listen/ports.ts';
import { channelContract } from './channel.ts';

const batchOf = (delivered: Delivered[]): Batch => ({
  items: delivered.flatMap((each) => ('item' in each ? [each.item] : [])),
  deleted: [],
  unreadable: delivered.flatMap((each) => ('unreadable' in each ? [each.unreadable] : [])),
  cursor: null,
});
const unreadable = async (channel: PushedChannel, body: unknown) => {
  const [each] = batchOf(channel.receive({ body, place: 'p' })).unreadable;
  return { code: each!.code, original: each!.original !== null };
};

channelContract('ingest', async () => ({
  channel: ingestChannel,
  settings: {},
  wrongSettings: { password: 'x' },
  readFrom: async () => [
    batchOf(
      ingestChannel.receive({
        body: {
          items: [
            {
              externalId: 'a',
              text: 'Words',
              author: { email: 'a@example.org' },
              occurredAt: '2026-03-01T09:00:00+01:00',
            },
            { externalId: 'b', html: '<p>Only <b>markup</b></p>' },
            { externalId: 'c', title: 'Only a title', meta: { order: '12', nul: '\u0000' } },
          ],
        },
        place: '',
      }),
    ),
  ],
  expected: ['a', 'b', 'c'],
  unreadable: () => unreadable(ingestChannel, { externalId: 'a', text: 7 }),
  again: { original: Buffer.from('{"externalId":"z","text":"once more"}'), text: 'once more' },
}));

const note = { id: '01a208b0-0000-7000-8000-000000000001', encounter: 'phone', text: 'Asked for a lock.' };
channelContract('capture', async () => ({
  channel: captureChannel,
  settings: {},
  wrongSettings: { shop: 'Utrecht' },
  readFrom: async () => [
    batchOf(captureChannel.receive({ body: { ...note, customer: { name: 'Ann' } }, place: note.id })),
  ],
  expected: [note.id],
  unreadable: () => unreadable(captureChannel, { ...note, encounter: 'dream' }),
  again: { original: Buffer.from(JSON.stringify(note)), text: note.text },
}));
