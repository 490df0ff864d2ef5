-- A model outside Heed that people may ask, when the organisation wants one; and what was asked of it each month.
create table understand_mind (
  one boolean primary key default true check (one),
  kind text not null check (kind in ('none', 'endpoint')), url text, model text, key_sealed bytea,
  seconds integer not null, budget_tokens integer not null, masked boolean not null, uses text[] not null,
  changed_by uuid references people_person, changed_at timestamptz not null
);
create table understand_mind_month (
  month date primary key, questions integer not null default 0, tokens integer not null default 0, failures integer not null default 0
);
