import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

const instant = z.iso.datetime({ offset: true });
const id = z.uuid();
const name = z.string().trim().min(1).max(120);
const named = z.object({ id, name: z.string() });
const made = z.object({ id });
const nothing = z.null();

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

export const importOrganisation = endpoint({
  method: 'POST',
  path: '/api/organisation/import',
  summary: 'Departments, teams and people from a CSV text; safe to run again; a dry run writes nothing.',
  tag,
  access: 'people.change',
  body: z.object({
    text: z.string().max(2_000_000),
    dryRun: z.boolean().default(true),
    /** The file names everybody: who is not in it leaves. */
    everybody: z.boolean().default(false),
    /** How many leave, said back when it is half of all or more. */
    leaving: z.number().int().optional(),
  }),
  bodyLimit: 3 * 1024 * 1024,
  response: z.object({
    departments: z.number(),
    teams: z.number(),
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    missing: z.array(z.string()),
    left: z.number(),
    problems: z.array(
      z.object({ line: z.number(), code: z.string(), params: z.record(z.string(), z.string()) }),
    ),
  }),
});
