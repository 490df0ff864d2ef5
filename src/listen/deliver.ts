import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import type { Seal } from '#kit/seal.ts';
import { type Act, heedActs, refuseAccess } from '#people/access.ts';
import { secretPurpose } from './add-source.ts';
import { checkSignature } from './check-signature.ts';
import { credentialsOf } from './credentials.ts';
import type { Intake, ItemAnswer } from './intake.ts';
import { keepUnreadable } from './keep-unreadable.ts';
import { markGone } from './mark-gone.ts';
import type { Delivered, ListenPorts, PulledChannel, PushedChannel, Unreadable } from './ports.ts';
import { readSource, type SourceRow } from './store/source-rows.ts';

export interface DeliverNeeds {
  db: Tx;
  intake: Intake;
  channels: ListenPorts['channels'];
  seal: Seal;
  /** Kinds of sources seen so far. */
  kinds: Map<string, string>;
}

export interface DeliveryAnswer {
  items: ItemAnswer[];
  accepted: number;
  duplicate: number;
  rejected: number;
}

/** What another program tells with a key. Each item gets its own answer. Refusals: `source.unknown`, `source.off`, `source.not-pushed`. */
export async function deliver(
  needs: DeliverNeeds,
  act: Act,
  given: { source: string; body: unknown },
): Promise<DeliveryAnswer | Refusal> {
  const denied = refuseAccess(act, 'signal.write');
  if (denied) return denied;
  const kind = await kindOf(needs, given.source);
  if (!kind) return refuse('source.unknown');
  const channel = pushedChannel(needs, kind);
  if (!channel) return refuse('source.not-pushed');
  return takeAll(needs, act, given.source, channel.receive({ body: given.body, place: '' }));
}

/** A source never changes its kind, so it is asked once: one query less for every message. */
async function kindOf({ db, kinds }: DeliverNeeds, source: string): Promise<string | undefined> {
  const known = kinds.get(source);
  if (known) return known;
  const row = await readSource(db, source);
  if (row) kinds.set(source, row.kind);
  return row?.kind;
}

/**
 * A signed delivery. Nobody reads the answers of a webhook, so what is unreadable in it becomes a work item here.
 * Refusals: `signature.wrong` (also for a source that does not exist: strangers learn nothing), `signature.stale`,
 * `signature.missing`, `source.off`.
 */
export async function deliverSigned(
  needs: DeliverNeeds,
  at: Date,
  given: {
    source: string;
    id?: string;
    timestamp?: string;
    signatures?: string;
    body: Buffer;
    headers?: Record<string, string | undefined>;
  },
): Promise<DeliveryAnswer | Refusal> {
  const source = await readSource(needs.db, given.source);
  const site = needs.channels.find(
    (each): each is PulledChannel => each.way === 'pulled' && each.kind === source?.kind,
  );
  if (source && site?.hook) return deliverBySite(needs, at, source, site, given);
  const channel = source && pushedChannel(needs, source.kind);
  if (!source?.secret || !channel?.signed) return refuse('signature.wrong');
  const wrong = checkSignature(given, needs.seal.open(source.secret, secretPurpose(source.id)), at);
  if (wrong) return refuse(wrong);
  const act = heedActs(at);
  if (source.state !== 'on') return refuse('source.off');
  const place = given.id!.slice(0, 400);
  const taken = channel.receive({ body: parsed(given.body), place });
  const answer = await takeAll(needs, act, source.id, taken);
  if (isRefusal(answer) || answer.rejected === 0) return answer;
  const unreadable = answer.items.flatMap((item, index) =>
    item.status === 'rejected' ? [failureOf(taken[index]!, item, place, given.body)] : [],
  );
  await needs.db.transaction().execute((tx) => keepUnreadable(tx, act, { source: source.id, unreadable }));
  return answer;
}

export const pushedChannel = (needs: DeliverNeeds, kind: string) =>
  needs.channels.find((each): each is PushedChannel => each.way === 'pushed' && each.kind === kind);

async function takeAll(
  { intake }: DeliverNeeds,
  act: Act,
  source: string,
  taken: readonly Delivered[],
): Promise<DeliveryAnswer | Refusal> {
  const items = taken.flatMap((each) => ('item' in each ? [each.item] : []));
  // Also with nothing to store: whether the source is on is for `hear` to say.
  const stored = await intake.take(source, act, items);
  if (isRefusal(stored)) return stored;
  const queue = [...stored];
  const answers = taken.map((each): ItemAnswer => {
    if ('item' in each) return queue.shift()!;
    return { status: 'rejected', code: each.unreadable.code, params: each.unreadable.params };
  });
  return counted(answers);
}

function counted(items: ItemAnswer[]): DeliveryAnswer {
  const count = (...statuses: string[]) => items.filter(({ status }) => statuses.includes(status)).length;
  return {
    items,
    accepted: count('accepted'),
    duplicate: count('duplicate', 'edited'),
    rejected: count('rejected'),
  };
}

function failureOf(
  delivered: Delivered,
  answer: Extract<ItemAnswer, { status: 'rejected' }>,
  place: string,
  body: Buffer,
): Unreadable {
  if ('unreadable' in delivered)
    return { ...delivered.unreadable, original: delivered.unreadable.original ?? body };
  const { stood } = delivered.item;
  const original = stood ? Buffer.from(stood.raw) : body;
  return { code: answer.code, params: answer.params, place: stood?.place ?? place, original };
}

/** Not JSON: undefined, which the channel answers with a code, and the bytes are kept. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** As the site itself signs and shapes it: told sooner than the next look would find it. */
async function deliverBySite(
  needs: DeliverNeeds,
  at: Date,
  source: SourceRow,
  site: PulledChannel,
  given: { body: Buffer; headers?: Record<string, string | undefined> },
): Promise<DeliveryAnswer | Refusal> {
  const credentials = credentialsOf(source, needs.seal);
  const { headers = {}, body } = given;
  const batch = site.hook!({ headers, body, settings: source.settings, credentials });
  if (batch === 'signature.wrong') return refuse(batch);
  if (source.state !== 'on') return refuse('source.off');
  const act = heedActs(at);
  const answers = await needs.intake.take(source.id, act, batch.items);
  if (isRefusal(answers)) return answers;
  await needs.db.transaction().execute(async (tx) => {
    await markGone(tx, act, { source: source.id, externalIds: batch.deleted });
    await keepUnreadable(tx, act, { source: source.id, unreadable: batch.unreadable });
  });
  return counted(answers);
}
