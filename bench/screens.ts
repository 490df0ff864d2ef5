import type pg from 'pg';
import { handWritten } from './bare-screens.ts';
import { type Door, openSource, signIn, withKey } from './door.ts';
import { allDone } from './intake.ts';
import { untilQuiet } from './memory.ts';
import { makeMessages } from './messages.ts';
import { tell } from './report.ts';
import { engineOf, type RunningHeed } from './running-heed.ts';
import { timeEach } from './timing.ts';

/** More messages over the API, until so many were heard from outside and all have a reading and a conversation. */
export async function fillTo(heed: RunningHeed, size: number): Promise<void> {
  const asOwner = await signIn(heed);
  const byKey = await withKey(heed, asOwner);
  const engine = await engineOf(heed.folder);
  try {
    const { rows } = await engine.query(
      `select count(*)::int as there, (select count(*)::int from understand_reading) as read,
        (select count(*)::int from respond_conversation_signal) as joined from listen_signal where not internal`,
    );
    const { there, read, joined } = rows[0];
    const more = Math.max(0, size - there);
    const source = await openSource(asOwner, 'ingest', `Bench ${size}`);
    for (let left = more; left > 0; left -= 500)
      await byKey.ask('POST', `/api/sources/${source}/signals`, { items: makeMessages(Math.min(500, left)) });
    await allDone(engine, Number(read) + more, Number(joined) + more);
    await engine.query('analyze');
    await untilQuiet(heed);
  } finally {
    await byKey.close();
    await asOwner.close();
    await engine.end();
  }
}

interface Screen {
  what: string;
  path(ids: string[]): string[];
  most?: number;
  /** Fewer turns for what is slow and looked at less often. */
  turns?: number;
}

export const searches = {
  one: 'bestelling',
  two: 'fiets winkel',
  english: 'order bike',
  rare: 'E17',
  none: 'zeppelin',
};

const words = (q: string) => `/api/conversations?view=all&q=${encodeURIComponent(q)}`;
const screens: Screen[] = [
  { what: 'inbox, first page', path: () => ['/api/conversations'], most: 15 },
  { what: 'inbox, longest waiting first', path: () => ['/api/conversations?order=waiting'], most: 15 },
  { what: 'inbox, numbers beside the views', path: () => ['/api/conversation-counts'] },
  { what: 'a conversation', path: (ids) => ids.map((id) => `/api/conversations/${id}`), most: 15 },
  { what: 'what stands beside it', path: (ids) => ids.map((id) => `/api/conversations/${id}/surroundings`) },
  { what: `search: one common word (${searches.one})`, path: () => [words(searches.one)], most: 30 },
  { what: `search: two common words (${searches.two})`, path: () => [words(searches.two)], most: 30 },
  { what: `search: two common words (${searches.english})`, path: () => [words(searches.english)], most: 30 },
  { what: `search: a rare word (${searches.rare})`, path: () => [words(searches.rare)], most: 30 },
  { what: 'search: a word nobody wrote', path: () => [words(searches.none)], most: 30 },
  {
    what: `search all signals: two common words (${searches.two})`,
    path: () => [`/api/signals?words=${encodeURIComponent(searches.two)}`],
    most: 30,
  },
  { what: 'today', path: () => ['/api/today'] },
  { what: 'themes', path: () => ['/api/themes'], turns: 30 },
  { what: 'stream of themes', path: () => ['/api/themes/stream'], turns: 30 },
  { what: 'demand and talent', path: () => ['/api/demand-and-talent'], turns: 30 },
  { what: 'journey', path: () => ['/api/journey'], turns: 15 },
  { what: 'funnel', path: () => ['/api/measures/funnel'], turns: 30 },
  { what: 'times', path: () => ['/api/measures/times'], turns: 30 },
];

/** What each screen asks, over HTTP as a signed-in browser, beside the hand-written SQL on the same rows. */
export async function benchScreens(heed: RunningHeed): Promise<void> {
  const asOwner = await signIn(heed, 1);
  const engine = await engineOf(heed.folder);
  try {
    const { rows } = await engine.query('select count(*)::int as n from listen_signal');
    const section = `Screens at ${Math.round(rows[0].n / 1000) * 1000} signals (ms, over HTTP, signed in)`;
    const ids = await conversationIds(engine);
    for (const screen of screens) await timeScreen(section, screen, ids, asOwner, engine);
  } finally {
    await asOwner.close();
    await engine.end();
  }
}

async function timeScreen(section: string, screen: Screen, ids: string[], asOwner: Door, engine: pg.Pool) {
  const { what, path, most, turns = 100 } = screen;
  const paths = path(ids);
  const took = await timeEach(
    turns,
    (turn) => asOwner.ask('GET', paths[turn % paths.length]!),
    Math.min(10, turns),
  );
  const sql = handWritten[what.replace(/ \(.*$/, '')];
  const words = /\((.*)\)$/.exec(what)?.[1];
  const bare =
    sql &&
    (await timeEach(
      turns,
      (turn) =>
        engine.query(
          sql,
          [sql.includes('tsquery') ? words : ids[turn % ids.length]].slice(0, sql.includes('$1') ? 1 : 0),
        ),
      5,
    ));
  tell({
    section,
    what,
    unit: 'ms',
    heed: took.p50,
    p95: took.p95,
    n: took.n,
    ...(bare && { bare: bare.p50 }),
    ...(most && { bar: { most } }),
  });
}

/** Spread over all of them, the longest among them. */
async function conversationIds(engine: pg.Pool): Promise<string[]> {
  const { rows } = await engine.query(
    `(select conversation_id as id from respond_conversation_signal group by 1 order by count(*) desc limit 10)
     union all (select id from respond_conversation where joined_into is null order by md5(id::text) limit 90)`,
  );
  return rows.map(({ id }) => id);
}
