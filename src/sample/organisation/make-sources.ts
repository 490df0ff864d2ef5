import { day } from '../random/calendar.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { Channel, Person, Source } from '../sample-shape.ts';

/** key, Dutch, English, channel, online, day it came on (0 = from the start), department of steward and deputy. */
type Row = [string, string, string, Channel, boolean, number, string];

const rows: Row[] = [
  ['mail-care', 'Mail klantenservice', 'Customer care mail', 'mail', true, 0, 'care'],
  ['web-form', 'Contactformulier', 'Contact form', 'web-form', true, 0, 'webshop'],
  ['phone', 'Telefoon klantenservice', 'Customer care phone', 'phone', false, 0, 'care'],
  ['counter', 'Balie in de winkels', 'Shop counters', 'counter', false, 30, 'shops'],
  ['visit', 'Bezoek en evenementen', 'Visits and events', 'visit', false, 60, 'lease'],
  ['letter', 'Brieven', 'Letters', 'letter', false, 0, 'management'],
  ['microblog', 'Microblog @fietsgoed', 'Microblog @fietsgoed', 'microblog', true, 0, 'marcom'],
  ['forum', 'Fietsersforum', 'Cyclists’ forum', 'forum', true, 45, 'product'],
  ['reviews', 'Winkelrecensies', 'Shop reviews', 'review', true, 0, 'marcom'],
  ['chat', 'Chat op de site', 'Website chat', 'chat', true, 14, 'webshop'],
  ['blog', 'Reacties op het blog', 'Blog comments', 'blog', true, 0, 'marcom'],
];

export function makeSources(makeId: MakeId, people: Person[], start: Date): Source[] {
  const used = new Map<string, number>();
  return rows.map(([key, nl, en, channel, online, onDay, department]) => {
    const staff = people.filter((person) => person.departmentKey === department);
    const first = used.get(department) ?? 0;
    used.set(department, first + 2);
    const onSince = new Date(start.getTime() + onDay * day);
    return {
      id: makeId(onSince),
      key,
      name: { nl, en },
      channel,
      online,
      onSince,
      stewardId: staff[first % staff.length]!.id,
      deputyId: staff[(first + 1) % staff.length]!.id,
    };
  });
}
