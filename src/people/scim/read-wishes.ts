/** What a directory wants a person to be; what it did not say is not there. */
export interface UserWished {
  userName?: string;
  name?: string;
  jobTitle?: string;
  language?: string;
  department?: string;
  externalId?: string;
  active?: boolean;
}

export interface PatchOperation {
  op: string;
  path?: string | undefined;
  value?: unknown;
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user';

/** A whole resource (POST, PUT), or the value of a PATCH without a path; attribute names in any case. */
export function wishesOf(resource: Readonly<Record<string, unknown>>): UserWished {
  const wished: UserWished = {};
  for (const [path, value] of Object.entries(resource)) Object.assign(wished, wishAt(path, value));
  const names = resource.name ?? resource.Name;
  if (!wished.name && isRecord(names)) {
    const whole = [names.givenName, names.familyName].filter((part) => typeof part === 'string').join(' ');
    if (whole) wished.name = whole;
  }
  return wished;
}

/** Operations of a PATCH, in order; null: one asks for something that is not there to change. */
export function wishesOfPatch(operations: readonly PatchOperation[]): UserWished | null {
  const wished: UserWished = {};
  for (const { op, path, value } of operations) {
    const kind = op.toLowerCase();
    if (!['add', 'replace', 'remove'].includes(kind)) return null;
    if (path === undefined) {
      if (!isRecord(value)) return null;
      Object.assign(wished, wishesOf(value));
    } else Object.assign(wished, wishAt(path, kind === 'remove' ? '' : value));
  }
  return wished;
}

function wishAt(path: string, value: unknown): UserWished {
  const at = path.toLowerCase();
  if (at === enterprise && isRecord(value)) return textAt('department', value.department);
  if (at === 'active') return { active: truth(value) };
  if (at === 'username') return textAt('userName', value);
  if (at === 'externalid') return textAt('externalId', value);
  if (at === 'displayname' || at === 'name.formatted') return textAt('name', value);
  if (at === 'name' && isRecord(value)) return textAt('name', value.formatted);
  if (at === 'title') return textAt('jobTitle', value);
  if (at === 'preferredlanguage') return textAt('language', value);
  if (at === `${enterprise}:department` || at === 'department') return textAt('department', value);
  return {};
}

const textAt = (field: keyof UserWished, value: unknown): UserWished =>
  typeof value === 'string' ? { [field]: value.trim() } : {};

/** Some directories send "False" as text. */
const truth = (value: unknown): boolean =>
  typeof value === 'string' ? value.toLowerCase() === 'true' : value === true;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `userName eq "ann@x.nl"` as attribute and value, the attribute in lower case; null: a filter we do not know. */
export function readFilter(filter: string): { attribute: string; value: string } | null {
  const found = /^\s*([\w.]+)\s+eq\s+"((?:[^"\\]|\\.)*)"\s*$/i.exec(filter);
  return found ? { attribute: found[1]!.toLowerCase(), value: found[2]!.replace(/\\(.)/g, '$1') } : null;
}

/** The members of a group after these operations; null: an operation that is not known. */
export function membersAfter(
  members: readonly string[],
  operations: readonly PatchOperation[],
): { members: string[]; displayName?: string } | null {
  let now = [...members];
  let displayName: string | undefined;
  for (const { op, path = '', value } of operations) {
    const kind = op.toLowerCase();
    const at = path.toLowerCase();
    const named = /^members\[value eq "([^"]+)"\]$/i.exec(path)?.[1];
    if (kind === 'remove' && named) now = now.filter((id) => id !== named);
    else if (at === 'displayname' && typeof value === 'string') displayName = value;
    else if (at === '' && isRecord(value)) {
      if (typeof value.displayName === 'string') displayName = value.displayName;
      if (value.members !== undefined) now = change(kind, now, idsIn(value.members));
    } else if (at === 'members') now = change(kind, now, value === undefined ? null : idsIn(value));
    else return null;
  }
  return { members: now, ...(displayName !== undefined && { displayName }) };
}

export const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) =>
    isRecord(one) && typeof one.value === 'string' ? [one.value] : [],
  );

function change(kind: string, now: readonly string[], ids: readonly string[] | null): string[] {
  if (kind === 'replace') return [...new Set(ids ?? [])];
  if (kind === 'remove') return ids === null ? [] : now.filter((id) => !ids.includes(id));
  return [...new Set([...now, ...(ids ?? [])])];
}
