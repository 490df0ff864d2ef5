import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { roles } from './permissions.ts';

export const uiLanguages = ['en', 'nl'] as const;
export const schemes = ['light', 'dark', 'auto'] as const;

const session = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    language: z.enum(uiLanguages),
    scheme: z.enum(schemes),
  }),
  organisation: z.object({ name: z.string(), sample: z.boolean() }),
});

export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in.',
  tag: 'people',
  access: 'signed-in',
  response: session,
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with e-mail address and password.',
  tag: 'people',
  access: 'public',
  body: z.object({ email: z.email(), password: z.string().min(1).max(500) }),
  response: session,
  status: 201,
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out.',
  tag: 'people',
  access: 'signed-in',
  response: z.undefined(),
  status: 204,
});

export const setUpOwner = endpoint({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Create the first owner with the one-time link.',
  tag: 'people',
  access: 'public',
  body: z.object({
    token: z.string(),
    name: z.string().min(1).max(200),
    organisation: z.string().min(1).max(200),
    email: z.email(),
    password: z.string().min(10).max(500),
    language: z.enum(uiLanguages),
  }),
  response: session,
  status: 201,
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/acceptance',
  summary: 'Accept an invitation: choose a name and a password.',
  tag: 'people',
  access: 'public',
  body: z.object({
    token: z.string(),
    name: z.string().min(1).max(200),
    password: z.string().min(10).max(500),
  }),
  response: session,
  status: 201,
});
