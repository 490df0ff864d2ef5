-- The words that were heard, with in how many messages: a search finds the compounds a word is in, and what was meant
-- where it was mistyped. Made anew every week, so that what was erased leaves it too.
create table understand_word (word text primary key, heard integer not null);
create table understand_word_mark (one boolean primary key default true check (one), read_at timestamptz not null);
-- Ships with PostgreSQL and any owner of a database may add it; where it cannot be, compounds are found all the same,
-- a little slower, and typing errors are not.
do $$
begin
  create extension if not exists pg_trgm;
  create index understand_word_grams on understand_word using gin (word gin_trgm_ops);
exception when others then
  raise notice 'pg_trgm is not there: %', sqlerrm;
end $$;
create table understand_search (
  id uuid primary key, person_id uuid not null references people_person, name text not null, filter jsonb not null,
  shared boolean not null default false, at timestamptz not null
);
create index understand_search_person on understand_search (person_id);
