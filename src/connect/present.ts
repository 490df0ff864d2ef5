import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import { listDepartments, listPeople, listTeams, personNames } from '#people/index.ts';
import { themeNames } from '#understand/index.ts';
import type { readDelivery as deliveryEndpoint, findWho } from './contract.ts';
import type { askView } from './contract-asks.ts';
import type { readExpertise as expertiseEndpoint } from './contract-expertise.ts';
import { estimateLevel } from './expertise/estimate-level.ts';
import { readExpertise } from './expertise/read-expertise.ts';
import type { AskRow } from './store/asks.ts';
import { openLoad } from './store/assignments.ts';
import { deedsOf, profileOf, statementsOf } from './store/expertise.ts';
import { skillsNow } from './store/skills.ts';
import type { Delivery } from './talent/read-demand-and-talent.ts';
import type { WhoAnswer } from './who/who-for.ts';

type Named = { id: string; name: string };
const naming =
  (names: ReadonlyMap<string, string>) =>
  (id: string | null): Named | null =>
    id ? { id, name: names.get(id) ?? '' } : null;

/** The answer to "who do I need for this" with names. */
export async function presentWho(
  tx: Tx,
  answer: WhoAnswer,
  at: Date,
): Promise<z.input<typeof findWho.response>> {
  const people = new Map((await listPeople(tx, at)).map((person) => [person.id, person]));
  const skills = new Map((await skillsNow(tx)).map((skill) => [skill.id, skill.name]));
  const departments = naming(new Map((await listDepartments(tx)).map(({ id, name }) => [id, name])));
  const topics = answer.people.flatMap(({ evidence }) => evidence.map(({ topic }) => topic));
  const themes = await themeNames(tx, [...answer.themes.map(({ id }) => id), ...topics]);
  const skill = naming(skills);
  const person = naming(new Map([...people].map(([id, { name }]) => [id, name])));
  const topicNames = (topic: unknown) => {
    const theme = themes.get(String(topic));
    const name = skills.get(String(topic));
    return theme
      ? { nameEn: theme.nameEn, nameNl: theme.nameNl }
      : name
        ? { nameEn: name, nameNl: name }
        : null;
  };
  return {
    themes: answer.themes.flatMap(({ id, confidence }) => {
      const theme = themes.get(id);
      return theme ? [{ ...theme, confidence }] : [];
    }),
    people: answer.people.map((found) => {
      const { name, jobTitle, departmentId, deputyId, languages } = people.get(found.person)!;
      return {
        person: { id: found.person, name, jobTitle, department: departments(departmentId) },
        score: found.score,
        reason: found.reason,
        topic: topicNames(found.reason.params.topic),
        evidence: found.evidence
          .map((sum) => ({
            theme: themes.get(sum.topic) ?? null,
            skill: skills.has(sum.topic) ? skill(sum.topic) : null,
            level: estimateLevel(sum).level,
            declared: sum.declared,
            endorsers: sum.endorsers,
            deeds: sum.deeds,
            lastDeedAt: sum.lastDeedAt?.toISOString() ?? null,
          }))
          .sort((a, b) => b.level - a.level),
        may: found.may,
        mandates: found.mandates.map(({ id, decision, limitCents }) => ({ id, decision, limitCents })),
        absent: found.absent,
        deputy: found.absent ? person(deputyId) : null,
        open: found.open,
        capacity: found.capacity,
        languages,
      };
    }),
    n: answer.n,
    asOf: at.toISOString(),
  };
}

/** One person's profile; hidden deeds, and all of a hidden profile, only to themselves. */
export async function presentExpertise(
  tx: Tx,
  personId: string,
  viewer: string | null,
  at: Date,
): Promise<z.input<typeof expertiseEndpoint.response> | null> {
  const [person] = await listPeople(tx, at, [personId]);
  if (!person) return null;
  const own = viewer === personId;
  const profile = await profileOf(tx, personId);
  const skills = await skillsNow(tx);
  const seen = own || !profile.hidden;
  const statements = seen ? await statementsOf(tx, personId) : [];
  const deeds = seen ? (await deedsOf(tx, personId)).filter(({ hidden }) => own || !hidden) : [];
  const expertise = readExpertise(statements, deeds, skills, at);
  const themes = await themeNames(
    tx,
    expertise.flatMap(({ themeId }) => themeId ?? []),
  );
  const skill = naming(new Map(skills.map(({ id, name }) => [id, name])));
  return {
    about: profile.about,
    hidden: profile.hidden,
    own,
    open: (await openLoad(tx)).get(personId) ?? 0,
    capacity: person.capacity,
    items: expertise.map(({ themeId, skillId, level, low, high, evidence }) => ({
      theme: (themeId && themes.get(themeId)) || null,
      skill: skill(skillId),
      level,
      low,
      high,
      declared: evidence.find(({ kind, skillId: through }) => kind === 'declared' && !through)?.level ?? null,
      evidence: evidence.slice(0, 50).map(({ skillId: through, at: when, ...piece }) => ({
        ...piece,
        skill: skill(through),
        at: when.toISOString(),
      })),
    })),
    asOf: at.toISOString(),
  };
}

export async function presentAsks(
  tx: Tx,
  asks: readonly AskRow[],
  at: Date,
): Promise<z.input<typeof askView>[]> {
  const ids = asks.flatMap((ask) => [ask.askerId, ask.toPersonId ?? [], ask.answeredBy ?? []].flat());
  const person = naming(await personNames(tx, ids));
  const department = naming(new Map((await listDepartments(tx)).map(({ id, name }) => [id, name])));
  return asks.map((ask) => ({
    id: ask.id,
    conversation: ask.conversationId,
    asker: person(ask.askerId)!,
    toPerson: person(ask.toPersonId),
    toDepartment: department(ask.toDepartmentId),
    fromDepartment: department(ask.fromDepartmentId),
    question: ask.question,
    answer: ask.answer,
    state: ask.state,
    declineReason: ask.declineReason,
    answeredBy: person(ask.answeredBy),
    askedAt: ask.askedAt.toISOString(),
    dueAt: ask.dueAt?.toISOString() ?? null,
    closedAt: ask.closedAt?.toISOString() ?? null,
    waitedMs: (ask.closedAt ?? at).getTime() - ask.askedAt.getTime(),
  }));
}

export async function presentDelivery(
  tx: Tx,
  delivery: Delivery,
  at: Date,
): Promise<z.input<typeof deliveryEndpoint.response>> {
  const themes = await themeNames(tx, [delivery.theme, ...delivery.adjacent.map(({ theme }) => theme)]);
  const names = new Map((await listPeople(tx, at)).map(({ id, name }) => [id, name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  const { move: _move, ...told } = delivery;
  return {
    ...told,
    theme: themes.get(delivery.theme)!,
    people: delivery.people
      .slice(0, 20)
      .map(({ person, level, room }) => ({ ...named(person), level, room })),
    learn: delivery.learn.slice(0, 10).map(named),
    adjacent: delivery.adjacent.flatMap(({ theme, nearness, people }) => {
      const name = themes.get(theme);
      const able = people.map(({ person, level }) => ({ ...named(person), level }));
      return name ? [{ theme: name, nearness, people: able }] : [];
    }),
    asOf: at.toISOString(),
  };
}

/** Who had a conversation, with names. */
export async function placeNames(tx: Tx, persons: readonly (string | null)[]) {
  return {
    person: naming(
      await personNames(
        tx,
        persons.filter((id) => id !== null),
      ),
    ),
    team: naming(new Map((await listTeams(tx)).map(({ id, name }) => [id, name]))),
  };
}
