import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { decisions } from './mandates/mandate.ts';
import { roles } from './permissions.ts';

const instant = z.iso.datetime({ offset: true });
const id = z.uuid();
const name = z.string().trim().min(1).max(120);
const named = z.object({ id, name: z.string() });
const made = z.object({ id });
const nothing = z.null();
const languages = z.array(z.string().min(2).max(12)).min(1).max(20);
const capacity = z.number().int().min(0).max(500);

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

export const mandateView = z.object({
  id,
  decision: z.enum(decisions),
  person: named.nullable(),
  team: named.nullable(),
  role: z.enum(roles).nullable(),
  limitCents: z.number().nullable(),
  themeIds: z.array(id),
  channels: z.array(z.string()),
  validFrom: instant,
  validTo: instant.nullable(),
  grantedBy: named,
  grantedAt: instant,
  withdrawnAt: instant.nullable(),
});

const tag = 'organisation';

export const readOrganisation = endpoint({
  method: 'GET',
  path: '/api/organisation',
  summary: 'Departments (a tree) and teams, with how many people each holds.',
  tag,
  access: 'read',
  response: z.object({
    departments: z.array(named.extend({ parentId: id.nullable(), people: z.number() })),
    teams: z.array(named.extend({ departmentId: id, people: z.number() })),
    asOf: instant,
  }),
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

export const addDepartment = endpoint({
  method: 'POST',
  path: '/api/departments',
  summary: 'Add a department.',
  tag,
  access: 'people.change',
  body: z.object({ name, parentId: id.nullable().default(null) }),
  response: made,
  status: 201,
});

export const changeDepartment = endpoint({
  method: 'PATCH',
  path: '/api/departments/:department',
  summary: 'Rename a department or move it in the tree.',
  tag,
  access: 'people.change',
  params: z.object({ department: id }),
  body: z.object({ name: name.optional(), parentId: id.nullable().optional() }),
  response: nothing,
});

export const retireDepartment = endpoint({
  method: 'DELETE',
  path: '/api/departments/:department',
  summary: 'Close an empty department.',
  tag,
  access: 'people.change',
  params: z.object({ department: id }),
  response: nothing,
});

export const addTeam = endpoint({
  method: 'POST',
  path: '/api/teams',
  summary: 'Add a team to a department.',
  tag,
  access: 'people.change',
  body: z.object({ name, departmentId: id }),
  response: made,
  status: 201,
});

export const changeTeam = endpoint({
  method: 'PATCH',
  path: '/api/teams/:team',
  summary: 'Rename a team or move it to another department.',
  tag,
  access: 'people.change',
  params: z.object({ team: id }),
  body: z.object({ name: name.optional(), departmentId: id.optional() }),
  response: nothing,
});

export const retireTeam = endpoint({
  method: 'DELETE',
  path: '/api/teams/:team',
  summary: 'End a team.',
  tag,
  access: 'people.change',
  params: z.object({ team: id }),
  response: nothing,
});

export const listMandates = endpoint({
  method: 'GET',
  path: '/api/mandates',
  summary: 'Who may decide what alone. Those that ended too, when asked.',
  tag,
  access: 'read',
  query: z.object({ ended: z.enum(['yes', 'no']).default('no') }),
  response: z.object({ items: z.array(mandateView), asOf: instant }),
});

export const grantMandate = endpoint({
  method: 'POST',
  path: '/api/mandates',
  summary: 'Let a person, a team or a role decide something alone.',
  tag,
  access: 'mandate.grant',
  body: z.object({
    decision: z.enum(decisions),
    personId: id.nullable().default(null),
    teamId: id.nullable().default(null),
    role: z.enum(roles).nullable().default(null),
    limitCents: z.number().int().min(0).max(1_000_000_000_00).nullable().default(null),
    themeIds: z.array(id).max(200).default([]),
    channels: z.array(z.string().max(40)).max(40).default([]),
    validFrom: instant.optional(),
    validTo: instant.nullable().default(null),
  }),
  response: made,
  status: 201,
});

export const withdrawMandate = endpoint({
  method: 'DELETE',
  path: '/api/mandates/:mandate',
  summary: 'Withdraw a mandate; what was decided under it stands.',
  tag,
  access: 'mandate.grant',
  params: z.object({ mandate: id }),
  response: nothing,
});

export const importOrganisation = endpoint({
  method: 'POST',
  path: '/api/organisation/import',
  summary: 'Departments, teams and people from a CSV text; safe to run again; a dry run writes nothing.',
  tag,
  access: 'people.change',
  body: z.object({ text: z.string().max(2_000_000), dryRun: z.boolean().default(true) }),
  bodyLimit: 3 * 1024 * 1024,
  response: z.object({
    departments: z.number(),
    teams: z.number(),
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    missing: z.array(z.string()),
    problems: z.array(
      z.object({ line: z.number(), code: z.string(), params: z.record(z.string(), z.string()) }),
    ),
  }),
});
