-- What the organisation decided beforehand: who gets conversations like this. The lowest place counts first.
create table connect_rule (
  id uuid primary key, name text not null, place int not null,
  "on" boolean not null default true,
  -- { themes: uuid[], channels: text[], languages: text[], kinds: text[], sources: uuid[], urgency: 0–3 }; empty: any.
  matches jsonb not null,
  person_id uuid references people_person, team_id uuid references people_team,
  by uuid not null references people_person, at timestamptz not null, retired_at timestamptz,
  sample boolean not null default false,
  check (num_nonnulls(person_id, team_id) = 1)
);
create index connect_assignment_rule on connect_assignment ((reason->'params'->>'rule'), from_at)
  where reason->>'code' = 'route.rule';
-- A route that was wrong: Heed gave it to one, somebody handed it on to another.
create table connect_misroute (
  id uuid primary key, conversation_id uuid not null, theme_id uuid not null references understand_theme,
  person_id uuid not null references people_person, to_person_id uuid references people_person,
  at timestamptz not null, sample boolean not null default false
);
create index connect_misroute_theme on connect_misroute (theme_id, at);
