import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { updateSkill } from '../store/skills.ts';

/** Other words for a skill, and the themes for which it counts (half as much as knowing the theme itself). */
export async function changeSkill(
  tx: Tx,
  act: Act,
  { skill, words, themeIds }: { skill: string; words: string[]; themeIds: string[] },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  return (await updateSkill(tx, { id: skill, words, themeIds })) ? null : refuse('skill.unknown');
}
