import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import type { DeliverNeeds } from './deliver.ts';
import type { PushedChannel } from './ports.ts';
import { captureSources } from './store/source-rows.ts';

/**
 * Writes down what a customer said to a colleague. The note's id is made by the device, so sending it again after a
 * lost answer is safe. Refusals: `capture.no-source` (none is on), `capture.which-source` {count}, `source.off`,
 * `note.unreadable` {code}, and the codes of `hear`.
 */
export async function captureNote(
  needs: DeliverNeeds,
  act: Act,
  given: { id: string; source?: string; occurredAt?: string; sentAt?: string; [field: string]: unknown },
): Promise<{ id: string; status: 'accepted' | 'duplicate' | 'edited' } | Refusal> {
  const denied = refuseAccess(act, 'signal.write');
  if (denied) return denied;
  const { source: chosen, occurredAt, sentAt, ...rest } = given;
  const body = { ...rest, ...momentOf({ occurredAt, sentAt }, act.at) };
  const on = await captureSources(needs.db);
  const source = chosen ? on.find((each) => each.id === chosen) : on[0];
  if (!source) return refuse(chosen ? 'source.off' : 'capture.no-source');
  if (!chosen && on.length > 1) return refuse('capture.which-source', { count: on.length }, 'body.source');
  const channel = needs.channels.find(
    (each): each is PushedChannel => each.way === 'pushed' && each.kind === 'capture',
  );
  const [taken] = channel?.receive({ body, place: given.id }) ?? [];
  if (!taken || 'unreadable' in taken) {
    return refuse('note.unreadable', { code: taken ? taken.unreadable.code : 'source.unknown' });
  }
  const answers = await needs.intake.take(source.id, act, [taken.item]);
  if (isRefusal(answers)) return answers;
  const answer = answers[0]!;
  if (answer.status === 'rejected') return refuse(answer.code);
  return { id: answer.id, status: answer.status };
}

/** A clock this far off, in milliseconds, is set right. */
const clockSlackMs = 60_000;

/**
 * When it was said, by our clock: a phone's may be wrong by days, but it knows how long ago it was. Both moments are
 * by the phone's clock; without the second one the first is believed.
 */
export function momentOf(
  { occurredAt, sentAt }: { occurredAt?: string; sentAt?: string },
  now: Date,
): { occurredAt?: string; clockOffMs?: number } {
  if (!occurredAt) return {};
  if (!sentAt) return { occurredAt };
  const clockOffMs = Date.parse(sentAt) - now.getTime();
  if (Math.abs(clockOffMs) <= clockSlackMs) return { occurredAt };
  const age = Math.max(0, Date.parse(sentAt) - Date.parse(occurredAt));
  return { occurredAt: new Date(now.getTime() - age).toISOString(), clockOffMs };
}
