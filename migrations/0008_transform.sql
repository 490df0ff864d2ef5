-- Evidence for the journey, computed from events; it fades with age.
create table transform_evidence (
  id uuid primary key, dimension text not null, stage int not null check (stage between 1 and 5),
  code text not null, subject uuid not null, at timestamptz not null, unique (code, subject)
);
create index transform_evidence_dimension on transform_evidence (dimension, stage, at desc);
