import type { AnswerSite, Asked } from '../support/site-server.ts';

/** What a site's API holds in a test, in the shapes its public documentation gives. */
export interface SiteWorld {
  kind: 'wordpress' | 'mastodon' | 'bluesky' | 'discourse' | 'github';
  settings: Record<string, unknown>;
  credentials: Record<string, string>;
  answer: AnswerSite;
  expected: string[];
  /** One kept original with its text. */
  original: unknown;
  text: string;
  /** Where the first of them is answered, and what a right answer looks like there. */
  isReply(asked: Asked): boolean;
}

const iso = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
const page = <T>(all: T[], asked: Asked, size: number, at: (one: T) => string, after: string | null): T[] =>
  all.filter((one) => !after || at(one) > after).slice(0, Number(asked.query.get('limit') ?? size));

const comment = (id: number, parent = 0) => ({
  id,
  post: 7,
  parent,
  author: 0,
  author_name: 'Mark de Boer',
  author_email: 'mark@example.org',
  date_gmt: iso(id).replace('.000Z', ''),
  link: `https://blog.example/?p=7#comment-${id}`,
  status: 'approved',
  content: { rendered: `<p>Comment ${id} &amp; more</p>` },
});
const comments = [
  comment(11),
  comment(12, 11),
  { ...comment(13), author: 1, author_name: 'Our editor' },
  comment(14),
];

const post = (id: string, more: object = {}) => ({
  id,
  created_at: iso(Number(id.slice(-2))),
  in_reply_to_id: null,
  visibility: 'public',
  language: 'nl',
  spoiler_text: '',
  url: `https://fiets.social/@markdb/${id}`,
  content: `<p><span class="h-card">@<span>fietsgoed</span></span> Post ${id}</p>`,
  account: { id: '55', acct: 'markdb', display_name: 'Mark de Boer', url: 'https://fiets.social/@markdb' },
  ...more,
});
const mentions = ['9901', '9902', '10003'].map((id, n) => ({
  id: `${500 + n}`,
  type: 'mention',
  status: post(id),
}));

const cid = 'bafyreiclp443lavogvhj3d2ob2cxbfuscni2k5jk7bebjzg7khl3esabwq';
const skeet = (n: number, more: object = {}) => ({
  uri: `at://did:plc:mark/app.bsky.feed.post/3l${n}`,
  cid,
  author: { did: 'did:plc:mark', handle: 'mark.example.org', displayName: 'Mark de Boer' },
  reason: 'mention',
  record: { $type: 'app.bsky.feed.post', text: `Skeet ${n}`, createdAt: iso(n), langs: ['nl'] },
  indexedAt: iso(n),
  ...more,
});
const notifications = [skeet(30, { reason: 'like' }), skeet(23), skeet(22), skeet(21)];

const topicPost = (id: number, more: object = {}) => ({
  id,
  username: 'mark',
  name: 'Mark de Boer',
  created_at: iso(id),
  raw: `Forum post ${id}`,
  cooked: `<p>Forum post ${id}</p>`,
  post_number: id - 39,
  post_type: 1,
  user_id: 9,
  topic_id: 4,
  topic_slug: 'battery',
  topic_title: 'Battery',
  ...more,
});
const forum = [
  topicPost(43),
  topicPost(42, { post_type: 3, user_id: -1 }),
  topicPost(41, { username: 'heed' }),
  topicPost(40),
];

const user = { login: 'markdb', type: 'User' };
const repository = 'fietsgoed/app';
const issue = (id: number, more: object = {}) => ({
  id,
  number: 5,
  title: 'Range is shown wrong',
  body: `Issue ${id}`,
  html_url: `https://github.com/${repository}/issues/5`,
  created_at: iso(1),
  updated_at: iso(1),
  user,
  ...more,
});
const issueComment = (id: number, minute: number, more: object = {}) => ({
  id,
  body: `Comment ${id}`,
  html_url: `https://github.com/${repository}/issues/5#issuecomment-${id}`,
  issue_url: `https://api.github.com/repos/${repository}/issues/5`,
  created_at: iso(minute),
  updated_at: iso(minute),
  user,
  ...more,
});
const issueComments = [
  issueComment(61, 2),
  issueComment(62, 3, { user: { login: 'heed-bot', type: 'User' } }),
  issueComment(63, 4),
];
const signIn = { user: 'heed', token: 'a-token', webhookSecret: 'hush' };

