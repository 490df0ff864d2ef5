create table understand_reading (
  signal_id uuid primary key references listen_signal on delete cascade,
  language text not null, language_confidence real not null,
  kind text not null check (kind in ('complaint', 'wish', 'question', 'praise', 'other')), kind_confidence real not null,
  also text[] not null default '{}',
  sentiment text not null check (sentiment in ('negative', 'neutral', 'positive', 'mixed')), sentiment_score real not null, sentiment_confidence real not null,
  urgency text not null check (urgency in ('low', 'normal', 'high', 'urgent')), urgency_score real not null,
  reasons jsonb not null default '{}', -- { kind: Reason[], sentiment: Reason[], urgency: Reason[] }
  version text not null, read_at timestamptz not null,
  corrected boolean not null default false
);
create index understand_reading_kind on understand_reading (kind);
create table understand_correction (
  id uuid primary key, signal_id uuid not null references listen_signal on delete cascade,
  field text not null, was text not null, becomes text not null, by uuid not null references people_person,
  at timestamptz not null, undone_at timestamptz
);
create index understand_correction_signal on understand_correction (signal_id);
create table understand_theme (
  id uuid primary key,
  key text not null unique,         -- from the content it was found in: the same input gives the same key
  name_en text not null, name_nl text not null,
  terms jsonb not null default '[]', examples uuid[] not null default '{}',
  parent_id uuid references understand_theme, merged_into uuid references understand_theme,
  state text not null default 'active' check (state in ('active', 'retired', 'merged')),
  pinned boolean not null default false, named_by uuid references people_person, steward_id uuid references people_person,
  found_at timestamptz not null, sample boolean not null default false
);
-- One main theme a signal, so that counts by theme add up; others may be attached.
create table understand_signal_theme (
  signal_id uuid not null references listen_signal on delete cascade,
  theme_id uuid not null references understand_theme,
  main boolean not null default true, confidence real not null, words text[] not null default '{}',
  by uuid references people_person, occurred_at timestamptz not null,
  primary key (signal_id, theme_id)
);
create unique index understand_signal_theme_main on understand_signal_theme (signal_id) where main;
create index understand_signal_theme_stream on understand_signal_theme (theme_id, occurred_at desc) where main;
