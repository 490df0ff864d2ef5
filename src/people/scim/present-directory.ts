import type { DirectoryPerson } from '../store/directory.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const userResource = (person: DirectoryPerson) => ({
  schemas: [`${core}:User`, enterprise],
  id: person.id,
  ...(person.externalId && { externalId: person.externalId }),
  userName: person.email,
  name: { formatted: person.name },
  displayName: person.name,
  emails: [{ value: person.email, type: 'work', primary: true }],
  title: person.jobTitle,
  preferredLanguage: person.language,
  active: person.active,
  groups: person.teams.map(({ id, name }) => ({ value: id, display: name, $ref: `/scim/v2/Groups/${id}` })),
  [enterprise]: { department: person.department ?? '' },
  meta: {
    resourceType: 'User',
    created: person.createdAt.toISOString(),
    location: `/scim/v2/Users/${person.id}`,
  },
});

export interface GroupShown {
  id: string;
  name: string;
  department: string;
  members: readonly { id: string; name: string }[];
}

export const groupName = ({ name, department }: Pick<GroupShown, 'name' | 'department'>): string =>
  department.toLowerCase() === name.toLowerCase() ? name : `${department} / ${name}`;

export const groupResource = (group: GroupShown) => ({
  schemas: [`${core}:Group`],
  id: group.id,
  displayName: groupName(group),
  members: group.members.map(({ id, name }) => ({ value: id, display: name, $ref: `/scim/v2/Users/${id}` })),
  meta: { resourceType: 'Group', location: `/scim/v2/Groups/${group.id}` },
});

export const listResponse = (resources: readonly object[], total: number, startIndex: number) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

export const provider = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 500 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Key',
      description: 'A key with the scope people.change',
      primary: true,
    },
  ],
};

export const resourceTypes = ['User', 'Group'].map((name) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema: `${core}:${name}`,
  ...(name === 'User' && { schemaExtensions: [{ schema: enterprise, required: false }] }),
}));
