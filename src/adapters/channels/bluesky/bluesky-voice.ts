import { createHash } from 'node:crypto';
import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Voice } from '#respond/ports.ts';
import { spokenOf } from '../sites/speak-site.ts';
import { blueskySessions } from './bluesky-session.ts';

/** Longest post, in graphemes. */
const longest = 300;

/** Answers the post. The record's key is made of the reply's id, so putting it again writes the same record. */
export function blueskyVoice(fetch: GuardedFetch): Voice {
  const signedIn = blueskySessions(fetch);
  return {
    repeatable: true,
    domain: 'bluesky.invalid',
    async speak({ key, text, language, place, sentAt }, signal) {
      if (!place) return { trouble: 'site.off' };
      if ([...new Intl.Segmenter().segment(text)].length > longest) return { trouble: 'site.too-long' };
      const session = await signedIn(String(place.settings.site), place.credentials, signal);
      if ('trouble' in session) return spokenOf({ ...session, params: {} }) as { trouble: string };
      const parent = { uri: place.externalId, cid: String(place.meta.cid) };
      const answer = await session.xrpc('com.atproto.repo.putRecord', {
        json: {
          repo: session.did,
          collection: 'app.bsky.feed.post',
          rkey: recordKey(key),
          record: {
            $type: 'app.bsky.feed.post',
            text,
            createdAt: sentAt.toISOString(),
            reply: { root: place.meta.root ?? parent, parent },
            ...(language !== 'und' && { langs: [language] }),
          },
        },
      });
      return 'trouble' in answer ? spokenOf(answer) : { sent: true };
    },
  };
}

const letters = '234567abcdefghijklmnopqrstuvwxyz';

/** A record key in the shape the network wants (atproto.com/specs/tid): the moment of a UUIDv7 and ten bits of its hash. */
export function recordKey(id: string): string {
  const millis = BigInt(`0x${id.replaceAll('-', '').slice(0, 12)}`);
  const bits = createHash('sha256').update(id).digest().readUInt32BE(0);
  let rest = ((millis * 1000n + BigInt(bits % 1000)) << 10n) | BigInt((bits >>> 10) & 1023);
  let key = '';
  for (let at = 0; at < 13; at++) {
    key = letters[Number(rest & 31n)] + key;
    rest >>= 5n;
  }
  return key;
}
