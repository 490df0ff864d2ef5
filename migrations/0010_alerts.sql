-- What is coming up faster than chance explains, and what people made of it.
create table understand_alert (
  id uuid primary key,
  kind text not null check (kind in ('new', 'surge')), name text not null,
  theme_id uuid references understand_theme,  -- of most of its messages, when most have the same
  signals uuid[] not null,                    -- what it rests on, newest last
  seen integer not null, days integer not null, expected real not null, chance double precision not null,
  per_month real not null,                    -- false alarms a month it was raised at
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'expected', 'taken-up')),
  settled_by uuid references people_person, settled_at timestamptz,
  sample boolean not null default false
);
create index understand_alert_open on understand_alert (found_at desc) where state = 'open';
create index understand_reading_read on understand_reading (read_at);
