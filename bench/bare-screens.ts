const search = `
  select c.id, c.subject, c.last_words, s.occurred_at from listen_signal s
  join respond_conversation_signal cs on cs.signal_id = s.id join respond_conversation c on c.id = cs.conversation_id
  where s.words @@ plainto_tsquery('simple', $1) order by s.occurred_at desc limit 40`;

/** What somebody would write by hand for each screen, on the tables and indexes as they are, one query each. */
export const handWritten: Record<string, string> = {
  'inbox, first page': `
    select c.id, c.subject, c.last_words, c.kind, c.urgency, c.waiting_since, customer.name as customer, theme.name_nl, person.name
    from respond_conversation c left join listen_customer customer on customer.id = c.customer_id
    left join understand_theme theme on theme.id = c.theme_id left join people_person person on person.id = c.assignee_id
    where c.joined_into is null and c.state = 'open' order by c.last_heard_at desc, c.id desc limit 40`,
  'inbox, longest waiting first': `
    select c.id, c.subject, c.last_words, c.kind, c.urgency, c.waiting_since, customer.name as customer, theme.name_nl, person.name
    from respond_conversation c left join listen_customer customer on customer.id = c.customer_id
    left join understand_theme theme on theme.id = c.theme_id left join people_person person on person.id = c.assignee_id
    where c.joined_into is null and c.state = 'open' order by c.waiting_since, c.id limit 40`,
  'inbox, numbers beside the views': `
    select state, count(*) from respond_conversation where joined_into is null group by state`,
  'a conversation': `
    select 'signal' as what, s.occurred_at as at, s.text from respond_conversation_signal cs
    join listen_signal s on s.id = cs.signal_id where cs.conversation_id = $1
    union all select 'reply', written_at, text from respond_reply where conversation_id = $1
    union all select 'note', at, text from respond_note where conversation_id = $1 order by 2`,
  'search: one common word': search,
  'search: two common words': search,
  'search: a rare word': search,
  'search all signals: two common words': `
    select id, title, text, occurred_at from listen_signal where words @@ plainto_tsquery('simple', $1)
    order by occurred_at desc limit 30`,
  themes: `
    select t.theme_id, count(*), count(distinct s.customer_id) from understand_signal_theme t
    join listen_signal s on s.id = t.signal_id where t.main and t.occurred_at > now() - interval '90 days' group by 1`,
  'stream of themes': `
    select theme_id, date_trunc('week', occurred_at), count(*) from understand_signal_theme
    where main and occurred_at > now() - interval '26 weeks' group by 1, 2`,
  funnel: `
    select count(*), count(understood_at), count(owned_at), count(answered_at), count(changed_at), count(told_at)
    from measure_signal where not internal and heard_at > now() - interval '90 days'`,
  journey: `
    select type, count(*), count(distinct actor) from ledger_event where at > now() - interval '182 days' group by 1`,
};
