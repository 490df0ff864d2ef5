import { type Document, inTransaction, type Route, route } from '#http/route.ts';
import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import * as contract from './contract-scim.ts';
import { type Duty, leave } from './organisation/leave.ts';
import { retireTeam } from './organisation/retire-team.ts';
import { addGroupFromDirectory, changeGroupFromDirectory } from './scim/keep-group.ts';
import { addFromDirectory, changeFromDirectory } from './scim/keep-user.ts';
import * as present from './scim/present-directory.ts';
import { idsIn, membersAfter, readFilter, wishesOf, wishesOfPatch } from './scim/read-wishes.ts';
import { type DirectoryPerson, directoryPeople, directoryPerson, teamMembers } from './store/directory.ts';
import { departmentsNow, teamsNow } from './store/teams.ts';

const said = (resource: object): Document => ({ body: JSON.stringify(resource) });
const user = (person: DirectoryPerson | Refusal) =>
  isRefusal(person) ? person : said(present.userResource(person));
const noFilter = () => refuse('directory.filter', undefined, 'filter');

/** SCIM 2.0: the directory of the organisation keeps people and teams in step. */
export const scimRoutes = (duties: readonly Duty[]): Route[] => [
  route(contract.readProvider, async () => said(present.provider)),
  route(contract.readResourceTypes, async () =>
    said(present.listResponse(present.resourceTypes, present.resourceTypes.length, 1)),
  ),
  route(contract.listUsers, async ({ db, query: { filter, startIndex, count } }) => {
    const by = filter ? readFilter(filter) : null;
    if (filter && !by) return noFilter();
    const from = Math.max(1, startIndex);
    const { people, total } = await directoryPeople(db, { by, skip: from - 1, most: count });
    return said(present.listResponse(people.map(present.userResource), total, from));
  }),
  route(contract.addUser, async ({ db, act, body }) =>
    user(await inTransaction(db, (tx) => addFromDirectory(tx, act, wishesOf(body), duties))),
  ),
  route(contract.readUser, async ({ db, params }) =>
    user((await directoryPerson(db, params.id)) ?? refuse('person.unknown')),
  ),
  route(contract.replaceUser, async ({ db, act, params, body }) => {
    const wished = { ...wishesOf(body), person: params.id };
    return user(await inTransaction(db, (tx) => changeFromDirectory(tx, act, wished, duties)));
  }),
  route(contract.patchUser, async ({ db, act, params, body }) => {
    const wished = wishesOfPatch(body.Operations);
    if (!wished) return refuse('directory.operation', undefined, 'Operations');
    const changed = { ...wished, person: params.id };
    return user(await inTransaction(db, (tx) => changeFromDirectory(tx, act, changed, duties)));
  }),
  route(contract.removeUser, ({ db, act, params }) =>
    inTransaction(db, (tx) => leave(tx, act, { person: params.id, duties })),
  ),
  ...groupRoutes,
];

const groupRoutes: Route[] = [
  route(contract.listGroups, async ({ db, query: { filter, startIndex, count } }) => {
    const by = filter ? readFilter(filter) : null;
    if (filter && !by) return noFilter();
    const all = (await groups(db)).filter(
      (group) =>
        !by ||
        (by.attribute === 'id' && group.id === by.value) ||
        (by.attribute === 'displayname' && present.groupName(group).toLowerCase() === by.value.toLowerCase()),
    );
    const from = Math.max(1, startIndex);
    const page = all.slice(from - 1, from - 1 + count).map(present.groupResource);
    return said(present.listResponse(page, all.length, from));
  }),
  route(contract.addGroup, async ({ db, act, body }) => {
    const wished = { displayName: nameIn(body), members: idsIn(body.members) };
    const added = await inTransaction(db, (tx) => addGroupFromDirectory(tx, act, wished));
    return isRefusal(added) ? added : group(db, added.id);
  }),
  route(contract.readGroup, ({ db, params }) => group(db, params.id)),
  route(contract.replaceGroup, async ({ db, act, params, body }) => {
    const wished = {
      team: params.id,
      displayName: nameIn(body),
      members: body.members === undefined ? undefined : idsIn(body.members),
    };
    return (
      (await inTransaction(db, (tx) => changeGroupFromDirectory(tx, act, wished))) ?? group(db, params.id)
    );
  }),
  route(contract.patchGroup, async ({ db, act, params, body }) => {
    const changed = await inTransaction(db, async (tx) => {
      const now = (await teamMembers(tx)).get(params.id) ?? [];
      const after = membersAfter(
        now.map(({ id }) => id),
        body.Operations,
      );
      return after
        ? changeGroupFromDirectory(tx, act, { team: params.id, ...after })
        : refuse('directory.operation', undefined, 'Operations');
    });
    return changed ?? group(db, params.id);
  }),
  route(contract.removeGroup, ({ db, act, params }) =>
    inTransaction(db, (tx) => retireTeam(tx, act, { team: params.id })),
  ),
];

const nameIn = (body: Record<string, unknown>): string | undefined =>
  typeof body.displayName === 'string' ? body.displayName : undefined;

async function groups(tx: Tx): Promise<present.GroupShown[]> {
  const departments = new Map((await departmentsNow(tx)).map(({ id, name }) => [id, name]));
  const members = await teamMembers(tx);
  return (await teamsNow(tx)).map(({ id, name, departmentId }) => ({
    id,
    name,
    department: departments.get(departmentId) ?? '',
    members: members.get(id) ?? [],
  }));
}

async function group(tx: Tx, id: string): Promise<Document | Refusal> {
  const found = (await groups(tx)).find((one) => one.id === id);
  return found ? said(present.groupResource(found)) : refuse('team.unknown');
}
