-- A source cannot be on without a steward and a deputy.
create table listen_source (
  id uuid primary key,
  kind text not null,              -- which channel adapter: file, feed, ingest, capture, …
  name text not null,
  channel text not null,           -- what people call it: mail, phone, counter, post, review, …
  internal boolean not null default false,
  settings jsonb not null default '{}',
  secret bytea,                    -- encrypted at rest
  steward_id uuid references people_person, deputy_id uuid references people_person,
  state text not null default 'off' check (state in ('off', 'on')),
  cursor jsonb,
  checked_at timestamptz,          -- last time the channel was asked or answered
  heard_at timestamptz,            -- last time a signal came in
  heard_count bigint not null default 0, -- signals ever heard; counted as they come, so that no list has to
  trouble jsonb,                   -- { code, params, since }: why it does not work now
  sample boolean not null default false,
  created_at timestamptz not null,
  check (state = 'off' or (steward_id is not null and deputy_id is not null and steward_id <> deputy_id))
);
create unique index listen_source_name on listen_source (lower(name));

-- Intervals in which a source was listened to; what lies between is unheard time.
create table listen_interval (
  source_id uuid not null references listen_source on delete cascade,
  from_at timestamptz not null, to_at timestamptz not null,
  primary key (source_id, from_at), check (to_at >= from_at)
);

create table listen_customer (
  id uuid primary key, name text, language text,
  joined_into uuid references listen_customer, erased_at timestamptz,
  sample boolean not null default false, created_at timestamptz not null
);
-- Without it every customer deleted is looked for in all others.
create index listen_customer_joined on listen_customer (joined_into) where joined_into is not null;
create table listen_identity (
  id uuid primary key, customer_id uuid not null references listen_customer,
  kind text not null check (kind in ('email', 'phone', 'handle', 'external')),
  scope text not null default '',  -- '' for email and phone; the source id for handles and external ids
  value text not null,             -- normalised: lower-case address, E.164-like number
  shown text not null,
  verified boolean not null default false,
  sample boolean not null default false, created_at timestamptz not null,
  unique (kind, scope, value)
);
create index listen_identity_customer on listen_identity (customer_id);

create table listen_import (
  id uuid primary key, source_id uuid not null references listen_source,
  file_name text not null, stored_as text not null, bytes bigint not null,
  map jsonb not null, dialect jsonb,
  state text not null check (state in ('chosen', 'running', 'stopped', 'finished', 'failed')),
  at_byte bigint not null default 0, at_row bigint not null default 0, at_line bigint not null default 0,
  accepted bigint not null default 0, duplicate bigint not null default 0, rejected bigint not null default 0,
  problem jsonb,
  started_by uuid references people_person, started_at timestamptz not null, touched_at timestamptz not null, finished_at timestamptz
);
-- chosen: uploaded, and somebody still looks at how it will be read.
create index listen_import_source on listen_import (source_id, started_at desc);

create table listen_original (
  id uuid primary key, type text not null, bytes bytea not null
);

-- What was heard. The same thing heard twice is one row: (source, id at the source).
create table listen_signal (
  id uuid primary key,
  source_id uuid not null references listen_source,
  external_id text not null,
  customer_id uuid references listen_customer,
  channel text not null,
  internal boolean not null default false,
  thread_key text,                 -- the conversation at the source: thread, topic, message-id root
  occurred_at timestamptz not null, heard_at timestamptz not null,
  title text, text text not null, url text, language_hint text,
  meta jsonb not null default '{}',
  import_id uuid references listen_import, original_id uuid references listen_original,
  captured_by uuid references people_person,
  edited_at timestamptz, deleted_at timestamptz,
  sample boolean not null default false,
  -- Both languages' stems and the words as they stand; cut so that a huge text cannot exceed a tsvector.
  words tsvector generated always as (
    setweight(to_tsvector('simple'::regconfig, left(coalesce(title, ''), 2000)), 'A')
    || to_tsvector('dutch'::regconfig, left(coalesce(title, '') || ' ' || text, 60000))
    || to_tsvector('english'::regconfig, left(coalesce(title, '') || ' ' || text, 60000))
    || to_tsvector('simple'::regconfig, left(text, 60000))
  ) stored,
  unique (source_id, external_id)
);
create index listen_signal_words on listen_signal using gin (words);
create index listen_signal_occurred on listen_signal (occurred_at desc, id desc);
create index listen_signal_customer on listen_signal (customer_id, occurred_at desc);
create index listen_signal_thread on listen_signal (source_id, thread_key) where thread_key is not null;

-- What could not be read: a work item with the original kept.
create table listen_failure (
  id uuid primary key, source_id uuid not null references listen_source, import_id uuid references listen_import,
  at timestamptz not null, code text not null, params jsonb not null default '{}',
  place text not null default '',  -- row, line, message id: where at the source
  original bytea, state text not null default 'open' check (state in ('open', 'solved', 'dismissed')),
  closed_by uuid references people_person, closed_at timestamptz,
  unique nulls not distinct (source_id, import_id, place, code)
);
create index listen_failure_import on listen_failure (import_id, at) where import_id is not null;
create index listen_failure_open on listen_failure (source_id, at desc) where state = 'open';
