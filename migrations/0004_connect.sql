create table connect_skill (
  id uuid primary key, name text not null, words text[] not null default '{}', theme_ids uuid[] not null default '{}',
  sample boolean not null default false, retired_at timestamptz
);
create unique index connect_skill_name on connect_skill (lower(name));
-- What a person says they know (by = the person), or a colleague says of them (by = the colleague).
create table connect_expertise (
  id uuid primary key, person_id uuid not null references people_person,
  theme_id uuid references understand_theme, skill_id uuid references connect_skill,
  level int not null check (level between 1 and 5), by uuid not null references people_person, at timestamptz not null,
  withdrawn_at timestamptz, sample boolean not null default false,
  check (num_nonnulls(theme_id, skill_id) = 1)
);
create unique index connect_expertise_one on connect_expertise (person_id, coalesce(theme_id, skill_id), by) where withdrawn_at is null;
-- Work that shows it: an answer the customer confirmed, help given to a colleague, an improvement made.
create table connect_shown (
  id uuid primary key, person_id uuid not null references people_person, theme_id uuid not null references understand_theme,
  kind text not null check (kind in ('confirmed-answer', 'help-given', 'improvement-made')),
  subject uuid not null, at timestamptz not null, hidden_at timestamptz, sample boolean not null default false,
  unique (person_id, theme_id, kind, subject)
);
create index connect_shown_theme on connect_shown (theme_id) where hidden_at is null;
create index connect_expertise_theme on connect_expertise (theme_id) where withdrawn_at is null;
-- Somebody who does not want to be found by what they know: neither shown, ranked nor routed by it.
create table connect_profile (
  person_id uuid primary key references people_person, hidden_since timestamptz, about text not null default '',
  sample boolean not null default false
);
-- Who a conversation is connected to, now (to_at null) and before.
create table connect_assignment (
  id uuid primary key, conversation_id uuid not null,
  person_id uuid references people_person, team_id uuid references people_team,
  reason jsonb not null,            -- { code, params }: why this person, in a sentence the screen makes
  by uuid references people_person, -- null: Heed routed it
  from_at timestamptz not null, to_at timestamptz, sample boolean not null default false,
  -- Nobody could be found: the row stays, visible as an alarm, until somebody takes it.
  check (num_nonnulls(person_id, team_id) >= 1 or reason->>'code' = 'route.nobody')
);
create index connect_assignment_unowned on connect_assignment (from_at) where to_at is null and person_id is null and team_id is null;
create index connect_assignment_conversation on connect_assignment (conversation_id, from_at);
create unique index connect_assignment_now on connect_assignment (conversation_id) where to_at is null;
create index connect_assignment_person on connect_assignment (person_id) where to_at is null;
create table connect_ask (
  id uuid primary key, conversation_id uuid, asker_id uuid not null references people_person,
  to_person_id uuid references people_person, to_department_id uuid references people_department,
  from_department_id uuid references people_department,  -- of the asker, when asked
  question text not null, answer text,
  state text not null default 'open' check (state in ('open', 'answered', 'declined', 'withdrawn')),
  decline_reason text, answered_by uuid references people_person,
  asked_at timestamptz not null, due_at timestamptz, closed_at timestamptz, sample boolean not null default false,
  check (num_nonnulls(to_person_id, to_department_id) = 1)
);
create index connect_ask_person on connect_ask (to_person_id) where state = 'open';
create index connect_ask_department on connect_ask (to_department_id) where state = 'open';
create index connect_ask_conversation on connect_ask (conversation_id);
