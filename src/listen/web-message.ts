import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { heedActs } from '#people/access.ts';
import { secretPurpose } from './add-source.ts';
import { type DeliverNeeds, pushedChannel } from './deliver.ts';
import { chooseDuty } from './on-duty.ts';
import { proveVisitor } from './prove-visitor.ts';
import { duties } from './store/duty.ts';
import { timeZoneOf } from './store/norms.ts';
import { readSource, type SourceRow } from './store/source-rows.ts';

interface Hours {
  from: string;
  to: string;
  days: number[];
}

/** The source, when a page of this origin may show its form. Refusals: `web.unknown`, `web.foreign-site`. */
export async function webSource(
  db: DeliverNeeds['db'],
  given: { source: string; origin: string | undefined },
): Promise<SourceRow | Refusal> {
  const source = await readSource(db, given.source);
  if (source?.kind !== 'web' || source.state !== 'on') return refuse('web.unknown');
  const sites = source.settings.sites as string[];
  return given.origin && sites.includes(given.origin) ? source : refuse('web.foreign-site');
}

/** Whether somebody answers for it at this moment; without hours, whether anybody is on duty at all. */
export async function isStaffed(db: DeliverNeeds['db'], source: SourceRow, at: Date): Promise<boolean> {
  const [duty] = await duties(db, at, [source.id]);
  if (!duty || !chooseDuty(duty)) return false;
  const hours = source.settings.hours as Hours | undefined;
  return !hours || isOpen(hours, at, await timeZoneOf(db));
}

export function isOpen({ from, to, days }: Hours, at: Date, timeZone: string): boolean {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1;
  const now = `${parts.hour}:${parts.minute}`;
  return days.includes(day) && now >= from && now < to;
}

/**
 * What a visitor of an allowed site writes. An answer needs a way back: an address, or a token that says who it is.
 * Refusals: those of `webSource`, `token.wrong`, `token.expired`, `web.no-address`, `note.unreadable` {code}.
 */
export async function takeWebMessage(
  needs: DeliverNeeds,
  at: Date,
  given: { source: string; origin: string | undefined; body: Record<string, unknown> },
): Promise<{ id: string } | Refusal> {
  const source = await webSource(needs.db, given);
  if (isRefusal(source)) return source;
  const { token, website, proven: _claimed, ...body } = given.body;
  // A field that people do not see: what fills it in is a program. It learns nothing.
  if (typeof website === 'string' && website !== '') return { id: String(body.id) };
  if (token !== undefined) {
    const proof = proveVisitor(String(token), needs.seal.open(source.secret!, secretPurpose(source.id)), at);
    if (typeof proof === 'string') return refuse(proof);
    Object.assign(body, { proven: proof.visitor });
  } else if (typeof body.email !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(body.email)) {
    return refuse('web.no-address', undefined, 'body.email');
  }
  const [taken] = pushedChannel(needs, 'web')?.receive({ body, place: String(body.id) }) ?? [];
  if (!taken || 'unreadable' in taken)
    return refuse('note.unreadable', { code: taken ? taken.unreadable.code : 'source.unknown' });
  const answers = await needs.intake.take(source.id, heedActs(at), [taken.item]);
  if (isRefusal(answers)) return answers;
  const [answer] = answers;
  return answer!.status === 'rejected'
    ? refuse('note.unreadable', { code: answer!.code })
    : { id: answer!.id };
}
