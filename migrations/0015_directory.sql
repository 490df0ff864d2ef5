-- The id a directory (SCIM) knows somebody by.
alter table people_person add column external_id text;
create index people_person_external on people_person (external_id) where external_id is not null;
