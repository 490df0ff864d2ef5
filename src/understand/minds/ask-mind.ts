import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import type { Seal } from '#kit/seal.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { findPersonal } from '../personal/find-personal.ts';
import { maskPersonal } from '../personal/mask-personal.ts';
import { countMind, type MindSettings, mindMonth, mindSettings, saidIn } from '../store/minds.ts';
import type { Breaker } from './breaker.ts';
import type { MindAddress, MindUse, ReachMind } from './mind.ts';
import { taskOf } from './tasks.ts';

export interface MindNeeds {
  db: Tx;
  reach: ReachMind;
  breaker: Breaker;
  seal: Seal;
}

export const keyPurpose = 'understand_mind:key';
const mostLetters = 12_000;

/**
 * A person asks the mind about some messages. Nothing waits for the answer but that person, and no transaction is open
 * meanwhile: a mind that is slow, gone or broke costs an answer and nothing else. Personal data is masked unless the
 * owner chose otherwise.
 */
export async function askMind(
  { db, reach, breaker, seal }: MindNeeds,
  act: Act,
  input: { use: MindUse; signals: readonly string[]; language?: string | undefined },
): Promise<{ text: string } | Refusal> {
  const denied = refuseAccess(act, input.use === 'theme-name' ? 'theme.steward' : 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const settings = await mindSettings(db);
  const address = addressOf(settings, seal);
  if (!address || !settings.uses.includes(input.use)) return refuse('mind.off');
  const until = breaker.restsUntil(act.at);
  if (until) return refuse('mind.resting', { until: until.toISOString() });
  if ((await mindMonth(db, act.at)).tokens >= settings.budget_tokens) return refuse('mind.budget-spent');
  const said = await saidIn(db, input.signals);
  if (said.length === 0) return refuse('signal.unknown');
  const { task, most } = taskOf(input.use, input.language ?? said.at(-1)!.language);
  const text = said
    .map((each) => (settings.masked ? maskPersonal(each.text, findPersonal(each.text)) : each.text))
    .join('\n---\n')
    .slice(-mostLetters);
  const answer = await reach(address).ask({ task, text, most });
  const failed = 'trouble' in answer;
  await countMind(db, act.at, { tokens: failed ? 0 : answer.tokens, failed });
  if (failed) {
    breaker.failed(act.at);
    return refuse(answer.trouble, answer.params);
  }
  breaker.worked();
  return { text: answer.text };
}

export function addressOf(settings: MindSettings, seal: Seal): MindAddress | null {
  const { kind, url, model, key_sealed: sealed, seconds } = settings;
  if (kind === 'none' || !url || !model) return null;
  return { url, model, key: sealed ? seal.open(sealed, keyPurpose) : null, seconds };
}
