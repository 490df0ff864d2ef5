import type { Batch, FileLook, ImportPlan } from '#listen/ports.ts';
import type { OwnMail } from '../mail/classify-mail.ts';
import { readMessage } from '../mailbox/read-message.ts';
import type { FilePreview } from './preview-file.ts';

/** A message of a mail archive as it goes into a batch: heard, kept as a report, or left as a work item. */
export async function takeMessage(
  batch: Batch,
  original: Uint8Array,
  { place, own }: { place: string; own: OwnMail },
): Promise<void> {
  const read = await readMessage(original, own);
  if ('rejected' in read) batch.unreadable.push({ ...read.rejected, place, original });
  else if ('report' in read) batch.reports = [...(batch.reports ?? []), read.report];
  else batch.items.push({ ...read.item, channel: 'mail', stood: { place, raw: '' } });
}

/** What a mail archive has instead of columns; each message says itself what is what. */
const mailFields = { text: 'body' };

async function lookAtMessage(original: Uint8Array, own: OwnMail) {
  const read = await readMessage(original, own);
  if ('rejected' in read) return { record: {}, heard: read.rejected };
  const item = 'item' in read ? read.item : null;
  const report = 'report' in read ? read.report : null;
  return {
    record: { body: (item?.text ?? report?.text ?? '').slice(0, 400) },
    heard: item
      ? {
          text: item.text.slice(0, 1000),
          externalId: item.externalId,
          author: item.author?.name ?? item.author?.email ?? null,
          occurredAt: item.occurredAt ?? null,
        }
      : { code: 'mail.report', params: { kind: report!.kind } },
  };
}

/** The first messages of an archive as they will be heard. */
export async function lookAtMail(
  { dialect, samples, rejected }: FilePreview,
  plan: Partial<ImportPlan>,
  own: OwnMail,
): Promise<FileLook> {
  const shown: FileLook['samples'] = [];
  for (const { row, record } of samples.slice(0, 10))
    shown.push({
      row,
      ...(await lookAtMessage(record.message as Uint8Array, own)),
    } as FileLook['samples'][number]);
  const { format, encoding, delimiter, header } = dialect;
  return {
    ...{ format, encoding, delimiter, header, columns: Object.values(mailFields), samples: shown, rejected },
    plan: { ...plan, format, fields: mailFields },
  };
}
