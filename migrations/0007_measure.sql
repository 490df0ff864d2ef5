-- Roll-ups: all of this can be dropped and rebuilt from the ledger and the state.
-- How far each signal has come; the funnel is a count over it, so it adds up by construction.
create table measure_signal (
  signal_id uuid primary key, conversation_id uuid, source_id uuid not null, theme_id uuid, internal boolean not null default false,
  heard_at timestamptz not null, understood_at timestamptz, owned_at timestamptz, answered_at timestamptz, changed_at timestamptz, told_at timestamptz
);
create index measure_signal_conversation on measure_signal (conversation_id);
create index measure_signal_heard on measure_signal (heard_at);
-- The times of each conversation; null = it has not happened yet, and is counted as still open.
create table measure_conversation (
  conversation_id uuid primary key, opened_at timestamptz not null, theme_id uuid, channel text, team_id uuid, department_id uuid,
  first_reply_at timestamptz, useful_reply_at timestamptz, mandated_owner_at timestamptz, solved_at timestamptz, confirmed_at timestamptz, told_at timestamptz,
  handovers int not null default 0, asks int not null default 0, reopened int not null default 0
);
create index measure_conversation_opened on measure_conversation (opened_at);
