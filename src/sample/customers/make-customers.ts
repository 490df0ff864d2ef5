import { wordsNl } from '../grammar/words-nl.ts';
import { shopTowns } from '../organisation/make-departments.ts';
import { asAddress, makeName } from '../organisation/names.ts';
import { day } from '../random/calendar.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { Random } from '../random/prng.ts';
import type { Channel, Customer, Identity } from '../sample-shape.ts';

/** How many people there are to draw from; about two in three are ever heard. */
const crowd = 9000;
const shouters = 5;

const tempers: [Customer['temper'], number][] = [
  ['calm', 42],
  ['terse', 17],
  ['polite', 17],
  ['talkative', 10],
  ['angry', 8],
  ['ironic', 6],
];

export function makeCustomers(random: Random, makeId: MakeId, start: Date): Customer[] {
  return Array.from({ length: crowd }, (_, number) => {
    const language = random.chance(0.245) ? 'en' : 'nl';
    const shouter = number < shouters;
    const since = new Date(start.getTime() - random.whole(1, 900) * day);
    const id = makeId(since);
    return {
      id,
      key: `customer-${number}`,
      name: makeName(random, language),
      language,
      town: random.pick(wordsNl.town!),
      shop: random.pick(shopTowns),
      temper: shouter ? 'angry' : random.weighted(tempers),
      shouter,
      identities: [],
    };
  });
}

const kindOf: Record<Channel, Identity['kind']> = {
  mail: 'email',
  'web-form': 'email',
  phone: 'phone',
  counter: 'external',
  visit: 'external',
  letter: 'external',
  microblog: 'handle',
  forum: 'handle',
  review: 'handle',
  chat: 'email',
  blog: 'handle',
};

/** The identity a customer uses on a channel: made the first time, the same ever after. Numbers and hosts are reserved ones. */
export function identityOn(random: Random, customer: Customer, channel: Channel): string {
  const kind = kindOf[channel];
  const shared = kind === 'handle' ? channel : undefined;
  const known = customer.identities.find(
    (identity) => identity.kind === kind && (!shared || identity.channel === shared),
  );
  if (known) return known.value;
  const value = makeValue(random, customer, kind, channel);
  customer.identities.push({ channel, kind, value });
  return value;
}

function makeValue(random: Random, customer: Customer, kind: Identity['kind'], channel: Channel): string {
  const number = customer.key.replace('customer-', '');
  const plain = asAddress(customer.name);
  if (kind === 'email') {
    const host = random.pick(['post.example', 'mail.example', 'thuis.example', 'brief.example']);
    return `${plain}${random.chance(0.5) ? '.' : ''}${number}@${host}`;
  }
  // No subscriber in the Netherlands has a mobile number that begins with 060.
  if (kind === 'phone') return `+3160${number.padStart(7, '0')}`;
  if (kind === 'external') return `K${100000 + Number(number)}`;
  const [first = 'fietser', last = ''] = plain.split('.').filter((part) => part.length > 2);
  const handle = random.pick([
    `${first}_${last}`,
    `${first}${number}`,
    `${first}op2wielen`,
    `${last || first}_${first.slice(0, 1)}`,
    `fiets${first}`,
  ]);
  return channel === 'microblog' ? `@${handle}${number}` : `${handle}${number}`;
}
