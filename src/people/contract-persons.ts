import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { mandateView } from './contract-mandates.ts';
import { roles } from './permissions.ts';

const instant = z.iso.datetime({ offset: true });
const id = z.uuid();
const name = z.string().trim().min(1).max(120);
const named = z.object({ id, name: z.string() });
const made = z.object({ id });
const nothing = z.null();
const languages = z.array(z.string().min(2).max(12)).min(1).max(20);
const capacity = z.number().int().min(0).max(500);
const tag = 'organisation';

export const absenceView = z.object({
  id,
  from: instant,
  to: instant.nullable(),
  deputy: named.nullable(),
  reason: z.string(),
});

export const personCard = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  jobTitle: z.string(),
  department: named.nullable(),
  teams: z.array(named),
  languages: z.array(z.string()),
  capacity: z.number(),
  /** Has chosen a password. */
  signsIn: z.boolean(),
  /** The absence that is now. */
  absence: absenceView.nullable(),
});

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  summary: 'Everybody who works here, by name; found by words in name, job title, department or team.',
  tag,
  access: 'read',
  query: z.object({
    words: z.string().max(200).optional(),
    department: id.optional(),
    team: id.optional(),
    after: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(200),
  }),
  response: z.object({
    items: z.array(personCard),
    total: z.number(),
    next: z.string().nullable(),
    asOf: instant,
  }),
});

export const readPerson = endpoint({
  method: 'GET',
  path: '/api/people/:person',
  summary: 'One person: place, absences to come, and what they may decide alone.',
  tag,
  access: 'read',
  params: z.object({ person: id }),
  response: personCard.extend({
    absences: z.array(absenceView),
    mandates: z.array(mandateView),
    asOf: instant,
  }),
});

export const addPerson = endpoint({
  method: 'POST',
  path: '/api/people',
  summary: 'Add a person. They sign in after an invitation.',
  tag,
  access: 'people.change',
  body: z.object({
    name,
    email: z.email().max(200),
    role: z.enum(roles).default('member'),
    jobTitle: z.string().trim().max(120).default(''),
    departmentId: id.nullable().default(null),
    teamIds: z.array(id).max(50).default([]),
    languages: languages.default(['nl']),
    capacity: capacity.default(8),
  }),
  response: made,
  status: 201,
});

export const changePerson = endpoint({
  method: 'PATCH',
  path: '/api/people/:person',
  summary: 'Change a person: name, place, languages, capacity, role.',
  tag,
  access: 'people.change',
  params: z.object({ person: id }),
  body: z.object({
    name: name.optional(),
    email: z.email().max(200).optional(),
    role: z.enum(roles).optional(),
    jobTitle: z.string().trim().max(120).optional(),
    departmentId: id.nullable().optional(),
    teamIds: z.array(id).max(50).optional(),
    languages: languages.optional(),
    capacity: capacity.optional(),
  }),
  response: z.object({ fields: z.array(z.string()) }),
});

export const leave = endpoint({
  method: 'POST',
  path: '/api/people/:person/departure',
  summary: 'A person leaves the organisation. Refused while they hold what must be handed over first.',
  tag,
  access: 'people.change',
  params: z.object({ person: id }),
  response: nothing,
});

export const markAbsence = endpoint({
  method: 'POST',
  path: '/api/people/:person/absences',
  summary: 'Mark somebody (or oneself) absent, with a deputy.',
  tag,
  access: 'signed-in',
  params: z.object({ person: id }),
  body: z.object({
    from: instant,
    to: instant.nullable().default(null),
    deputyId: id.nullable().default(null),
    reason: z.string().trim().max(200).default(''),
  }),
  response: made,
  status: 201,
});

export const endAbsence = endpoint({
  method: 'DELETE',
  path: '/api/absences/:absence',
  summary: 'Back again, or not going after all.',
  tag,
  access: 'signed-in',
  params: z.object({ absence: id }),
  response: nothing,
});
