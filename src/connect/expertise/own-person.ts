import type { Refusal } from '#kit/refusal.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';

/**
 * For what somebody changes of their own profile: every person may, whatever their role; a key only when it may
 * do its maker's work.
 */
export const ownPerson = (act: Act): string | Refusal =>
  (act.actor.kind === 'person' ? null : refuseAccess(act, 'conversation.work')) ?? actingPerson(act);
