-- What somebody may decide alone in a calendar month under one mandate, beside the limit per case. Null: no such limit.
alter table people_mandate add column month_cents bigint check (month_cents >= 0);
create index ledger_event_decided on ledger_event (at) where type in ('decision.taken', 'decision.approved', 'decision.asked');
