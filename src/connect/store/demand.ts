import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface ThemeDemand {
  theme: string;
  /** Customers outside, each once. */
  voices: number;
  /** Colleagues inside, each once. */
  insideVoices: number;
  /** The latest signals, for the drill to the customers' own words. */
  verbatims: string[];
}

/**
 * Who spoke of each theme between two moments, one person one voice: joined customers are one, and what has no
 * customer counts for itself. Inside and outside are kept apart. Deleted signals do not count, nor does praise: who
 * praises asks for nothing.
 */
export async function demandOf(
  tx: Tx,
  from: Date,
  to: Date,
  theme: string | null = null,
): Promise<ThemeDemand[]> {
  const { rows } = await sql<ThemeDemand>`
    with heard as (
      select main.theme_id, signal.id, signal.internal, main.occurred_at,
        coalesce(customer.joined_into, customer.id, signal.captured_by, signal.id) as voice,
        row_number() over (partition by main.theme_id, signal.internal order by main.occurred_at desc, signal.id) as place
      from understand_signal_theme main
      join listen_signal signal on signal.id = main.signal_id
      left join listen_customer customer on customer.id = signal.customer_id
      left join understand_reading reading on reading.signal_id = signal.id
      where main.main and main.occurred_at > ${from} and main.occurred_at <= ${to} and signal.deleted_at is null
        and reading.kind is distinct from 'praise' and (${theme}::uuid is null or main.theme_id = ${theme})
    )
    select theme_id as theme, count(distinct voice) filter (where not internal) as voices,
      count(distinct voice) filter (where internal) as "insideVoices",
      coalesce(array_agg(id::text order by place) filter (where not internal and place <= 5), '{}') as verbatims
    from heard group by theme_id`.execute(tx);
  return rows;
}
