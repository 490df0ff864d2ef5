import type { Permission } from '#kit/endpoint.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { type Role, roleHolds } from './permissions.ts';

/** Who acts: a signed-in person, an API key on behalf of the person who made it, or Heed itself. */
export interface Actor {
  kind: 'person' | 'key' | 'heed';
  /** Null for Heed itself. */
  personId: string | null;
  role: Role;
  /** An API key may do only this, and no more than its maker's role. Null: all the role holds. */
  scopes: readonly Permission[] | null;
}

/** Somebody doing something at a moment: the second parameter of every verb. */
export interface Act {
  actor: Actor;
  at: Date;
}

/** Heed acting by itself: followers and jobs. */
export const heedActs = (at: Date): Act => ({
  actor: { kind: 'heed', personId: null, role: 'owner', scopes: null },
  at,
});

/** The first line of every verb. Null when allowed; deny is the default. */
export function refuseAccess(act: Act, permission: Permission): Refusal | null {
  const { actor } = act;
  const allowed =
    roleHolds(actor.role, permission) && (actor.scopes === null || actor.scopes.includes(permission));
  return allowed ? null : refuse('access.denied', { permission });
}

/** For what only a person does (notes, drafts, decisions): the id of the acting person. */
export function actingPerson(act: Act): string | Refusal {
  return act.actor.personId ?? refuse('access.person-needed');
}
