import { inTransaction, type Route, route } from '#http/route.ts';
import { refuse } from '#kit/refusal.ts';
import { actingPerson } from '#people/access.ts';
import { listDepartments, listPeople } from '#people/index.ts';
import { type ThemeMatcher, themeNames } from '#understand/index.ts';
import { askColleague } from './asks/ask-colleague.ts';
import { asksFor } from './asks/asks-for.ts';
import { answerAsk, declineAsk, declineNamelessly, withdrawAsk } from './asks/close-ask.ts';
import { groupReasons, smallestGroup } from './asks/group-reasons.ts';
import * as contract from './contract.ts';
import * as asks from './contract-asks.ts';
import * as expertise from './contract-expertise.ts';
import { readMeasured } from './contract-measured.ts';
import { changeProfile } from './expertise/change-profile.ts';
import { changeSkill } from './expertise/change-skill.ts';
import { hideDeed } from './expertise/hide-deed.ts';
import { stateExpertise } from './expertise/state-expertise.ts';
import { neverMeasured, peopleMay, whatIsMeasured } from './expertise/what-is-measured.ts';
import { withdrawStatement } from './expertise/withdraw-statement.ts';
import { ruleRoutes } from './http-rules.ts';
import { placeNames, presentAsks, presentDelivery, presentExpertise, presentWho } from './present.ts';
import { findAsks } from './store/asks.ts';
import { assignmentsOf } from './store/assignments.ts';
import { unowned } from './store/conversations-told.ts';
import { keptNow } from './store/kept.ts';
import { skillsNow } from './store/skills.ts';
import { toldReasons } from './store/told-reasons.ts';
import { readDelivery, readDemandAndTalent } from './talent/read-demand-and-talent.ts';
import { whoFor } from './who/who-for.ts';

const dayMs = 86_400_000;

export const connectRoutes = (matcher: ThemeMatcher): Route[] => [
  route(contract.findWho, async ({ db, act, body }) => {
    if (body.text === undefined && body.themeId === undefined) return refuse('who.one-question');
    return presentWho(db, await whoFor(db, matcher, { ...body, at: act.at }), act.at);
  }),
  route(contract.readDemandAndTalent, async ({ db, act, query }) => {
    const { picture, themes, ...found } = await readDemandAndTalent(db, act.at, query.days);
    const names = await themeNames(
      db,
      themes.map(({ id }) => id),
    );
    return {
      ...found,
      themes: themes.map(({ id, amount: _amount, ...fit }) => ({
        ...fit,
        theme: names.get(id)!,
        verbatims: picture.verbatims.get(id) ?? [],
      })),
      from: new Date(act.at.getTime() - query.days * dayMs).toISOString(),
      asOf: act.at.toISOString(),
    };
  }),
  route(contract.readDelivery, async ({ db, act, params, query }) => {
    const delivery = await readDelivery(db, params.theme, act.at, query.days);
    return delivery ? presentDelivery(db, delivery, act.at) : refuse('theme.unknown');
  }),
  route(contract.readAssignments, async ({ db, act, params }) => {
    const rows = await assignmentsOf(db, params.conversation);
    const { person, team } = await placeNames(
      db,
      rows.flatMap((row) => [row.personId, row.by]),
    );
    return {
      items: rows.map((row) => ({
        person: person(row.personId),
        team: team(row.teamId),
        reason: row.reason,
        by: person(row.by),
        from: row.fromAt.toISOString(),
        to: row.toAt?.toISOString() ?? null,
      })),
      asOf: act.at.toISOString(),
    };
  }),
  route(contract.listUnowned, async ({ db, act }) => ({
    items: (await unowned(db)).map(({ id, since }) => ({ conversation: id, since: since.toISOString() })),
    asOf: act.at.toISOString(),
  })),
  route(readMeasured, async ({ db, act }) => ({
    ...whatIsMeasured(),
    never: [...neverMeasured],
    may: [...peopleMay],
    kept: await keptNow(db),
    n: (await listPeople(db, act.at)).length,
    asOf: act.at.toISOString(),
  })),
  ...expertiseRoutes,
  ...askRoutes,
  ...ruleRoutes,
];

const expertiseRoutes: Route[] = [
  route(
    expertise.readExpertise,
    async ({ db, act, params }) =>
      (await presentExpertise(db, params.person, act.actor.personId, act.at)) ?? refuse('person.unknown'),
  ),
  route(expertise.stateExpertise, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => stateExpertise(tx, act, { ...body, ...params })),
  ),
  route(expertise.withdrawStatement, ({ db, act, params }) =>
    inTransaction(db, (tx) => withdrawStatement(tx, act, params)),
  ),
  route(expertise.hideDeed, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => hideDeed(tx, act, { ...body, ...params })),
  ),
  route(expertise.changeProfile, ({ db, act, body }) =>
    inTransaction(db, (tx) => changeProfile(tx, act, body)),
  ),
  route(expertise.listSkills, async ({ db }) => ({ items: await skillsNow(db) })),
  route(expertise.changeSkill, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => changeSkill(tx, act, { ...body, ...params })),
  ),
];

const askRoutes: Route[] = [
  route(asks.listAsks, async ({ db, act, query }) => {
    const person = actingPerson(act);
    if (typeof person !== 'string') return person;
    if (query.of === 'conversation' && !query.conversation) return refuse('ask.which-conversation');
    const found =
      query.of === 'to-me'
        ? await asksFor(db, person, act.at, query.state)
        : await findAsks(db, {
            asker: query.of === 'by-me' ? person : undefined,
            conversation: query.conversation,
            state: query.state,
          });
    return { items: await presentAsks(db, found, act.at), asOf: act.at.toISOString() };
  }),
  route(asks.askColleague, ({ db, act, body }) =>
    inTransaction(db, (tx) =>
      askColleague(tx, act, { ...body, dueAt: body.dueAt ? new Date(body.dueAt) : null }),
    ),
  ),
  route(asks.answerAsk, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => answerAsk(tx, act, { ...body, ...params })),
  ),
  route(asks.declineAsk, ({ db, act, params, body }) =>
    inTransaction(db, (tx) =>
      'nameless' in body
        ? declineNamelessly(tx, act, { ...body, ...params })
        : declineAsk(tx, act, { ...body, ...params }),
    ),
  ),
  route(asks.readDeclineReasons, async ({ db, act }) => {
    const { groups, ...shown } = groupReasons(await toldReasons(db, act.at));
    const names = new Map((await listDepartments(db)).map(({ id, name }) => [id, name]));
    return {
      ...shown,
      groups: groups.map(({ department, ...group }) => ({
        ...group,
        department: department ? { id: department, name: names.get(department) ?? '' } : null,
      })),
      smallestGroup,
      asOf: act.at.toISOString(),
    };
  }),
  route(asks.withdrawAsk, ({ db, act, params }) => inTransaction(db, (tx) => withdrawAsk(tx, act, params))),
];
