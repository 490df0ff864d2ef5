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
  given: { id: string; source?: string; [field: string]: unknown },
): Promise<{ id: string; status: 'accepted' | 'duplicate' | 'edited' } | Refusal> {
  const denied = refuseAccess(act, 'signal.write');
  if (denied) return denied;
  const { source: chosen, ...body } = given;
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
