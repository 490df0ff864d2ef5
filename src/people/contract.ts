import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { permissions, roles } from './permissions.ts';

export const password = z.string().min(10).max(200);
export const language = z.enum(['nl', 'en']);
export const scheme = z.enum(['auto', 'light', 'dark']);
export const instant = z.iso.datetime({ offset: true });
const nothing = z.null();

export const sessionView = z.object({
  person: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    language,
    scheme,
    permissions: z.array(z.enum(permissions)),
  }),
  organisation: z.object({ name: z.string(), sample: z.boolean(), timeZone: z.string() }),
});

export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and to which organisation.',
  tag: 'people',
  access: 'signed-in',
  response: sessionView,
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in. The session is a cookie.',
  tag: 'people',
  access: 'public',
  body: z.object({ email: z.email().max(200), password: z.string().min(1).max(200) }),
  response: sessionView,
  status: 201,
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out.',
  tag: 'people',
  access: 'public',
  response: nothing,
});

export const readSetUp = endpoint({
  method: 'GET',
  path: '/api/set-up',
  summary: 'Is this installation still without an owner?',
  tag: 'people',
  access: 'public',
  response: z.object({ needed: z.boolean() }),
});

export const setUpOwner = endpoint({
  method: 'POST',
  path: '/api/set-up',
  summary: 'Make the owner account with the one-time link that the first start printed.',
  tag: 'people',
  access: 'public',
  body: z.object({
    token: z.string().max(200),
    name: z.string().trim().min(1).max(120),
    organisation: z.string().trim().min(1).max(120),
    email: z.email().max(200),
    password,
    language,
  }),
  response: sessionView,
  status: 201,
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/acceptance',
  summary: 'Choose a password with an invitation link.',
  tag: 'people',
  access: 'public',
  body: z.object({ token: z.string().max(200), name: z.string().trim().min(1).max(120), password }),
  response: sessionView,
  status: 201,
});

export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/people/:person/invitation',
  summary: 'A one-time link with which a person chooses a password; a new one ends the old.',
  tag: 'people',
  access: 'people.change',
  params: z.object({ person: z.uuid() }),
  response: z.object({ link: z.string(), expiresAt: instant }),
  status: 201,
});

export const changeOwnSettings = endpoint({
  method: 'PATCH',
  path: '/api/session/settings',
  summary: 'My language and colour scheme.',
  tag: 'people',
  access: 'signed-in',
  body: z.object({ language: language.optional(), scheme: scheme.optional() }),
  response: nothing,
});

const keyView = z.object({
  id: z.uuid(),
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.enum(permissions)),
  createdBy: z.object({ id: z.uuid(), name: z.string() }),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const listKeys = endpoint({
  method: 'GET',
  path: '/api/keys',
  summary: 'API keys; the secret itself is never shown again.',
  tag: 'people',
  access: 'key.change',
  response: z.object({ items: z.array(keyView) }),
});

export const makeKey = endpoint({
  method: 'POST',
  path: '/api/keys',
  summary: 'Make an API key. The token is in this answer and nowhere else.',
  tag: 'people',
  access: 'key.change',
  body: z.object({
    name: z.string().trim().min(1).max(80),
    scopes: z.array(z.enum(permissions)).min(1),
    expiresAt: instant.optional(),
  }),
  response: z.object({ id: z.uuid(), token: z.string() }),
  status: 201,
});

export const revokeKey = endpoint({
  method: 'DELETE',
  path: '/api/keys/:key',
  summary: 'End an API key at once.',
  tag: 'people',
  access: 'key.change',
  params: z.object({ key: z.uuid() }),
  response: nothing,
});

export const readAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  summary: 'Every change, newest first, from the ledger: who, what, when.',
  tag: 'people',
  access: 'audit.read',
  query: z.object({
    before: z.coerce.number().int().optional(),
    actor: z.uuid().optional(),
    type: z.string().max(80).optional(),
    subject: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    items: z.array(
      z.object({
        position: z.number(),
        at: instant,
        type: z.string(),
        subject: z.uuid(),
        actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.number().nullable(),
  }),
});
