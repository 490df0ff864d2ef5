import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

const instant = z.iso.datetime();
const id = z.uuid();
const nothing = z.null();
const tag = 'connect';
const themeName = z.object({ id, nameEn: z.string(), nameNl: z.string() });
const named = z.object({ id, name: z.string() });

export const evidenceKinds = [
  'declared',
  'endorsed',
  'confirmed-answer',
  'help-given',
  'improvement-made',
] as const;

export const expertiseView = z.object({
  theme: themeName.nullable(),
  skill: named.nullable(),
  /** 0–5, with the interval it probably lies in. */
  level: z.number(),
  low: z.number(),
  high: z.number(),
  /** What this person says themselves, 1–5. */
  declared: z.number().nullable(),
  evidence: z.array(
    z.object({
      id,
      kind: z.enum(evidenceKinds),
      level: z.number().nullable(),
      by: named.nullable(),
      subject: id.nullable(),
      skill: named.nullable(),
      at: instant,
      weight: z.number(),
      hidden: z.boolean(),
    }),
  ),
});

export const readExpertise = endpoint({
  method: 'GET',
  path: '/api/people/:person/expertise',
  summary:
    'What somebody knows, how well, and the evidence behind each level. Hidden things only to themselves.',
  tag,
  access: 'read',
  params: z.object({ person: id }),
  response: z.object({
    about: z.string(),
    hidden: z.boolean(),
    own: z.boolean(),
    open: z.number(),
    capacity: z.number(),
    items: z.array(expertiseView),
    asOf: instant,
  }),
});

export const stateExpertise = endpoint({
  method: 'POST',
  path: '/api/people/:person/expertise',
  summary: 'Say what I know, or confirm what a colleague knows: a theme or a skill, with a level of 1 to 5.',
  tag,
  access: 'conversation.work',
  params: z.object({ person: id }),
  body: z.object({
    themeId: id.optional(),
    skillId: id.optional(),
    skill: z.string().trim().min(2).max(80).optional(),
    level: z.number().int().min(1).max(5),
  }),
  response: z.object({ themeId: id.nullable(), skillId: id.nullable() }),
  status: 201,
});

export const withdrawStatement = endpoint({
  method: 'DELETE',
  path: '/api/expertise/:statement',
  summary: 'Take back what I said, or what somebody said of me.',
  tag,
  access: 'signed-in',
  params: z.object({ statement: id }),
  response: nothing,
});

export const hideDeed = endpoint({
  method: 'PATCH',
  path: '/api/deeds/:deed',
  summary: 'Hide one of my deeds from my profile, or show it again.',
  tag,
  access: 'signed-in',
  params: z.object({ deed: id }),
  body: z.object({ hidden: z.boolean() }),
  response: nothing,
});

export const changeProfile = endpoint({
  method: 'PATCH',
  path: '/api/profile',
  summary: 'My words about myself, and whether I am found by what I know.',
  tag,
  access: 'signed-in',
  body: z.object({ about: z.string().trim().max(500).optional(), hidden: z.boolean().optional() }),
  response: nothing,
});

export const listSkills = endpoint({
  method: 'GET',
  path: '/api/skills',
  summary: 'Skills people have named.',
  tag,
  access: 'read',
  response: z.object({
    items: z.array(named.extend({ words: z.array(z.string()), themeIds: z.array(id) })),
  }),
});

export const changeSkill = endpoint({
  method: 'PATCH',
  path: '/api/skills/:skill',
  summary: 'Other words for a skill, and the themes it belongs to.',
  tag,
  access: 'theme.steward',
  params: z.object({ skill: id }),
  body: z.object({ words: z.array(z.string().trim().min(1).max(80)).max(40), themeIds: z.array(id).max(40) }),
  response: nothing,
});
