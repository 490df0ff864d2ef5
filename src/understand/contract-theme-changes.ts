import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { themeName } from './contract.ts';

const instant = z.iso.datetime();
const theme = { params: z.object({ theme: z.uuid() }), tag: 'understand' } as const;
const verbatim = z.object({
  id: z.uuid(),
  text: z.string(),
  language: z.string(),
  occurredAt: instant,
  conversation: z.uuid().nullable(),
});
export const themeDeeds = ['renamed', 'pinned', 'retired', 'placed', 'stewarded', 'merged', 'split'] as const;

export const listParts = endpoint({
  method: 'GET',
  path: '/api/themes/:theme/parts',
  summary: 'What a theme could be split into, found among its latest messages; nothing is changed.',
  access: 'theme.steward',
  ...theme,
  response: z.object({
    items: z.array(
      z.object({
        nameEn: z.string(),
        nameNl: z.string(),
        terms: z.array(z.string()),
        signals: z.array(z.uuid()),
        examples: z.array(verbatim),
      }),
    ),
    /** Messages that were looked at. */
    n: z.number().int(),
    asOf: instant,
  }),
});

export const splitTheme = endpoint({
  method: 'POST',
  path: '/api/themes/:theme/parts',
  summary: 'Part of a theme’s messages become a theme of their own, beside it or below it.',
  access: 'theme.steward',
  ...theme,
  body: z.object({
    nameEn: z.string().trim().min(1).max(80),
    nameNl: z.string().trim().min(1).max(80),
    signals: z.array(z.uuid()).min(1).max(12_000),
    below: z.boolean().default(false),
  }),
  response: z.object({ theme: z.uuid(), moved: z.number().int(), change: z.uuid() }),
  status: 201,
});

export const listThemeChanges = endpoint({
  method: 'GET',
  path: '/api/themes/:theme/changes',
  summary: 'What people did to a theme, newest first, also what is taken back.',
  access: 'read',
  ...theme,
  response: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        what: z.enum(themeDeeds),
        by: z.object({ id: z.uuid(), name: z.string() }),
        at: instant,
        undone: z.boolean(),
        /** Merged with, split off. */
        other: themeName.nullable(),
        signals: z.number().int(),
      }),
    ),
    asOf: instant,
  }),
});

export const undoThemeChange = endpoint({
  method: 'DELETE',
  path: '/api/theme-changes/:change',
  summary: 'Take back what somebody did to a theme: a name, a pin, a rest, a place, a merger or a split.',
  tag: 'understand',
  access: 'theme.steward',
  params: z.object({ change: z.uuid() }),
  response: z.null(),
});
