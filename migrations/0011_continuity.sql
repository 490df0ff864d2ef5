-- How much is normal for a source, learnt from what it brought; from that, how long a silence is still chance.
create table listen_norm (
  source_id uuid primary key references listen_source on delete cascade,
  learnt_at timestamptz not null, from_at timestamptz not null,
  n int not null,                       -- signals it was learnt from
  rates double precision[] not null,    -- signals an hour, for each of the 168 hours of a week
  quiet_limit double precision          -- so many expected and none heard is an alarm; null: too little is known
);
create table listen_alarm (
  id uuid primary key,
  source_id uuid not null references listen_source on delete cascade,
  kind text not null check (kind in ('silence', 'count')),
  since timestamptz not null, raised_at timestamptz not null,
  params jsonb not null default '{}',
  cleared_at timestamptz, cleared_by uuid references people_person -- null while it lasts; by null: it cleared itself
);
create unique index listen_alarm_open on listen_alarm (source_id, kind) where cleared_at is null;
create index listen_alarm_source on listen_alarm (source_id, raised_at desc);
-- Unheard time that was made up for afterwards: everything said in it has been fetched since.
create table listen_recovery (
  source_id uuid not null references listen_source on delete cascade,
  from_at timestamptz not null, to_at timestamptz not null, at timestamptz not null,
  primary key (source_id, from_at)
);
-- How many there were at the source and how many here, a day at a time.
create table listen_count (
  source_id uuid not null references listen_source on delete cascade,
  from_at timestamptz not null, to_at timestamptz not null,
  there int not null, here int not null, at timestamptz not null,
  primary key (source_id, from_at)
);
