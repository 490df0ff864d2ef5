import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileChannel } from '#adapters/channels/file/file-channel.ts';
import type { Batch } from '#listen/ports.ts';
import { channelContract } from './channel.ts';

const folder = mkdtempSync(join(tmpdir(), 'heed-channel-'));
const plan = { fields: { id: 'nr', text: 'bericht' } };

/** One content in several writings: encoding, dialect and format must not change what is heard. */
const texts = ['Wat is dat?', 'Eén; twee\nregels', 'Zij zei "nee"', 'Dank', 'Tot ziens'];
const ids = texts.map((_, i) => `n${i}`);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = `nr;bericht\r\n${texts.map((text, i) => `n${i};${quoted(text)}`).join('\r\n')}\r\n`;
const ndjson = texts.map((text, i) => JSON.stringify({ nr: `n${i}`, bericht: text })).join('\n');
const writings: Record<string, { name: string; bytes: Buffer; raw: string }> = {
  'file, semicolons in UTF-8': { name: 'a.csv', bytes: Buffer.from(table), raw: 'n9;"nog een"' },
  'file, semicolons in Windows-1252': {
    name: 'b.csv',
    bytes: Buffer.from(table, 'latin1'),
    raw: 'n9;"nog een"',
  },
  'file, UTF-16 with a mark': {
    name: 'c.csv',
    bytes: Buffer.from(`\ufeff${table}`, 'utf16le'),
    raw: 'n9;"nog een"',
  },
  'file, NDJSON': { name: 'd.ndjson', bytes: Buffer.from(ndjson), raw: '{"nr":"n9","bericht":"nog een"}' },
  'file, a JSON array': {
    name: 'e.json',
    bytes: Buffer.from(`[${ndjson.replaceAll('\n', ',\n')}]`),
    raw: '{"nr":"n9","bericht":"nog een"}',
  },
};

async function read(path: string, name: string, cursor: Batch['cursor']): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of fileChannel.read(path, { name, plan, cursor, most: 2 })) batches.push(batch);
  return batches;
}

for (const [title, { name, bytes, raw }] of Object.entries(writings)) {
  channelContract(title, async () => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const cursor = (await read(path, name, null)).at(-1)!.cursor;
    return {
      channel: fileChannel,
      settings: {},
      wrongSettings: { path: '/etc/passwd' },
      plan,
      readFrom: (from) => read(path, name, from),
      expected: ids,
      unreadable: async () => {
        const binary = join(folder, `${name}.zip`);
        writeFileSync(binary, 'PK\u0003\u0004');
        const [each] = (await read(binary, 'x.zip', null)).flatMap((batch) => batch.unreadable);
        return { code: each!.code, original: each!.original !== null };
      },
      again: { original: Buffer.from(raw), cursor, text: 'nog een' },
    };
  });
}
