-- Who was heard before two turned out to be one: parting gives each their own words back.
alter table listen_signal add column heard_as uuid references listen_customer;
create index listen_signal_heard_as on listen_signal (heard_as) where heard_as is not null;
-- What a customer's words name that others may name too: an order, an address, a number.
create table listen_mark (
  customer_id uuid not null references listen_customer on delete cascade,
  kind text not null check (kind in ('order', 'email', 'phone')), value text not null,
  signal_id uuid references listen_signal on delete cascade, at timestamptz not null,
  primary key (kind, value, customer_id)
);
create index listen_mark_customer on listen_mark (customer_id);
-- Two who may be one, with reasons; a person decides.
create table listen_likeness (
  id uuid primary key,
  one_id uuid not null references listen_customer on delete cascade,
  other_id uuid not null references listen_customer on delete cascade,
  score double precision not null, reasons jsonb not null,
  state text not null default 'open' check (state in ('open', 'joined', 'rejected')),
  found_at timestamptz not null, closed_by uuid references people_person, closed_at timestamptz,
  unique (one_id, other_id), check (one_id < other_id)
);
create index listen_likeness_one on listen_likeness (one_id) where state = 'open';
create index listen_likeness_other on listen_likeness (other_id) where state = 'open';
create index listen_customer_name on listen_customer (lower(name)) where name is not null and joined_into is null;
