import { ImapFlow } from 'imapflow';
import { reachableAddresses } from '#adapters/outside/guarded-fetch.ts';
import type { ChannelTrouble } from '#listen/ports.ts';
import type { MailboxSettings } from './settings.ts';

export type SignIn = { password: string } | { token: string };

/** Longest message fetched, in bytes; larger ones become a work item with their headers. */
export const maxMessageBytes = 50 * 1024 * 1024;
const socketMs = 90_000;

/**
 * A signed-in connection. The addresses of the host are checked and the checked one is connected to, so that a name
 * which answers differently the second time leads nowhere else.
 */
export async function openLine(
  settings: MailboxSettings,
  signIn: SignIn,
  { allowed, signal }: { allowed: readonly string[]; signal: AbortSignal },
): Promise<ImapFlow | ChannelTrouble> {
  const { host, port, security, user } = settings;
  const ours = allowed.includes(host) || allowed.includes(`${host}:${port}`);
  // A password in the clear may travel inside our own network at most.
  if (security === 'none' && !ours) return { trouble: 'mail.unprotected', params: { host } };
  const addresses = await reachableAddresses(host, ours);
  if ('trouble' in addresses) return addresses;
  const line = new ImapFlow({
    host: addresses[0]!.address,
    ...(!/^[\d.:]+$/.test(host) && { servername: host }),
    port,
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    auth: 'token' in signIn ? { user, accessToken: signIn.token } : { user, pass: signIn.password },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: 4 * 60_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 5 * 60_000 + socketMs,
    maxLineLength: 16 * 1024 * 1024,
    maxLiteralSize: maxMessageBytes + 1024 * 1024,
    maxResponseSize: maxMessageBytes + 20 * 1024 * 1024,
    clientInfo: { name: 'Heed' },
  });
  // What fails on the line also fails the command that waits for it; without a listener the process would end.
  line.on('error', () => {});
  const stop = () => line.close();
  signal.addEventListener('abort', stop, { once: true });
  line.once('close', () => signal.removeEventListener('abort', stop));
  try {
    await line.connect();
    return line;
  } catch (error) {
    line.close();
    return troubleOf(error, settings);
  }
}

interface LineError extends Error {
  code?: string;
  authenticationFailed?: boolean;
  responseText?: string;
  mailboxMissing?: boolean;
}

/** What an error of the server or of the line means for the source. */
export function troubleOf(
  error: unknown,
  { host, user }: Pick<MailboxSettings, 'host' | 'user'>,
): ChannelTrouble {
  const { code = '', message = '', authenticationFailed, responseText } = error as LineError;
  if (authenticationFailed)
    return { trouble: 'mail.sign-in-refused', params: { user, detail: (responseText ?? '').slice(0, 200) } };
  if (/TIMEOUT/i.test(code)) return { trouble: 'outside.timeout', params: { seconds: 20 } };
  if (/CERT|SSL|SELF_SIGNED|ALTNAME|EPROTO/.test(code))
    return { trouble: 'outside.certificate', params: { host } };
  if (/^(E[A-Z]+|NoConnection|EConnectionClosed)$/.test(code))
    return { trouble: 'outside.unreachable', params: { host, detail: code } };
  return { trouble: 'mail.broken', params: { detail: (responseText || message || code).slice(0, 200) } };
}
