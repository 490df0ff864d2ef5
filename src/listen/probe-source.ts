import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { secretPurpose, settingsRefusal } from './add-source.ts';
import type { Credentials, HeldChannel, ListenPorts } from './ports.ts';
import { readSource } from './store/source-rows.ts';

export interface Probing {
  kind: string;
  /** Whose credentials are used when none are given, for the same host and user only. */
  source?: string;
  settings: Record<string, unknown>;
  credentials?: Credentials;
}

const seconds = 40;

/**
 * Tries a line without keeping it. Refusals: `source.kind-unknown`, `source.not-held`, `source.settings-invalid`,
 * `source.credentials-invalid`.
 */
export async function probeSource(
  db: Tx,
  act: Act,
  given: Probing,
  { channels, seal }: Pick<ListenPorts, 'channels' | 'seal'>,
): Promise<
  { trouble: { code: string; params: Record<string, unknown> } | null; folders: string[] } | Refusal
> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const channel = channels.find((each) => each.kind === given.kind);
  if (!channel) return refuse('source.kind-unknown', { kind: given.kind });
  if (channel.way !== 'held') return refuse('source.not-held');
  const settings = channel.settings.safeParse(given.settings);
  if (!settings.success) return settingsRefusal(settings.error.issues[0]!);
  const credentials = channel.credentials.safeParse(
    given.credentials ?? (await kept(db, seal, given, settings.data)),
  );
  if (!credentials.success) return refuse('source.credentials-invalid', undefined, 'body.credentials');
  return answer(channel, settings.data, credentials.data);
}

/** Never for another host or user: a kept password must not be sent somewhere else. */
async function kept(
  db: Tx,
  seal: ListenPorts['seal'],
  { source: id }: Probing,
  settings: Record<string, unknown>,
): Promise<unknown> {
  const source = id === undefined ? undefined : await readSource(db, id);
  const same = (['host', 'port', 'security', 'user', 'tokenUrl'] as const).every(
    (key) => source?.settings[key] === settings[key],
  );
  return source?.secret && same ? JSON.parse(seal.open(source.secret, secretPurpose(source.id))) : {};
}

async function answer(channel: HeldChannel, settings: Record<string, unknown>, credentials: Credentials) {
  const found = await channel.probe({ settings, credentials, signal: AbortSignal.timeout(seconds * 1000) });
  if ('trouble' in found) return { trouble: { code: found.trouble, params: found.params }, folders: [] };
  return { trouble: null, folders: found.folders };
}
