create table improve_improvement (
  id uuid primary key, title text not null, need text not null,
  kind text not null check (kind in ('process', 'product', 'service')),
  theme_id uuid references understand_theme,
  stage text not null default 'proposed' check (stage in ('proposed', 'prioritised', 'doing', 'shipped', 'refused')),
  owner_id uuid references people_person, reason text, -- why it was refused, in words for those who asked
  by uuid not null references people_person, at timestamptz not null, stage_at timestamptz not null, due_at date, sample boolean not null default false
);
create index improve_improvement_stage on improve_improvement (stage, stage_at desc);
create index improve_improvement_theme on improve_improvement (theme_id);
create table improve_source (
  improvement_id uuid not null references improve_improvement, signal_id uuid not null references listen_signal,
  by uuid not null references people_person, at timestamptz not null, sample boolean not null default false, primary key (improvement_id, signal_id)
);
create index improve_source_signal on improve_source (signal_id);
create table improve_telling (
  id uuid primary key, improvement_id uuid not null references improve_improvement,
  text jsonb not null,              -- { "nl": "…", "en": "…" }
  by uuid not null references people_person, at timestamptz not null, sample boolean not null default false
);
-- Once a customer an improvement, whatever happens.
create table improve_told (
  improvement_id uuid not null references improve_improvement, customer_id uuid not null references listen_customer,
  telling_id uuid not null references improve_telling, conversation_id uuid not null references respond_conversation, reply_id uuid references respond_reply,
  at timestamptz not null, sample boolean not null default false, primary key (improvement_id, customer_id)
);
