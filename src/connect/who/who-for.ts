import { setTimeout } from 'node:timers/promises';
import type { Tx } from '#kit/database.ts';
import {
  type Decision,
  decideMandate,
  heldBy,
  holderOf,
  listDepartments,
  listMandates,
  listPeople,
  listTeams,
  type Mandate,
  type PersonNow,
} from '#people/index.ts';
import { readTerms, type ThemeMatcher } from '#understand/index.ts';
import { estimateLevel } from '../expertise/estimate-level.ts';
import { openLoad } from '../store/assignments.ts';
import { type EvidenceSum, evidenceOn } from '../store/evidence.ts';
import { skillsNow, themesInUse } from '../store/skills.ts';
import { nearestQuestion } from './nearest-question.ts';
import { type Prospect, type Ranked, rankPeople } from './rank-people.ts';
import {
  type Question,
  type ReadTerms,
  readQuestion,
  shareWithin,
  type ThemeGuess,
} from './read-question.ts';

export interface WhoAsked {
  /** A question or a whole message; or a theme; with both the theme is not guessed. */
  text?: string;
  themeId?: string;
  /** BCP 47: who speaks it goes first. */
  language?: string;
  /** What must be decided, and over how much (cents). */
  decision?: Decision;
  amountCents?: number | null;
  channel?: string | null;
  at: Date;
  most?: number;
}

export interface WhoFound extends Ranked {
  /** The sums behind what they know, per theme or skill. */
  evidence: EvidenceSum[];
  /** The mandates in their hands (of the decision asked, when one was). */
  mandates: Mandate[];
}

/** A question that could be about anything is about nothing: only its surest themes are looked at. */
const mostThemes = 5;

export interface WhoAnswer {
  /** The themes the question was read as, surest first. */
  themes: { id: string; confidence: number }[];
  people: WhoFound[];
  /** Of how many people. */
  n: number;
}

/**
 * Who do I need for this? Ranked people with what they know and the evidence, what they may decide, whether they
 * are there and how full, and the reason. Nobody fits: who knows the nearest theme, said as that, else an empty list.
 */
export async function whoFor(tx: Tx, matcher: ThemeMatcher, asked: WhoAsked): Promise<WhoAnswer> {
  const question = await read(tx, matcher, asked);
  const people = await listPeople(tx, asked.at);
  const mandates = await listMandates(tx, { standingAt: asked.at, decision: asked.decision });
  const load = await openLoad(tx);
  const places = await placeNames(tx);
  const themes = [...question.themes].sort((a, b) => b[1] - a[1]).slice(0, mostThemes);
  const byId = new Map(people.map((person) => [person.id, person]));
  const rank = async (about: Question): Promise<WhoFound[]> => {
    const surest = [...about.themes].sort((a, b) => b[1] - a[1]).slice(0, mostThemes);
    const topics = { themes: surest.map(([id]) => id), skills: about.skills };
    const evidence = Map.groupBy(await evidenceOn(tx, topics, asked.at), ({ person }) => person);
    const shareOf = shareWithin(inTongue, about.terms);
    const prospects = people
      .filter(({ role }) => role !== 'reader')
      .map((person): Prospect => {
        const known = evidence.get(person.id) ?? [];
        return {
          person: person.id,
          ...levels(known, about),
          role: about.terms.size > 0 ? roleShare(person, places, shareOf) : 0,
          recentDeeds: known.reduce((most, { recentDeeds }) => Math.max(most, recentDeeds), 0),
          may: asked.decision ? may(asked, asked.decision, person, mandates, themes[0]?.[0] ?? null) : null,
          speaks: !asked.language || asked.language === 'und' || speaks(person, asked.language),
          absent: person.absent,
          open: load.get(person.id) ?? 0,
          capacity: person.capacity,
        };
      });
    return rankPeople(prospects, asked.most).map((ranked) => ({
      ...ranked,
      evidence: evidence.get(ranked.person) ?? [],
      mandates: heldBy(mandates, holderOf(byId.get(ranked.person)!), asked.at),
    }));
  };
  const found = await rank(question);
  const near = found.length === 0 ? nearestQuestion(question, await themesInUse(tx)) : null;
  return {
    themes: themes.map(([id, confidence]) => ({ id, confidence })),
    people: near ? (await rank(near)).filter(({ knows }) => knows !== null).map(asNear) : found,
    n: people.length,
  };
}

