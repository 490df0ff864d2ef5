-- What came by mail and is no customer's word: bounces, complaints, automatic answers, our own mail come back.
create table listen_report (
  id uuid primary key, source_id uuid not null references listen_source, external_id text not null,
  kind text not null check (kind in ('failed', 'delayed', 'complaint', 'auto-reply', 'loop')),
  answers text[] not null default '{}',    -- message ids it is about, nearest first, without brackets
  tags text[] not null default '{}',       -- what stood behind the plus in the addresses it came to
  recipients text[] not null default '{}', -- who did not get it
  status text, sender text, text text not null default '',
  at timestamptz not null, original_id uuid references listen_original,
  unique (source_id, external_id)
);
create index listen_report_latest on listen_report (source_id, at desc);

-- A picture inside the HTML of its message, rather than a file beside it.
alter table listen_attachment add column inline boolean not null default false;

-- Large originals lie in the blob folder too.
alter table listen_original alter column bytes drop not null, add column blob text,
  add constraint listen_original_somewhere check (num_nonnulls(bytes, blob) = 1);

-- Stands behind the plus in the address that answers come back to: who has it was written to by us.
alter table respond_conversation add column mail_token text;
create unique index respond_conversation_mail_token on respond_conversation (mail_token) where mail_token is not null;

-- Reports about replies of ours, shown where the reply stands.
create table respond_report (
  report_id uuid primary key references listen_report on delete cascade,
  conversation_id uuid not null references respond_conversation, reply_id uuid references respond_reply,
  kind text not null, at timestamptz not null
);
create index respond_report_conversation on respond_report (conversation_id, at);
