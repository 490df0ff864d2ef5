-- The ledger: what happened. Ids and facts only, never words or names of customers.
create table ledger_event (
  position bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  type text not null,
  subject uuid not null,
  actor uuid,
  facts jsonb not null default '{}',
  sample boolean not null default false
);
create index ledger_event_follow on ledger_event (type, txid, position);
create index ledger_event_subject on ledger_event (subject, position);
create index ledger_event_actor on ledger_event (actor, position) where actor is not null;

-- Append-only. The sample organisation may be removed whole, and nothing else.
create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.sample and current_setting('heed.removing_sample', true) = 'on' then
    return old;
  end if;
  raise exception 'the ledger is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;
create trigger ledger_append_only before update or delete on ledger_event
  for each row execute function ledger_refuse_change();
create trigger ledger_no_truncate before truncate on ledger_event
  for each statement execute function ledger_refuse_change();

create table ledger_follower (
  name text primary key,
  txid xid8 not null default '0',
  position bigint not null default 0
);
-- An event a follower could not handle after several tries; it is kept here, visible, and can be tried again.
create table ledger_stuck (
  follower text not null,
  position bigint not null references ledger_event,
  error text not null,
  tries int not null,
  at timestamptz not null default now(),
  primary key (follower, position)
);

-- Sign-in (better-auth), names and columns as it wants them.
create table auth_user (
  id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null,
  image text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create table auth_session (
  id text primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references auth_user on delete cascade
);
create index auth_session_user on auth_session ("userId");
create table auth_account (
  id text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth_user on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null
);
create index auth_account_user on auth_account ("userId");
create table auth_verification (
  id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);

-- The organisation.
create table people_organisation (
  id int primary key default 1 check (id = 1),
  name text not null,
  language text not null default 'nl',
  time_zone text not null default 'Europe/Amsterdam',
  sample_since timestamptz,
  created_at timestamptz not null
);
create table people_department (
  id uuid primary key, name text not null, parent_id uuid references people_department,
  sample boolean not null default false, retired_at timestamptz
);
create unique index people_department_name on people_department (lower(name)) where retired_at is null;
create table people_team (
  id uuid primary key, name text not null, department_id uuid not null references people_department,
  sample boolean not null default false, retired_at timestamptz
);
create unique index people_team_name on people_team (department_id, lower(name)) where retired_at is null;
create table people_person (
  id uuid primary key,
  name text not null,
  email text not null,
  role text not null default 'member' check (role in ('reader', 'member', 'steward', 'owner')),
  job_title text not null default '',
  department_id uuid references people_department,
  -- Languages the person works in (BCP 47), the language of their screens, and light/dark/auto.
  languages text[] not null default '{nl}',
  language text not null default 'nl',
  scheme text not null default 'auto',
  -- How many open conversations at once.
  capacity int not null default 8 check (capacity between 0 and 500),
  -- Weekly hours, minutes from midnight: {"1":[[540,1020]],…}, 1 = Monday. Null: the organisation's.
  hours jsonb,
  auth_user_id text references auth_user on delete set null,
  sample boolean not null default false,
  left_at timestamptz,
  created_at timestamptz not null
);
create unique index people_person_email on people_person (lower(email)) where left_at is null;
create unique index people_person_auth on people_person (auth_user_id) where auth_user_id is not null;
create table people_membership (
  person_id uuid not null references people_person, team_id uuid not null references people_team,
  lead boolean not null default false, sample boolean not null default false,
  primary key (person_id, team_id)
);
create index people_membership_team on people_membership (team_id);
create table people_absence (
  id uuid primary key, person_id uuid not null references people_person,
  from_at timestamptz not null, to_at timestamptz, deputy_id uuid references people_person,
  reason text not null default '', sample boolean not null default false, check (to_at is null or to_at > from_at)
);
create index people_absence_person on people_absence (person_id, from_at);

-- What somebody may decide alone. Money in cents; null limit: no money is involved or no limit.
create table people_mandate (
  id uuid primary key,
  decision text not null check (decision in ('refund', 'replacement', 'discount', 'gesture', 'public-statement', 'repair', 'process-exception', 'process-change')),
  person_id uuid references people_person, team_id uuid references people_team, role text,
  limit_cents bigint check (limit_cents >= 0),
  theme_ids uuid[] not null default '{}', channels text[] not null default '{}',
  valid_from timestamptz not null, valid_to timestamptz,
  granted_by uuid not null references people_person, granted_at timestamptz not null,
  withdrawn_at timestamptz, sample boolean not null default false,
  check (num_nonnulls(person_id, team_id, role) = 1), check (valid_to is null or valid_to > valid_from)
);
create index people_mandate_decision on people_mandate (decision) where withdrawn_at is null;

-- Tokens are kept as SHA-256 only.
create table people_invitation (
  id uuid primary key, token_hash bytea not null unique, purpose text not null check (purpose in ('owner', 'person')),
  person_id uuid references people_person, expires_at timestamptz not null, used_at timestamptz, created_at timestamptz not null
);
create table people_api_key (
  id uuid primary key, name text not null, token_hash bytea not null unique, hint text not null,
  scopes text[] not null, created_by uuid not null references people_person, created_at timestamptz not null,
  last_used_at timestamptz, expires_at timestamptz, revoked_at timestamptz
);
