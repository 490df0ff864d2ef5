/** What a column can hold, in Heed's words. */
export const MAP_FIELDS = [
  'text',
  'id',
  'title',
  'html',
  'author',
  'authorId',
  'authorEmail',
  'authorPhone',
  'authorHandle',
  'occurredAt',
  'url',
  'language',
  'kind',
  'channel',
  'order',
  'thread',
  'inReplyTo',
] as const;

export type MapField = (typeof MAP_FIELDS)[number];

/** Field to column; a dotted column reaches into nested JSON (`user.name`). */
export type Mapping = Partial<Record<MapField, string>>;

/**
 * Mapping as written on the command line, `text=Bericht,id=nr`. Problems: `mapping.unreadable` {part},
 * `mapping.unknown-field` {field, fields}, `mapping.no-text`.
 */
export function parseMapping(
  written: string,
): { mapping: Mapping } | { rejected: { code: string; params: Record<string, unknown> } } {
  const mapping: Mapping = {};
  for (const part of written.split(',').filter((piece) => piece.trim() !== '')) {
    const at = part.indexOf('=');
    if (at < 1 || part.slice(at + 1).trim() === '') {
      return { rejected: { code: 'mapping.unreadable', params: { part } } };
    }
    const field = part.slice(0, at).trim();
    if (!isField(field))
      return { rejected: { code: 'mapping.unknown-field', params: { field, fields: MAP_FIELDS } } };
    mapping[field] = part.slice(at + 1).trim();
  }
  if (!mapping.text && !mapping.html && !mapping.title)
    return { rejected: { code: 'mapping.no-text', params: {} } };
  return { mapping };
}

function isField(name: string): name is MapField {
  return (MAP_FIELDS as readonly string[]).includes(name);
}
