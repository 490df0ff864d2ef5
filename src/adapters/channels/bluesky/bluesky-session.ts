import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { ChannelTrouble, Credentials } from '#listen/ports.ts';
import { askSite, type SiteAnswer } from '../sites/ask-site.ts';

interface Session {
  did: string;
  accessJwt: string;
  refreshJwt: string;
}
export type Xrpc = (
  method: string,
  asking: { query?: Record<string, string | undefined>; json?: unknown },
) => Promise<SiteAnswer | ChannelTrouble>;

/**
 * Calls a Bluesky server as an account. Signing in is limited to a few hundred times a day, so a session is kept in
 * memory, refreshed when it runs out, and only made anew when that fails.
 */
export function blueskySessions(fetch: GuardedFetch) {
  const sessions = new Map<string, Session>();
  return async function signedIn(
    site: string,
    { user = '', token = '' }: Credentials,
    signal: AbortSignal,
  ): Promise<{ did: string; xrpc: Xrpc } | ChannelTrouble> {
    const place = `${site} ${user}`;
    const address = (method: string, query: Record<string, string | undefined> = {}) => {
      const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
      return `${site}/xrpc/${method}?${new URLSearchParams(given)}`;
    };
    const open = async (): Promise<Session | ChannelTrouble> => {
      const answer = await askSite(fetch, address('com.atproto.server.createSession'), {
        json: { identifier: user, password: token },
        signal,
      });
      return 'trouble' in answer ? answer : keep(answer);
    };
    const keep = (answer: SiteAnswer): Session => {
      const session = answer.json as Session;
      sessions.set(place, session);
      return session;
    };
    const refresh = async (old: Session): Promise<Session | ChannelTrouble> => {
      const answer = await askSite(fetch, address('com.atproto.server.refreshSession'), {
        headers: { authorization: `Bearer ${old.refreshJwt}` },
        body: '',
        signal,
      });
      return 'trouble' in answer ? open() : keep(answer);
    };
    const first = sessions.get(place) ?? (await open());
    if ('trouble' in first) return first;
    let session = first;
    const call: Xrpc = (method, { query, json }) =>
      askSite(fetch, address(method, query), {
        headers: { authorization: `Bearer ${session.accessJwt}` },
        ...(json !== undefined && { json }),
        signal,
      });
    return {
      did: session.did,
      async xrpc(method, asking) {
        const answer = await call(method, asking);
        const ended =
          'trouble' in answer &&
          (answer.params.detail === 'ExpiredToken' || answer.trouble === 'site.closed');
        if (!ended) return answer;
        sessions.delete(place);
        const again = await refresh(session);
        if ('trouble' in again) return again;
        session = again;
        return call(method, asking);
      },
    };
  };
}
