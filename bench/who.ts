import { sql } from 'kysely';
import { openCluster } from '#adapters/database/embedded/cluster.ts';
import { migrate, openDatabase } from '#adapters/database/open-database.ts';
import { whoFor } from '#connect/index.ts';
import type { Tx } from '#kit/database.ts';
import { themeMatcher } from '#understand/index.ts';
import { dropFolder, freshFolder } from './running-heed.ts';
import { load, timeEach } from './timing.ts';

/**
 * Who do I need for this, of a thousand people with a hundred thousand pieces of evidence:
 * `node bench/who.ts [people] [pieces]`. Target: p95 under 50 ms.
 */
const [people = 1000, pieces = 100_000] = process.argv.slice(2).map(Number);
const themes = 40;

async function fill(db: Tx): Promise<string[]> {
  await sql`
    insert into people_department (id, name) select gen_random_uuid(), 'Department ' || n from generate_series(1, 20) n`.execute(
    db,
  );
  await sql`
    insert into people_person (id, name, email, job_title, department_id, languages, created_at)
    select gen_random_uuid(), 'Person ' || n, 'p' || n || '@bench.example', 'Adviser ' || n % 100,
      (select id from people_department order by name offset n % 20 limit 1), '{nl,en}', now()
    from generate_series(1, ${people}::int) n`.execute(db);
  await sql`
    insert into understand_theme (id, key, name_en, name_nl, state, found_at)
    select gen_random_uuid(), 'k' || n, 'Subject' || chr(97 + n % 26) || n, 'Onderwerp' || chr(97 + n % 26) || n, 'active', now()
    from generate_series(1, ${themes}::int) n`.execute(db);
  const { rows: them } = await sql<{ id: string }>`select id from people_person order by name`.execute(db);
  const { rows: about } = await sql<{ id: string }>`select id from understand_theme order by name_en`.execute(
    db,
  );
  const kinds = ['confirmed-answer', 'help-given', 'improvement-made'];
  const numbers = Array.from({ length: pieces }, (_, n) => n);
  await sql`
    insert into connect_shown (id, person_id, theme_id, kind, subject, at)
    select gen_random_uuid(), person, theme, kind, gen_random_uuid(), now() - make_interval(mins => age)
    from unnest(
      ${numbers.map((n) => them[(n * 31) % people]!.id)}::uuid[],
      ${numbers.map((n) => about[(n * 17 + Math.floor(n / people)) % themes]!.id)}::uuid[],
      ${numbers.map((n) => kinds[n % 3]!)}::text[],
      ${numbers.map((n) => (n * 7919) % 1_051_200)}::int[]
    ) as deed(person, theme, kind, age)`.execute(db);
  await sql`
    insert into connect_expertise (id, person_id, theme_id, level, by, at)
    select gen_random_uuid(), person.id, theme.id, 1 + (random() * 4)::int, person.id, now()
    from people_person person join understand_theme theme on abs(hashtext(theme.id::text || person.id::text)) % 13 = 0`.execute(
    db,
  );
  await sql`
    insert into people_mandate (id, decision, role, limit_cents, valid_from, granted_by, granted_at)
    select gen_random_uuid(), 'refund', 'member', 5000, now() - interval '1 day', id, now()
    from people_person limit 1`.execute(db);
  await sql`analyze`.execute(db);
  return about.map(({ id }) => id);
}

const folder = freshFolder();
const cluster = await openCluster(folder);
try {
  const opened = openDatabase(cluster.url, 'bench', 4);
  await migrate(opened.pool);
  const ids = await fill(opened.db);
  const matcher = themeMatcher();
  const began = performance.now();
  await whoFor(opened.db, matcher, { themeId: ids[0]!, at: new Date() });
  const first = performance.now() - began;
  const byTheme = await timeEach(60, (n) =>
    whoFor(opened.db, matcher, { themeId: ids[n % themes]!, at: new Date() }),
  );
  const byText = await timeEach(60, (n) =>
    whoFor(opened.db, matcher, {
      text: `subject${String.fromCharCode(97 + (((n % themes) + 1) % 26))}${(n % themes) + 1} does not work, adviser`,
      decision: 'refund',
      amountCents: 2000,
      at: new Date(),
    }),
  );
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from connect_shown) + (select count(*) from connect_expertise) as n`.execute(
    opened.db,
  );
  process.stdout.write(
    `${people} people, ${rows[0]!.n} pieces of evidence, ${themes} themes (one connection, load ${load()})\n`,
  );
  const tell = (what: string, { p50, p95 }: { p50: number; p95: number }) =>
    process.stdout.write(
      `${what.padEnd(28)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  ${p95 < 50 ? 'under' : 'NOT UNDER'} 50 ms\n`,
    );
  process.stdout.write(`the first one                ${first.toFixed(1)} ms\n`);
  tell('a theme', byTheme);
  tell('a question and a decision', byText);
  await opened.close();
} finally {
  await cluster.stop();
  dropFolder(folder);
}