export const siteWorlds = (site: string): SiteWorld[] => [
  {
    kind: 'wordpress',
    settings: { site },
    credentials: signIn,
    answer: (asked) => {
      const route = asked.query.get('rest_route');
      if (route === '/wp/v2/users/me') return { json: { id: 1 } };
      if (route !== '/wp/v2/comments') return;
      if (asked.method === 'POST') return { status: 201, json: { id: 99 } };
      const after = asked.query.get('after');
      return { json: comments.filter(({ date_gmt }) => !after || date_gmt > after) };
    },
    expected: ['c11', 'c12', 'c14'],
    original: comment(11),
    text: 'Comment 11 & more',
    isReply: ({ method, query, body, headers }) =>
      method === 'POST' &&
      query.get('rest_route') === '/wp/v2/comments' &&
      (body as { parent: number }).parent === 11 &&
      headers.authorization === `Basic ${Buffer.from('heed:a-token').toString('base64')}`,
  },
  {
    kind: 'mastodon',
    settings: { site, search: ['#fietsgoed'] },
    credentials: signIn,
    answer: (asked) => {
      if (asked.headers.authorization !== 'Bearer a-token')
        return { status: 401, json: { error: 'invalid_token' } };
      if (asked.path === '/api/v1/accounts/verify_credentials') return { json: { id: '1' } };
      if (asked.path === '/api/v1/notifications')
        return { json: page(mentions, asked, 40, ({ id }) => id, asked.query.get('min_id')).toReversed() };
      if (asked.path === '/api/v1/timelines/tag/fietsgoed')
        return {
          json: page(
            [post('9801'), post('9804', { account: { id: '1', acct: 'fietsgoed' } })],
            asked,
            40,
            ({ id }) => id,
            asked.query.get('min_id'),
          ),
        };
      if (asked.path === '/api/v1/statuses') return { json: { id: '1' } };
      return;
    },
    expected: ['9901', '9902', '10003', '9801'],
    original: post('9901'),
    text: '@fietsgoed Post 9901',
    isReply: ({ path, body, headers }) =>
      path === '/api/v1/statuses' &&
      (body as { in_reply_to_id: string }).in_reply_to_id === '9901' &&
      (body as { status: string }).status.startsWith('@markdb ') &&
      headers['idempotency-key'] !== undefined,
  },
  {
    kind: 'bluesky',
    settings: { site },
    credentials: signIn,
    answer: (asked) => {
      if (asked.path.endsWith('createSession'))
        return { json: { did: 'did:plc:us', accessJwt: 'access', refreshJwt: 'refresh' } };
      if (asked.headers.authorization !== 'Bearer access')
        return { status: 400, json: { error: 'ExpiredToken' } };
      if (asked.path.endsWith('listNotifications')) return { json: { notifications } };
      if (asked.path.endsWith('putRecord')) return { json: { uri: 'at://x', cid } };
      return;
    },
    expected: [21, 22, 23].map((n) => skeet(n).uri),
    original: skeet(21),
    text: 'Skeet 21',
    isReply: ({ path, body }) => {
      const { record, rkey } = (body ?? {}) as {
        record?: { reply: { parent: { uri: string } } };
        rkey?: string;
      };
      return (
        path.endsWith('putRecord') &&
        record?.reply.parent.uri === skeet(21).uri &&
        /^[2-7a-z]{13}$/.test(rkey ?? '')
      );
    },
  },
  {
    kind: 'discourse',
    settings: { site },
    credentials: signIn,
    answer: (asked) => {
      if (asked.method === 'POST' && asked.path === '/posts.json') return { json: { id: 77 } };
      if (asked.path === '/t/4/last.json') return { json: { post_stream: { posts: [] } } };
      const before = Number(asked.query.get('before') ?? 1000);
      return asked.path === '/posts.json'
        ? { json: { latest_posts: forum.filter(({ id }) => id < before) } }
        : undefined;
    },
    expected: ['40', '43'],
    original: topicPost(40),
    text: 'Forum post 40',
    isReply: ({ method, path, body, headers }) =>
      method === 'POST' &&
      path === '/posts.json' &&
      (body as { topic_id: number }).topic_id === 4 &&
      headers['api-username'] === 'heed',
  },
  {
    kind: 'github',
    settings: { site, repository },
    credentials: { ...signIn, user: 'heed-bot' },
    answer: (asked) => {
      if (asked.path === '/user') return { json: { login: 'heed-bot' } };
      const since = asked.query.get('since');
      const fresh = <T extends { updated_at: string }>(all: T[]) =>
        all.filter((one) => !since || one.updated_at >= since);
      if (asked.path === `/repos/${repository}/issues/5/comments`)
        return asked.method === 'POST' ? { status: 201, json: { id: 1 } } : { json: [] };
      if (asked.path === `/repos/${repository}/issues`)
        return { json: fresh([issue(60), issue(70, { number: 6, pull_request: {} })]) };
      if (asked.path === `/repos/${repository}/issues/comments`) return { json: fresh(issueComments) };
      return;
    },
    expected: ['i60', 'c61', 'c63'],
    original: issue(60),
    text: 'Issue 60',
    isReply: ({ method, path, headers }) =>
      method === 'POST' && path.endsWith('/issues/5/comments') && headers.authorization === 'Bearer a-token',
  },
];

export const signedPost = topicPost(45);
export const signedComment = issueComment(64, 9);
