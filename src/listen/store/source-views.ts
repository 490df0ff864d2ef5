import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { graceMs } from '../grace.ts';
import { chooseDuty } from '../on-duty.ts';
import type { Channel } from '../ports.ts';
import type { Trouble } from '../tables.ts';
import { type Spell, unheardMs } from '../unheard.ts';
import { duties } from './duty.ts';
import { firstListened, intervalsWithin } from './intervals.ts';

interface Listed {
  id: string;
  kind: string;
  name: string;
  channel: string;
  internal: boolean;
  state: 'off' | 'on';
  sample: boolean;
  settings: Record<string, unknown>;
  steward: { id: string; name: string } | null;
  deputy: { id: string; name: string } | null;
  heardAt: Date | null;
  checkedAt: Date | null;
  trouble: Trouble | null;
  signals: number;
  failures: number;
  running: number;
}

/** How far back the line of unheard time goes. */
export const windowMs = 7 * 24 * 3600_000;

/** Sources as screens show them, by name; with `id` that one only. */
export async function sourceViews(tx: Tx, at: Date, channels: readonly Channel[], id?: string) {
  const { rows } = await sql<Listed>`
    select source.id, source.kind, source.name, source.channel, source.internal, source.state, source.sample,
      source.settings, source.heard_at as "heardAt", source.checked_at as "checkedAt", source.trouble,
      source.heard_count as signals,
      case when steward.id is null then null else jsonb_build_object('id', steward.id, 'name', steward.name) end as steward,
      case when deputy.id is null then null else jsonb_build_object('id', deputy.id, 'name', deputy.name) end as deputy,
      (select count(*) from listen_failure failure where failure.source_id = source.id and failure.state = 'open') as failures,
      (select count(*) from listen_import import where import.source_id = source.id and import.state = 'running') as running
    from listen_source source
    left join people_person steward on steward.id = source.steward_id
    left join people_person deputy on deputy.id = source.deputy_id
    where ${id === undefined ? sql`true` : sql`source.id = ${id}`}
    order by lower(source.name)`.execute(tx);
  const from = new Date(at.getTime() - windowMs);
  const spells = await intervalsWithin(tx, from, at);
  const first = await firstListened(tx);
  const onDuty = new Map((await duties(tx, at)).map((duty) => [duty.source, chooseDuty(duty)]));
  return rows.map((row) => {
    const grace = graceMs(
      channels.find((channel) => channel.kind === row.kind),
      row.settings,
    );
    const heard = untilNow(spells.get(row.id) ?? [], at, row.state === 'on' ? (grace ?? 0) : 0);
    const since = first.get(row.id);
    const duty = onDuty.get(row.id) ?? null;
    const person = duty?.as === 'steward' ? row.steward : row.deputy;
    return {
      ...row,
      heardAt: row.heardAt?.toISOString() ?? null,
      checkedAt: row.checkedAt?.toISOString() ?? null,
      onDuty: duty && person && { ...person, as: duty.as },
      listening:
        grace !== null
          ? {
              from: from.toISOString(),
              to: at.toISOString(),
              since: since?.toISOString() ?? null,
              spells: heard.map((spell) => ({ from: spell.from.toISOString(), to: spell.to.toISOString() })),
              unheardMs: unheardMs(heard, { from, to: at }, since),
            }
          : null,
    };
  });
}

/** What is not due yet is not missed: while the last sign of life is young enough, the line goes on to now. */
function untilNow(spells: readonly Spell[], now: Date, grace: number): Spell[] {
  const last = spells.at(-1);
  if (!last || now.getTime() - last.to.getTime() > grace) return [...spells];
  return [...spells.slice(0, -1), { from: last.from, to: now }];
}

/** Who may answer for a source: everybody who works here. */
export async function possibleStewards(tx: Tx) {
  const { rows } = await sql<{ id: string; name: string; department: string | null; absent: boolean }>`
    select person.id, person.name, department.name as department,
      exists (select from people_absence absence where absence.person_id = person.id
        and absence.from_at <= now() and (absence.to_at is null or absence.to_at > now())) as absent
    from people_person person left join people_department department on department.id = person.department_id
    where person.left_at is null and person.role <> 'reader' order by lower(person.name) limit 2000`.execute(
    tx,
  );
  return rows;
}
