import { createContext, useContext } from 'react';
import type { EndpointOutput, Permission } from '#kit/endpoint.ts';
import type { readSession } from '#people/contract.ts';

export type Session = EndpointOutput<typeof readSession>;

const Context = createContext<Session | undefined>(undefined);
export const SessionGiven = Context.Provider;

/** Who is signed in. Every screen inside the frame has one. */
export const useSession = (): Session => {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside the frame');
  return session;
};

/** Whether to show what needs this permission. The server decides anyway. */
export const useMay = (permission: Permission): boolean =>
  useSession().person.permissions.includes(permission);
