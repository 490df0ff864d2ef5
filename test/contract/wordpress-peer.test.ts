import { expect, test } from 'vitest';
import { wordpressChannel } from '#adapters/channels/wordpress/wordpress-channel.ts';
import { wordpressVoice } from '#adapters/channels/wordpress/wordpress-voice.ts';
import { guardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Batch, Cursor } from '#listen/ports.ts';
import { type WordpressPeer, wordpressMissing, wordpressPeer } from '../support/wordpress-peer.ts';

const missing = wordpressMissing();
if (missing) console.log(`WordPress is not tried for real: ${missing} is not there`);

let peer: WordpressPeer;
const fetch = guardedFetch(['127.0.0.1']);
const credentials = () => ({ user: peer.user, token: peer.password, webhookSecret: '' });
const pull = async (cursor: Cursor | null, given: Record<string, string> = credentials()): Promise<Batch> => {
  const ask = { settings: { site: peer.url }, credentials: given, cursor, at: new Date() };
  const answer = await wordpressChannel(fetch).pull({ ...ask, signal: AbortSignal.timeout(20_000) });
  if ('trouble' in answer) throw new Error(JSON.stringify(answer));
  return answer;
};
const comment = (text: string, approved = 1) =>
  Number(
    peer.php(
      `echo wp_insert_comment(['comment_post_ID'=>1,'comment_content'=>'${text}','comment_author'=>'Mark','comment_author_email'=>'mark@example.org','comment_approved'=>${approved}]);`,
    ),
  );

test.skipIf(missing !== null)(
  'comments of a real WordPress are heard and answered under the comment, once',
  async () => {
    peer = await wordpressPeer();
    try {
      const id = comment('Does the child seat fit?');
      const held = comment('Waits for approval', 0);
      const first = await pull(null);
      const texts = Object.fromEntries(first.items.map(({ externalId, text }) => [externalId, text]));
      expect(texts).toMatchObject({
        [`c${id}`]: 'Does the child seat fit?',
        [`c${held}`]: 'Waits for approval',
      });
      expect(first.items.find(({ externalId }) => externalId === `c${id}`)?.author?.email).toBe(
        'mark@example.org',
      );
      expect(
        (await pull(null, { user: '', token: '' })).items.map(({ externalId }) => externalId),
      ).not.toContain(`c${held}`);

      const heard = first.items.find(({ externalId }) => externalId === `c${id}`)!;
      const place = {
        settings: { site: peer.url },
        credentials: credentials(),
        externalId: heard.externalId,
        meta: heard.meta!,
      };
      const say = (token: string) =>
        wordpressVoice(fetch).speak(
          {
            text: 'It does, since May.',
            place: { ...place, credentials: { ...place.credentials, token } },
          } as never,
          AbortSignal.timeout(20_000),
        );
      expect(await say('wrong')).toEqual({ trouble: 'site.closed' });
      expect(await say(peer.password)).toEqual({ sent: true });
      expect(await say(peer.password)).toEqual({ sent: true });
      const answers = peer.php(
        `echo json_encode(array_map(fn($c) => [$c->comment_content, $c->user_id], get_comments(['parent' => ${id}])));`,
      );
      expect(JSON.parse(answers)).toEqual([['It does, since May.', '1']]);

      const later = comment('And for the old model?');
      const second = await pull(first.cursor);
      const ids = second.items.map(({ externalId }) => externalId);
      expect(ids).toContain(`c${later}`);
      expect(second.items.map(({ text }) => text)).not.toContain('It does, since May.');
      expect(second.covered).toBe(true);
    } finally {
      await peer.close();
    }
  },
);
