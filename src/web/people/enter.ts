import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { readSession } from '#people/contract.ts';
import { keyOf } from '../app/api.ts';
import type { Session } from '../app/session.tsx';

/** Goes in with the session just given, to where one wanted to go. Only ever to a path of our own. */
export const useEnter = (): ((session: Session, to?: string) => void) => {
  const client = useQueryClient();
  const router = useRouter();
  return (session, to) => {
    client.setQueryData(keyOf(readSession, {}), session);
    // The capture app is a page of its own, which the router here does not know.
    if (to === '/note/') location.assign(to);
    else router.history.push(to && isOurs(to) ? to : '/');
  };
};

export const isOurs = (to: string): boolean => /^\/(?![/\\])/.test(to);
