-- What a conversation brought along when it was joined into another: so that it can be taken apart again.
create table respond_moved (
  conversation_id uuid not null references respond_conversation, -- whose it was before
  what text not null check (what in ('signal', 'reply', 'note', 'promise', 'decision', 'confirmation', 'conversation')),
  row_id uuid not null,
  primary key (conversation_id, row_id)
);
create index respond_moved_row on respond_moved (row_id);
-- Which conversation somebody has before them; only the last minute counts, so it need not survive a crash.
create unlogged table respond_here (
  person_id uuid primary key references people_person on delete cascade,
  conversation_id uuid not null references respond_conversation on delete cascade,
  at timestamptz not null
);
create index respond_here_conversation on respond_here (conversation_id, at);
