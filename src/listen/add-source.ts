import { randomBytes } from 'node:crypto';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import type { Seal } from '#kit/seal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { listenEvents } from './events.ts';
import type { Channel, ListenPorts } from './ports.ts';
import { insertSource, peopleStillHere } from './store/source-rows.ts';

export interface NewSource {
  kind: string;
  name: string;
  channel?: string;
  internal?: boolean;
  settings?: Record<string, unknown>;
  /** What it signs in with, where the channel needs that. */
  credentials?: Record<string, string>;
  steward?: string | null;
  deputy?: string | null;
}

/** A signing secret as Standard Webhooks writes it. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const secretPurpose = (source: string): string => `listen_source:${source}`;

/**
 * Adds a source, off. Where the other side signs, `secret` is what it signs with; it is shown this once.
 * Refusals: `source.kind-unknown`, `source.settings-invalid` {at, problem}, `source.credentials-invalid`, `source.name-taken`, `source.same-person`,
 * `source.person-gone`.
 */
export async function addSource(
  tx: Tx,
  act: Act,
  given: NewSource,
  { channels, seal }: Pick<ListenPorts, 'channels' | 'seal'>,
): Promise<{ id: string; secret: string | null } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const channel = channels.find((each) => each.kind === given.kind);
  if (!channel) return refuse('source.kind-unknown', { kind: given.kind });
  const settings = channel.settings.safeParse(given.settings ?? {});
  if (!settings.success) return settingsRefusal(settings.error.issues[0]!);
  const wrong = await refusePeople(tx, given.steward ?? null, given.deputy ?? null);
  if (wrong) return wrong;
  const id = newId();
  const credentials = closedCredentials(channel, seal, id, given.credentials ?? {});
  if (isRefusal(credentials)) return credentials;
  const secret = channel.signed ? newSecret() : null;
  const inserted = await insertSource(tx, {
    id,
    kind: given.kind,
    name: storable(given.name).trim(),
    channel: given.channel ?? channel.channel,
    internal: given.internal ?? false,
    settings: settings.data,
    secret: credentials ?? (secret === null ? null : seal.close(secret, secretPurpose(id))),
    steward: given.steward ?? null,
    deputy: given.deputy ?? null,
    at: act.at,
  });
  if (!inserted) return refuse('source.name-taken', undefined, 'body.name');
  await append(tx, [
    {
      type: listenEvents.sourceAdded,
      subject: id,
      at: act.at,
      actor: act.actor.personId,
      facts: { kind: given.kind },
    },
  ]);
  return { id, secret };
}

/** Sealed, for a channel that signs in; null for the others. Refusal: `source.credentials-invalid` {at}. */
export function closedCredentials(
  channel: Channel,
  seal: Seal,
  source: string,
  given: Record<string, string>,
): Buffer | null | Refusal {
  const shape = 'credentials' in channel ? channel.credentials : undefined;
  if (!shape) return null;
  const credentials = shape.safeParse(given);
  // Nothing filled in where nothing is needed: there is nothing to keep.
  if (credentials.success && Object.values(credentials.data).every((value) => value === '')) return null;
  if (credentials.success) return seal.close(JSON.stringify(credentials.data), secretPurpose(source));
  return refuse('source.credentials-invalid', undefined, 'body.credentials');
}

export const settingsRefusal = (issue: { path: PropertyKey[]; message: string }): Refusal =>
  refuse(
    'source.settings-invalid',
    { at: issue.path.join('.'), problem: issue.message.slice(0, 200) },
    `body.settings.${issue.path.join('.')}`,
  );

/** One person can't be their own deputy, and nobody who left answers for anything. */
export async function refusePeople(
  tx: Tx,
  steward: string | null,
  deputy: string | null,
): Promise<Refusal | null> {
  if (steward && steward === deputy) return refuse('source.same-person', undefined, 'body.deputy');
  const asked = [steward, deputy].filter((id) => id !== null);
  const here = await peopleStillHere(tx, asked);
  return asked.every((id) => here.has(id)) ? null : refuse('source.person-gone');
}
