import type { Random } from '../random/prng.ts';
import type { Channel, Customer } from '../sample-shape.ts';
import type { Draft, Message, Speaker, Wanted } from './compose-message.ts';
import { capital, runOn } from './sentences.ts';

/** A message in its channel's clothes, before the customer's own spelling. */
type Dressed = Omit<Message, 'urgent' | 'said' | 'frame'>;

type Dress = (random: Random, wanted: Wanted, draft: Draft, speaker: Speaker) => Dressed;

/** A letter opens and closes, a chat does not; what is said at a counter is written down by somebody else. */
export function dressForChannel(
  random: Random,
  wanted: Wanted,
  draft: Draft,
  speaker: Speaker,
): Dressed & { urgent: boolean } {
  return { ...dresses[wanted.channel](random, wanted, draft, speaker), urgent: draft.urgent };
}

const manners = (customer: Customer): 'polite' | 'plain' | 'angry' =>
  customer.temper === 'polite' ? 'polite' : customer.temper === 'angry' ? 'angry' : 'plain';

const whole = (draft: Draft): string =>
  runOn([draft.intro, draft.core, ...draft.body, draft.feeling, draft.ask, draft.end]);

const brief = (draft: Draft): string =>
  runOn([draft.core, draft.body[0] ?? '', draft.feeling, draft.ask || draft.end]);

const mail: Dress = (random, { customer }, draft, { say }) => {
  const manner = manners(customer);
  const terse = customer.temper === 'terse';
  const text =
    random.chance(0.3) && draft.body.length > 1
      ? `${runOn([draft.intro, draft.core])}\n\n${runOn([...draft.body, draft.feeling, draft.ask, draft.end])}`
      : whole(draft);
  const greeting = terse && random.chance(0.5) ? '' : `${say(`greeting ${manner}`)}\n\n`;
  const closing =
    terse && random.chance(0.5) ? '' : `\n\n${sign(random, customer, say(`closing ${manner}`))}`;
  return { title: capital(draft.title), text: `${greeting}${text}${closing}` };
};

function sign(random: Random, customer: Customer, closing: string): string {
  if (closing === customer.name) return closing;
  const first = customer.name.split(' ')[0]!;
  const name = customer.temper === 'polite' || random.chance(0.4) ? customer.name : first;
  return `${closing}\n${name}${random.chance(0.12) ? `, ${customer.town}` : ''}`;
}

const webForm: Dress = (random, { customer }, draft, { say }) => {
  const text = whole(draft);
  if (random.chance(0.35))
    return { title: capital(draft.title), text: `${say(`greeting ${manners(customer)}`)} ${text}` };
  return {
    title: capital(draft.title),
    text: random.chance(0.4)
      ? `${text} ${sign(random, customer, say('closing plain')).replace('\n', ' ')}`
      : text,
  };
};

const phone: Dress = (_random, _wanted, draft, { say }) => {
  const spoken = runOn([
    say('phone opener'),
    draft.core,
    ...draft.body,
    draft.feeling,
    draft.ask || draft.end,
  ]);
  return { text: `${say('phone note')} "${spoken}"` };
};

const counter: Dress = (random, _wanted, draft, { say }) => ({
  text: `${say('counter note')} "${random.chance(0.5) ? brief(draft) : whole({ ...draft, intro: '' })}"`,
});

const visit: Dress = (_random, _wanted, draft, { say }) => ({
  text: `${say('visit note')} "${runOn([draft.core, ...draft.body, draft.feeling])}"`,
});

const letter: Dress = (random, { customer, kind }, draft, { say }) => {
  const opening = say('letter opening');
  const town = random.chance(0.6) ? `${customer.town}\n\n` : '';
  const body =
    `${runOn([opening, draft.core])}\n\n${runOn([...draft.body, draft.feeling, draft.ask || (kind === 'complaint' ? say('ask plain') : draft.end)])}`.trim();
  return {
    text: `${town}${say('greeting polite')}\n\n${body}\n\n${say('closing polite')}\n${customer.name}`,
  };
};

const microblog: Dress = (random, { customer }, draft, { say }) => {
  const tag = random.chance(0.5) ? ` ${say('tag')}` : '';
  const text = runOn([
    draft.core,
    random.chance(0.35) ? (draft.body[0] ?? '') : '',
    draft.feeling || draft.end,
  ]);
  const form = random.weighted([
    ['front', 6],
    ['hey', 1],
    ['behind', 2],
  ] as const);
  if (form === 'front') return { text: `@fietsgoed ${text}${tag}` };
  if (form === 'behind') return { text: `${text} @fietsgoed${tag}` };
  const small = /^(I\b|\p{Lu}{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return { text: `${customer.language === 'nl' ? 'Hé' : 'Hey'} @fietsgoed, ${small}${tag}` };
};

const forum: Dress = (random, _wanted, draft) => ({
  title: capital(draft.title),
  text: random.chance(0.4)
    ? `${runOn([draft.intro, draft.core])}\n\n${runOn([...draft.body, draft.feeling, draft.ask || draft.end])}`.trim()
    : whole(draft),
});

const review: Dress = (random, { kind, customer }, draft, { say }) => {
  const good = kind === 'praise';
  const stars = good ? random.pick([4, 5, 5, 5]) : kind === 'complaint' ? random.pick([1, 1, 2, 2, 3]) : 3;
  const title = random.chance(0.55) ? say(`review title ${good ? 'good' : 'bad'}`) : capital(draft.title);
  const shown = kind === 'complaint' || good ? title : capital(draft.title);
  return {
    title: shown,
    stars,
    text:
      customer.temper === 'terse'
        ? brief(draft)
        : runOn([draft.intro, draft.core, ...draft.body, draft.feeling, draft.end]),
  };
};

const chat: Dress = (random, { customer }, draft, { say }) => {
  const hello = random.chance(0.6) ? [say('greeting plain').replace(/,$/u, '')] : [];
  const lines = [...hello, draft.core, ...draft.body.slice(0, 1), draft.ask || draft.end].filter(Boolean);
  const text = lines.map((line) => careful(line)).join('\n');
  return { text: random.chance(0.15) ? `${text}\n${customer.name.split(' ')[0]}` : text };
};

const careful = (line: string): string =>
  /[?!]$/u.test(line) ? capital(line) : capital(line).replace(/\.$/u, '');

const blog: Dress = (random, _wanted, draft) => ({ text: random.chance(0.5) ? brief(draft) : whole(draft) });

const dresses: Record<Channel, Dress> = {
  mail,
  'web-form': webForm,
  phone,
  counter,
  visit,
  letter,
  microblog,
  forum,
  review,
  chat,
  blog,
};
