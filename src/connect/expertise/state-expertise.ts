import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { listPeople } from '#people/index.ts';
import { connectEvents } from '../events.ts';
import { type Topic, upsertStatement } from '../store/expertise.ts';
import { skillNamed, skillsNow, themeStands } from '../store/skills.ts';

export interface Stating {
  /** Whose expertise: one's own is declared, a colleague's is endorsed. */
  person: string;
  /** Exactly one of the three; a skill named for the first time is made. */
  themeId?: string;
  skillId?: string;
  skill?: string;
  /** 1 knows a little … 5 others learn it from them. */
  level: number;
}

/** Somebody says what they know, or what a colleague knows. Said again, it counts as of today. */
export async function stateExpertise(tx: Tx, act: Act, stating: Stating): Promise<Topic | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const by = actingPerson(act);
  if (typeof by !== 'string') return by;
  const [person] = await listPeople(tx, act.at, [stating.person]);
  if (!person) return refuse('person.unknown');
  const topic = await topicOf(tx, stating);
  if ('refused' in topic) return topic;
  await upsertStatement(tx, {
    id: newId(act.at),
    personId: person.id,
    ...topic,
    level: stating.level,
    by,
    at: act.at,
  });
  const own = by === person.id;
  await append(tx, [
    {
      type: own ? connectEvents.expertiseDeclared : connectEvents.expertiseEndorsed,
      subject: person.id,
      at: act.at,
      actor: by,
      facts: { theme: topic.themeId, skill: topic.skillId, level: stating.level, ...(!own && { by }) },
    },
  ]);
  return topic;
}

async function topicOf(tx: Tx, { themeId, skillId, skill }: Stating): Promise<Topic | Refusal> {
  if ([themeId, skillId, skill].filter((given) => given !== undefined).length !== 1)
    return refuse('expertise.one-topic');
  if (themeId)
    return (await themeStands(tx, themeId))
      ? { themeId, skillId: null }
      : refuse('theme.unknown', undefined, 'themeId');
  if (skill) return { themeId: null, skillId: await skillNamed(tx, skill, newId()) };
  return (await skillsNow(tx)).some(({ id }) => id === skillId)
    ? { themeId: null, skillId: skillId! }
    : refuse('skill.unknown', undefined, 'skillId');
}
