import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

/** SCIM 2.0 (RFC 7643, RFC 7644): a directory keeps people and teams in step. Bearer key with the scope people.change. */
const tag = 'directory';
const access = 'people.change' as const;
const produces = 'application/scim+json';
const answer = z.string();
const one = z.object({ id: z.uuid() });
const list = z.object({
  filter: z.string().max(500).optional(),
  startIndex: z.coerce.number().int().default(1),
  count: z.coerce.number().int().min(0).max(500).default(100),
});
/** What a directory sends differs by make; unknown attributes are left alone. */
const resource = z.looseObject({});
const patch = z.looseObject({
  Operations: z
    .array(z.looseObject({ op: z.string(), path: z.string().optional(), value: z.unknown().optional() }))
    .max(1000),
});
const scim = { tag, access, produces, response: answer } as const;

export const readProvider = endpoint({
  method: 'GET',
  path: '/scim/v2/ServiceProviderConfig',
  summary: 'What this SCIM server can do.',
  ...scim,
});
export const readResourceTypes = endpoint({
  method: 'GET',
  path: '/scim/v2/ResourceTypes',
  summary: 'Users and Groups.',
  ...scim,
});
export const listUsers = endpoint({
  method: 'GET',
  path: '/scim/v2/Users',
  summary: 'People, also who left; filter userName, externalId or id eq.',
  query: list,
  ...scim,
});
export const addUser = endpoint({
  method: 'POST',
  path: '/scim/v2/Users',
  summary: 'Add a person, without an invitation.',
  body: resource,
  status: 201,
  ...scim,
});
export const readUser = endpoint({
  method: 'GET',
  path: '/scim/v2/Users/:id',
  summary: 'One person.',
  params: one,
  ...scim,
});
export const replaceUser = endpoint({
  method: 'PUT',
  path: '/scim/v2/Users/:id',
  summary: 'Change a person; attributes that are not sent stay as they are.',
  params: one,
  body: resource,
  ...scim,
});
export const patchUser = endpoint({
  method: 'PATCH',
  path: '/scim/v2/Users/:id',
  summary: 'Change parts of a person; active false lets them leave, true lets them come back.',
  params: one,
  body: patch,
  ...scim,
});
export const removeUser = endpoint({
  method: 'DELETE',
  path: '/scim/v2/Users/:id',
  summary: 'The person leaves; what they did stays.',
  tag,
  access,
  params: one,
  response: z.null(),
});
export const listGroups = endpoint({
  method: 'GET',
  path: '/scim/v2/Groups',
  summary: 'Teams; filter displayName or id eq.',
  query: list,
  ...scim,
});
export const addGroup = endpoint({
  method: 'POST',
  path: '/scim/v2/Groups',
  summary: 'Add a team; “Sales / Shops” is the team Shops of the department Sales.',
  body: resource,
  status: 201,
  ...scim,
});
export const readGroup = endpoint({
  method: 'GET',
  path: '/scim/v2/Groups/:id',
  summary: 'One team and who is in it.',
  params: one,
  ...scim,
});
export const replaceGroup = endpoint({
  method: 'PUT',
  path: '/scim/v2/Groups/:id',
  summary: 'Rename a team or change who is in it.',
  params: one,
  body: resource,
  ...scim,
});
export const patchGroup = endpoint({
  method: 'PATCH',
  path: '/scim/v2/Groups/:id',
  summary: 'Add or remove members, or rename.',
  params: one,
  body: patch,
  ...scim,
});
export const removeGroup = endpoint({
  method: 'DELETE',
  path: '/scim/v2/Groups/:id',
  summary: 'Close a team.',
  tag,
  access,
  params: one,
  response: z.null(),
});
