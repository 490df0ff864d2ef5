-- Why asks are declined, told without a name: no person, no ask, no moment finer than the quarter, and an id that
-- says nothing about when. Shown only for groups of five and more.
create table connect_told_reason (
  id uuid primary key default gen_random_uuid(), quarter date not null,
  department_id uuid references people_department, reason text not null
);
