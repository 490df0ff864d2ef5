-- What came with a signal and is no text: files of a mail, a photo or a voice memo taken at the counter.
create table listen_attachment (
  id uuid primary key,
  signal_id uuid not null references listen_signal on delete cascade,
  name text not null,
  type text not null,              -- by what the bytes are, not by what was claimed
  bytes bigint not null,
  sha256 bytea not null,
  content_id text,                 -- what an inline picture is called in the HTML that shows it
  stored_as text not null,         -- key in the store of blobs
  sample boolean not null default false,
  at timestamptz not null
);
create index listen_attachment_signal on listen_attachment (signal_id);
