import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append, type LedgerEvent } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { closedCredentials, newSecret, refusePeople, secretPurpose, settingsRefusal } from './add-source.ts';
import { listenEvents } from './events.ts';
import type { ListenPorts } from './ports.ts';
import { lockSource, type SourceRow, sourceNamed, updateSource } from './store/source-rows.ts';

export interface SourceChange {
  name?: string;
  channel?: string;
  settings?: Record<string, unknown>;
  credentials?: Record<string, string>;
  steward?: string | null;
  deputy?: string | null;
  state?: 'on' | 'off';
}

/**
 * Changes a source, switches it on or off, or hands it to others. What is on keeps a steward and a deputy.
 * Refusals: `source.unknown`, `source.name-taken`, `source.settings-invalid` {at, problem}, `source.same-person`,
 * `source.person-gone`, `source.needs-people` {missing: steward | deputy | both}, `source.credentials-invalid`, `source.credentials-needed` (another server and the old password), `source.cannot-listen`
 * (a file is read when somebody hands one over; there is nothing to switch on).
 */
export async function changeSource(
  tx: Tx,
  act: Act,
  given: { source: string; change: SourceChange },
  { channels, seal }: Pick<ListenPorts, 'channels' | 'seal'>,
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const source = await lockSource(tx, given.source);
  if (!source) return refuse('source.unknown');
  const { change } = given;
  const name = change.name === undefined ? source.name : storable(change.name).trim();
  const namesake = await sourceNamed(tx, name);
  if (namesake && namesake.id !== source.id) return refuse('source.name-taken', undefined, 'body.name');
  const steward = change.steward === undefined ? source.steward_id : change.steward;
  const deputy = change.deputy === undefined ? source.deputy_id : change.deputy;
  const state = change.state ?? source.state;
  const wrong = await refusePeople(tx, steward, deputy);
  if (wrong) return wrong;
  if (state === 'on' && !(steward && deputy)) {
    const missing = steward ? 'deputy' : deputy ? 'steward' : 'both';
    return refuse('source.needs-people', { missing }, 'body.state');
  }
  const channel = channels.find((each) => each.kind === source.kind);
  if (change.state === 'on' && channel?.way === 'read') return refuse('source.cannot-listen');
  const settings = change.settings && channel?.settings.safeParse(change.settings);
  if (settings && !settings.success) return settingsRefusal(settings.error.issues[0]!);
  // Another address is another feed: what is remembered of the old one would hide its items.
  const moved = settings && placeOf(settings.data) !== placeOf(source.settings);
  // A kept password must not be sent to another server because somebody changed the address.
  if (
    channel &&
    'credentials' in channel &&
    channel.credentials &&
    settings &&
    !change.credentials &&
    lineOf(settings.data) !== lineOf(source.settings)
  )
    return refuse('source.credentials-needed', undefined, 'body.credentials');
  const secret =
    change.credentials && channel && closedCredentials(channel, seal, source.id, change.credentials);
  if (isRefusal(secret)) return secret;
  await updateSource(tx, source.id, {
    name,
    steward_id: steward,
    deputy_id: deputy,
    state,
    ...(change.channel !== undefined && { channel: change.channel }),
    ...(settings && { settings: settings.data }),
    ...(secret && { secret }),
    ...((moved || secret || (change.state === 'on' && source.state === 'off')) && { trouble: null }),
    ...(moved && { cursor: null }),
  });
  await append(tx, changeEvents(source, { ...change, steward, deputy, state }, act));
  return { id: source.id };
}

/** Where a source is: elsewhere is another feed or mailbox. */
const placeOf = ({ url, host, user, site, query }: Record<string, unknown>) =>
  JSON.stringify([url, host, user, site, query]);

const lineOf = ({ site, host, port, security, user, signIn, tokenUrl, clientId }: Record<string, unknown>) =>
  JSON.stringify([site, host, port, security, user, signIn, tokenUrl, clientId]);

function changeEvents(source: SourceRow, now: SourceChange, act: Act): LedgerEvent[] {
  const event = (type: string, facts: Record<string, unknown> = {}): LedgerEvent => ({
    type,
    subject: source.id,
    at: act.at,
    actor: act.actor.personId,
    facts,
    sample: source.sample,
  });
  const fields = (['name', 'channel', 'settings', 'credentials'] as const).filter(
    (field) => now[field] !== undefined,
  );
  return [
    ...(fields.length > 0 ? [event(listenEvents.sourceChanged, { fields })] : []),
    ...(now.steward !== source.steward_id || now.deputy !== source.deputy_id
      ? [event(listenEvents.sourceHanded, { steward: now.steward, deputy: now.deputy })]
      : []),
    ...(now.state === source.state
      ? []
      : [event(now.state === 'on' ? listenEvents.sourceSwitchedOn : listenEvents.sourceSwitchedOff)]),
  ];
}

/** A new signing secret; the old one stops working at once. Refusals: `source.unknown`, `source.not-signed`. */
export async function renewSecret(
  tx: Tx,
  act: Act,
  given: { source: string },
  { channels, seal }: Pick<ListenPorts, 'channels' | 'seal'>,
): Promise<{ secret: string } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const source = await lockSource(tx, given.source);
  if (!source) return refuse('source.unknown');
  if (!channels.find((each) => each.kind === source.kind)?.signed) return refuse('source.not-signed');
  const secret = newSecret();
  await updateSource(tx, source.id, { secret: seal.close(secret, secretPurpose(source.id)) });
  await append(
    tx,
    changeEvents(
      source,
      { settings: {}, steward: source.steward_id, deputy: source.deputy_id, state: source.state },
      act,
    ),
  );
  return { secret };
}
