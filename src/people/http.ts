import { inTransaction, type Route, route } from '#http/route.ts';
import type { Tx } from '#kit/database.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { audit } from '#ledger/index.ts';
import { makeKey, revokeKey } from './change-keys.ts';
import { changeOwnSettings } from './change-own-settings.ts';
import * as contract from './contract.ts';
import { acceptInvitation, invitePerson } from './invite-person.ts';
import { permissions, roleHolds } from './permissions.ts';
import type { SignIn } from './ports.ts';
import { setUpNeeded, setUpOwner } from './set-up-owner.ts';
import { keysWithMakers, namesOf, sessionOf } from './store-session.ts';

/** Sign-in, set-up, invitations, keys and the audit. */
export const sessionRoutes = (signIn: SignIn, publicUrl: () => string): Route[] => [
  route(contract.readSession, async ({ db, act }) => {
    const found = act.actor.personId ? await sessionOf(db, { personId: act.actor.personId }) : null;
    return found ? viewOf(found, act.actor.scopes) : refuse('session.needed');
  }),
  route({ ...contract.signIn, perMinute: 20 }, ({ db, body, request, answer }) =>
    begin({ db, signIn, ...body, ip: request.ip, answer }),
  ),
  route(contract.signOut, async ({ request, answer }) => {
    const { cookies } = await signIn.signOut(request.headers.cookie ?? '');
    for (const cookie of cookies) answer.header('set-cookie', cookie);
    return null;
  }),
  route(contract.readSetUp, async ({ db }) => ({ needed: await setUpNeeded(db) })),
  route({ ...contract.setUpOwner, perMinute: 20 }, async ({ db, body, act, request, answer }) => {
    const passwordHash = await signIn.hashPassword(body.password);
    const { token, password, ...owner } = body;
    const made = await inTransaction(db, (tx) => setUpOwner(tx, act.at, token, { ...owner, passwordHash }));
    if (isRefusal(made)) return made;
    return begin({ db, signIn, email: body.email, password, ip: request.ip, answer });
  }),
  route({ ...contract.acceptInvitation, perMinute: 20 }, async ({ db, body, act, request, answer }) => {
    const passwordHash = await signIn.hashPassword(body.password);
    const joined = await inTransaction(db, (tx) =>
      acceptInvitation(tx, act.at, { token: body.token, name: body.name, passwordHash }),
    );
    if (isRefusal(joined)) return joined;
    return begin({ db, signIn, email: joined.email, password: body.password, ip: request.ip, answer });
  }),
  route(contract.invitePerson, async ({ db, act, params }) => {
    const invited = await inTransaction(db, (tx) => invitePerson(tx, act, params));
    if (isRefusal(invited)) return invited;
    return {
      link: `${publicUrl()}/invitation?token=${invited.token}`,
      expiresAt: invited.expiresAt.toISOString(),
    };
  }),
  route(contract.changeOwnSettings, ({ db, act, body }) =>
    inTransaction(db, (tx) => changeOwnSettings(tx, act, body)),
  ),
  route(contract.listKeys, async ({ db }) => ({ items: await keysWithMakers(db) })),
  route(contract.makeKey, ({ db, act, body }) =>
    inTransaction(db, (tx) =>
      makeKey(tx, act, { ...body, expiresAt: body.expiresAt ? new Date(body.expiresAt) : undefined }),
    ),
  ),
  route(contract.revokeKey, ({ db, act, params }) => inTransaction(db, (tx) => revokeKey(tx, act, params))),
  route(contract.readAudit, async ({ db, query }) => {
    const events = await audit(db, { ...query, most: query.limit });
    const names = await namesOf(
      db,
      events.flatMap((event) => event.actor ?? []),
    );
    return {
      items: events.map(({ sample: _sample, ...event }) => ({
        ...event,
        at: event.at.toISOString(),
        actor: event.actor ? { id: event.actor, name: names.get(event.actor) ?? '' } : null,
      })),
      next: events.length === query.limit ? events.at(-1)!.position : null,
    };
  }),
];

type Found = NonNullable<Awaited<ReturnType<typeof sessionOf>>>;

function viewOf(found: Found, scopes: readonly string[] | null) {
  const held = permissions.filter(
    (each) => roleHolds(found.role, each) && (scopes === null || scopes.includes(each)),
  );
  const { id, name, email, role, language, scheme, organisation, sample, timeZone } = found;
  return {
    person: { id, name, email, role, language, scheme, permissions: held },
    organisation: { name: organisation, sample, timeZone },
  };
}

interface Beginning {
  db: Tx;
  signIn: SignIn;
  email: string;
  password: string;
  ip: string;
  answer: { header(name: string, value: string): void };
}

/** A new session: its cookies on the answer, and who it is. */
async function begin({ db, signIn, email, password, ip, answer }: Beginning) {
  const session = await signIn.signIn({ email, password, ip });
  if (isRefusal(session)) return session;
  const found = await sessionOf(db, { email });
  if (!found) return refuse('session.wrong-password');
  for (const cookie of session.cookies) answer.header('set-cookie', cookie);
  return viewOf(found, null);
}
