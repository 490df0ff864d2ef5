-- What work showed, summed per person and theme as it happens, so that ranking a thousand people adds up a thousand
-- numbers and not a hundred thousand deeds. Fading is a factor common to all: each deed is kept as if the moment were
-- 2026-01-01 (weight × 2^(days since then / 365)), and who asks multiplies once. Hidden deeds are not in it.
create table connect_shown_sum (
  theme_id uuid not null, person_id uuid not null,
  weight float8 not null, deeds int not null, last_at timestamptz not null,
  primary key (theme_id, person_id)
);
create index connect_shown_recent on connect_shown (theme_id, at) where hidden_at is null;

create function connect_sum_shown() returns trigger language plpgsql as $$
declare
  -- Added and taken away, never counted anew: two transactions on one pair then both count.
  sign int := case tg_argv[0] when 'gone' then -1 else 1 end;
begin
  insert into connect_shown_sum as total (theme_id, person_id, weight, deeds, last_at)
  select theme_id, person_id,
    sign * sum((case kind when 'confirmed-answer' then 1 when 'help-given' then 0.8 else 2 end)::float8
      * exp(date_part('epoch', at - timestamptz '2026-01-01 00:00:00+00') * (ln(2)::float8 / 31536000))),
    sign * count(*), max(at)
  from changed where hidden_at is null
  group by theme_id, person_id order by theme_id, person_id
  on conflict (theme_id, person_id) do update set
    weight = total.weight + excluded.weight,
    deeds = total.deeds + excluded.deeds,
    last_at = case when sign > 0 then greatest(total.last_at, excluded.last_at) else coalesce((
      select max(shown.at) from connect_shown shown where shown.theme_id = total.theme_id
        and shown.person_id = total.person_id and shown.hidden_at is null), total.last_at) end;
  if sign < 0 then
    delete from connect_shown_sum total using (select distinct theme_id, person_id from changed) gone
    where total.theme_id = gone.theme_id and total.person_id = gone.person_id and total.deeds <= 0;
  end if;
  return null;
end $$;
create trigger connect_shown_added after insert on connect_shown
  referencing new table as changed for each statement execute function connect_sum_shown('new');
create trigger connect_shown_removed after delete on connect_shown
  referencing old table as changed for each statement execute function connect_sum_shown('gone');
-- Triggers fire by name: what it was goes before what it becomes.
create trigger connect_shown_changed_1 after update on connect_shown
  referencing old table as changed for each statement execute function connect_sum_shown('gone');
create trigger connect_shown_changed_2 after update on connect_shown
  referencing new table as changed for each statement execute function connect_sum_shown('new');

insert into connect_shown_sum (theme_id, person_id, weight, deeds, last_at)
select theme_id, person_id,
  sum((case kind when 'confirmed-answer' then 1 when 'help-given' then 0.8 else 2 end)::float8
    * exp(date_part('epoch', at - timestamptz '2026-01-01 00:00:00+00') * (ln(2)::float8 / 31536000))),
  count(*), max(at)
from connect_shown where hidden_at is null group by theme_id, person_id;
