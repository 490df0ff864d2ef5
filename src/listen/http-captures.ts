import { type Route, route } from '#http/route.ts';
import { refuse } from '#kit/refusal.ts';
import { attachToNote, maxRecordingBytes } from './attach-to-note.ts';
import { captureNote } from './capture-note.ts';
import * as contract from './contract.ts';
import type { DeliverNeeds } from './deliver.ts';
import { isShown } from './media.ts';
import type { ListenPorts } from './ports.ts';
import { readAll } from './read-all.ts';
import { readAttachment } from './store/attachments.ts';
import { captureSources } from './store/source-rows.ts';

/** Notes from the counter and the telephone, with what was photographed or recorded. */
export const captureRoutes = (needs: DeliverNeeds, ports: ListenPorts): Route[] => [
  route(contract.listCapturePlaces, async ({ db, act }) => ({
    items: (await captureSources(db)).map(({ id, name }) => ({ id, name })),
    next: null,
    asOf: act.at.toISOString(),
  })),
  route(contract.captureNote, ({ body, act }) => captureNote(needs, act, body)),
  route(contract.attachToNote, async ({ params, query, db, act, request }) => {
    const content = request.rawBody ?? (await readAll(request.stream, maxRecordingBytes));
    return attachToNote(
      db,
      act,
      { note: params.note, id: params.attachment, name: query.name, content },
      ports,
    );
  }),
  route(contract.readAttachment, async ({ params, db, answer }) => {
    const found = await readAttachment(db, params.attachment);
    if (!found) return refuse('attachment.unknown');
    const blob = await ports.blobs.get(found.stored_as);
    if (!blob) return refuse('attachment.gone');
    const shown = isShown(found.type);
    // What came from outside never gets to act in our name, even where a browser would run it.
    answer.header('content-security-policy', "sandbox; default-src 'none'");
    answer.header('x-content-type-options', 'nosniff');
    answer.header('cache-control', 'private, max-age=86400');
    answer.header('content-length', String(blob.bytes));
    return { body: blob.content, fileName: found.name, shown, ...(shown && { type: found.type }) };
  }),
];
