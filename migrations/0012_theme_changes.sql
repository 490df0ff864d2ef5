-- What people did to themes, with what was before, so that it can be taken back.
create table understand_theme_change (
  id uuid primary key, theme_id uuid not null references understand_theme,
  what text not null check (what in ('renamed', 'pinned', 'retired', 'placed', 'stewarded', 'merged', 'split')),
  before jsonb not null default '{}',     -- the columns that changed, as they were
  signals uuid[] not null default '{}',   -- merged, split: what moved
  into_id uuid references understand_theme, -- merged into, or split off as
  by uuid not null references people_person, at timestamptz not null,
  undone_by uuid references people_person, undone_at timestamptz
);
create index understand_theme_change_theme on understand_theme_change (theme_id, at desc);
create index understand_theme_parent on understand_theme (parent_id) where parent_id is not null;