/** Who knows something near it, said as that. */
const asNear = (found: WhoFound): WhoFound => ({
  ...found,
  reason: {
    code: 'who.near',
    params: { topic: found.knows!.topic, level: Math.round(found.knows!.level) },
  },
});

const inTongue: ReadTerms = (text, tongue) => readTerms(text, undefined, tongue);

async function read(tx: Tx, matcher: ThemeMatcher, asked: WhoAsked): Promise<Question> {
  const { themeId, text = '' } = asked;
  if (themeId && text === '') return { themes: new Map([[themeId, 1]]), skills: [], terms: new Set() };
  const match = themeId ? null : await guessTheme(tx, matcher, asked);
  const question = readQuestion(text, match, {
    themes: themeId ? [] : await themesInUse(tx),
    skills: await skillsNow(tx),
    read: inTongue,
  });
  return themeId ? { ...question, themes: new Map([[themeId, 1]]) } : question;
}

/** How long somebody who asks waits for themes that are still being learnt (just after a start). */
const patienceMs = 300;

async function guessTheme(
  tx: Tx,
  matcher: ThemeMatcher,
  { text = '', language }: WhoAsked,
): Promise<ThemeGuess | null> {
  const enough = new AbortController();
  const late = setTimeout(patienceMs, null, { signal: enough.signal }).catch(() => null);
  const learnt = matcher.current(tx, { soon: true });
  // Who gives up waiting leaves the learning to whoever asks next; it fails for them, not here.
  learnt.catch(() => null);
  const matching = await Promise.race([learnt, late]);
  enough.abort();
  const [match] = matching
    ? await matching.assign([language === undefined ? { text } : { text, language }])
    : [];
  return match ?? null;
}

function levels(known: readonly EvidenceSum[], question: Question): Pick<Prospect, 'knows' | 'skill'> {
  let knows: Prospect['knows'] = null;
  let skill: Prospect['skill'] = null;
  for (const sum of known) {
    const surely = question.themes.get(sum.topic);
    const { level } = estimateLevel(sum);
    if (surely !== undefined) {
      if (level * surely > (knows ? knows.level * knows.sure : 0))
        knows = { level, sure: surely, topic: sum.topic };
    } else if (level > (skill?.level ?? 0)) skill = { level, topic: sum.topic };
  }
  return { knows, skill };
}

const speaks = (person: PersonNow, language: string) =>
  person.languages.some((own) => own.split('-')[0] === language.split('-')[0]);

function may(
  asked: WhoAsked,
  decision: Decision,
  person: PersonNow,
  mandates: readonly Mandate[],
  theme: string | null,
): boolean {
  const { amountCents = null, channel = null, at } = asked;
  return decideMandate(mandates, { ...holderOf(person), decision, amountCents, themeId: theme, channel, at })
    .may;
}

async function placeNames(tx: Tx): Promise<Map<string, string>> {
  const places = [...(await listDepartments(tx)), ...(await listTeams(tx))];
  return new Map(places.map(({ id, name }) => [id, name]));
}

/** Job title first; the names of teams and department count for half of it. */
function roleShare(
  person: PersonNow,
  places: ReadonlyMap<string, string>,
  shareOf: (name: string) => number,
): number {
  const around = [person.departmentId, ...person.teamIds].map((id) => shareOf(places.get(id ?? '') ?? ''));
  return Math.max(shareOf(person.jobTitle), Math.max(0, ...around) / 2);
}
