create table respond_conversation (
  id uuid primary key,
  customer_id uuid references listen_customer, source_id uuid not null references listen_source, channel text not null, thread_key text,
  subject text not null, language text not null default 'und',
  state text not null default 'open' check (state in ('open', 'waiting', 'solved')),
  -- open: the customer waits for us; waiting: we wait for the customer; solved: we think it is solved.
  assignee_id uuid references people_person, team_id uuid references people_team,
  theme_id uuid references understand_theme, kind text not null, urgency int not null default 1, -- 0 low … 3 urgent
  last_words text not null,         -- the customer's own words, shortened: every row of the inbox shows them
  opened_at timestamptz not null, last_heard_at timestamptz not null,
  waiting_since timestamptz,        -- since when the customer waits; null: they do not
  assignment jsonb,                 -- { code, params }: why this person or team, as connect gave it
  first_reply_at timestamptz, solved_at timestamptz, solved_by uuid references people_person,
  confirmed_at timestamptz, effort int check (effort between 1 and 5), -- what the customer said
  reopened int not null default 0, snoozed_until timestamptz,
  joined_into uuid references respond_conversation,
  version int not null default 1, sample boolean not null default false
);
-- One partial index a view and order of the inbox, so that a page costs the same at any size.
create index respond_conversation_all on respond_conversation (last_heard_at desc, id desc) where joined_into is null;
create index respond_conversation_open on respond_conversation (last_heard_at desc, id desc) where joined_into is null and state = 'open';
create index respond_conversation_waited on respond_conversation (waiting_since, id) where joined_into is null and state = 'open';
create index respond_conversation_urgent on respond_conversation (urgency desc, waiting_since, id) where joined_into is null and state = 'open';
create index respond_conversation_waiting on respond_conversation (last_heard_at desc, id desc) where joined_into is null and state = 'waiting';
create index respond_conversation_solved on respond_conversation (last_heard_at desc, id desc) where joined_into is null and state = 'solved';
create index respond_conversation_nobody on respond_conversation (last_heard_at desc, id desc) where joined_into is null and state <> 'solved' and assignee_id is null;
create index respond_conversation_assignee on respond_conversation (assignee_id, last_heard_at desc, id desc) where joined_into is null and state <> 'solved';
create index respond_conversation_team on respond_conversation (team_id, last_heard_at desc, id desc) where joined_into is null and state <> 'solved';
create index respond_conversation_snoozed on respond_conversation (snoozed_until) where joined_into is null and snoozed_until is not null;
create index respond_conversation_joined on respond_conversation (joined_into) where joined_into is not null;
create index respond_conversation_customer on respond_conversation (customer_id, last_heard_at desc);
create index respond_conversation_thread on respond_conversation (source_id, thread_key) where thread_key is not null;
create index respond_conversation_theme on respond_conversation (theme_id, last_heard_at desc);
create table respond_conversation_signal (
  signal_id uuid primary key references listen_signal on delete cascade,
  conversation_id uuid not null references respond_conversation,
  at timestamptz not null,          -- when it was said
  heard_at timestamptz not null     -- when we could know
);
create index respond_conversation_signal_conversation on respond_conversation_signal (conversation_id, at);
-- What goes out to a customer. Nothing else does: notes, asks and drafts are other tables with no way out.
create table respond_reply (
  id uuid primary key, conversation_id uuid not null references respond_conversation,
  person_id uuid references people_person, -- null: Heed itself (confirmation question, telling)
  purpose text not null check (purpose in ('reply', 'confirmation', 'telling')),
  way text not null check (way in ('mail', 'webhook', 'elsewhere')),
  text text not null, link text, recipient text,
  subject text not null default '', language text not null default 'und',
  -- sending is written before the network is touched: whoever finds it there knows that it may have gone out.
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'undone')),
  key text unique,                  -- a telling goes out once a key
  message_id text, trouble text, tries int not null default 0,
  written_at timestamptz not null, send_after timestamptz not null, sending_at timestamptz, sent_at timestamptz, sample boolean not null default false
);
create index respond_reply_conversation on respond_reply (conversation_id, written_at);
create unique index respond_reply_message on respond_reply (message_id) where message_id is not null;
create table respond_note (
  id uuid primary key, conversation_id uuid not null references respond_conversation, person_id uuid not null references people_person,
  text text not null, mentions uuid[] not null default '{}', at timestamptz not null, sample boolean not null default false
);
create index respond_note_conversation on respond_note (conversation_id, at);
create table respond_draft (
  conversation_id uuid not null references respond_conversation, person_id uuid not null references people_person,
  mode text not null check (mode in ('reply', 'note')), text text not null, revision int not null default 1, saved_at timestamptz not null,
  primary key (conversation_id, person_id, mode)
);
create table respond_watch (
  conversation_id uuid not null references respond_conversation, person_id uuid not null references people_person,
  reason text not null check (reason in ('chosen', 'mentioned')), since timestamptz not null, seen_at timestamptz,
  primary key (conversation_id, person_id)
);
create index respond_watch_person on respond_watch (person_id);
create table respond_promise (
  id uuid primary key, conversation_id uuid not null references respond_conversation, person_id uuid not null references people_person,
  text text not null, due_at timestamptz not null, state text not null default 'open' check (state in ('open', 'kept', 'explained')),
  explanation text, made_at timestamptz not null, closed_at timestamptz, sample boolean not null default false
);
create index respond_promise_open on respond_promise (person_id, due_at) where state = 'open';
create index respond_promise_conversation on respond_promise (conversation_id);
create index respond_promise_due on respond_promise (due_at) where state = 'open';
create table respond_decision (
  id uuid primary key, conversation_id uuid not null references respond_conversation, person_id uuid not null references people_person,
  decision text not null, amount_cents bigint, reason text not null default '',
  mandate_id uuid references people_mandate, -- which mandate covered it; null while asked
  state text not null check (state in ('decided', 'asked', 'approved', 'declined')),
  asked_of uuid references people_person, due_at timestamptz, at timestamptz not null, closed_at timestamptz, sample boolean not null default false
);
create index respond_decision_conversation on respond_decision (conversation_id, at);
create index respond_decision_asked on respond_decision (asked_of) where state = 'asked';
create table respond_confirmation (
  id uuid primary key, conversation_id uuid not null references respond_conversation, token_hash bytea not null unique,
  asked_at timestamptz not null, expires_at timestamptz not null, answered_at timestamptz, solved boolean, effort int check (effort between 1 and 5),
  words text not null default '', person_id uuid references people_person, sample boolean not null default false
);
create index respond_confirmation_conversation on respond_confirmation (conversation_id);
create table respond_view (
  id uuid primary key, person_id uuid not null references people_person, name text not null, filter jsonb not null, shared boolean not null default false
);
create index respond_view_person on respond_view (person_id);
create table respond_snippet (
  id uuid primary key, name text not null, text text not null, language text not null, by uuid not null references people_person
);
create index respond_reply_person on respond_reply (person_id, written_at) where person_id is not null;
