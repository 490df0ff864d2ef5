import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { ChannelTrouble, Credentials } from '#listen/ports.ts';
import type { MailboxSettings } from './settings.ts';

export interface AccessTokens {
  /** One that is good for another minute at least. `anew`: the last one was refused. */
  get(signal: AbortSignal, anew?: boolean): Promise<{ token: string } | ChannelTrouble>;
}

/** Longest answer of a token endpoint, in bytes. */
const limit = 64 * 1024;

/**
 * Access tokens by a refresh token (RFC 6749, section 6). Some servers give a new refresh token with each use and drop
 * the old one, so it is kept before the new access token is used. Troubles: `mail.token-refused` {detail},
 * `mail.token-broken` {status}, those of GuardedFetch.
 */
export function accessTokens(
  settings: MailboxSettings,
  given: Credentials,
  needs: { fetch: GuardedFetch; keep(credentials: Credentials): Promise<void>; now(): number },
): AccessTokens {
  let credentials = given;
  let last: { token: string; until: number } | null = null;
  return {
    async get(signal, anew = false) {
      if (last && !anew && last.until > needs.now() + 60_000) return { token: last.token };
      const body = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: credentials.refreshToken ?? '',
        client_id: settings.clientId ?? '',
        ...(credentials.clientSecret && { client_secret: credentials.clientSecret }),
        ...(settings.scope && { scope: settings.scope }),
      });
      const answer = await needs.fetch(settings.tokenUrl ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: body.toString(),
        limit,
        seconds: 20,
        signal,
      });
      if ('trouble' in answer) return answer;
      const said = parsed(answer.body);
      if (answer.status >= 400 && answer.status < 500)
        return {
          trouble: 'mail.token-refused',
          params: { detail: String(said.error ?? answer.status).slice(0, 100) },
        };
      if (answer.status !== 200 || typeof said.access_token !== 'string')
        return { trouble: 'mail.token-broken', params: { status: answer.status } };
      const seconds = Number(said.expires_in);
      last = { token: said.access_token, until: needs.now() + (seconds > 0 ? seconds : 300) * 1000 };
      if (typeof said.refresh_token === 'string' && said.refresh_token !== credentials.refreshToken) {
        credentials = { ...credentials, refreshToken: said.refresh_token };
        await needs.keep(credentials);
      }
      return { token: last.token };
    },
  };
}

function parsed(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // An error page: its status says enough.
    return {};
  }
}
