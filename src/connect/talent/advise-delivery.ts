/** Somebody and how far they are with one theme; `adjacent`: their best level on a theme near to it. */
export interface Able {
  person: string;
  /** 0–5. */
  level: number;
  adjacent: number;
  /** Share of their capacity that is free, 0–1; 0 while absent. */
  room: number;
}

export type Advice = 'deliver' | 'move' | 'learn' | 'partner' | 'hire';

export interface DeliveryAdvice {
  advice: Advice;
  /** The arithmetic, in points of supply (one person at level 5 is 5). */
  needed: number;
  present: number;
  short: number;
  /** What freeing the able would add, and what raising the nearly able to level 3 would. */
  byMoving: number;
  byLearning: number;
  /** People to hire when that is the advice: `short` divided by a good colleague's level 4. */
  hires: number;
  move: string[];
  learn: string[];
}

/** From here on somebody can deliver it. */
export const ableLevel = 3;
const hiredLevel = 4;

/**
 * What to do about a theme people may not be able to deliver. Needed: its share of demand times all that people
 * able to deliver (level 3 and up) have time for, over all themes. Nothing short: deliver. Else the gentlest that closes it: move (the able get time: level × the share of
 * their capacity that is taken), learn (who is at 1–3, or at 3 on a near theme, rises to 3), both together counted
 * as learn; less than one person short: partner; else hire.
 */
export function adviseDelivery(demandShare: number, supply: number, people: readonly Able[]): DeliveryAdvice {
  const able = people.filter((one) => one.level >= ableLevel);
  const nearly = people.filter(
    (one) => one.level < ableLevel && (one.level >= 1 || one.adjacent >= ableLevel),
  );
  const needed = demandShare * supply;
  const present = able.reduce((sum, one) => sum + one.level * one.room, 0);
  const short = Math.max(0, needed - present);
  const byMoving = able.reduce((sum, one) => sum + one.level * (1 - one.room), 0);
  const byLearning = nearly.reduce((sum, one) => sum + (ableLevel - one.level) * one.room, 0);
  return {
    advice: choose(short, byMoving, byLearning),
    needed,
    present,
    short,
    byMoving,
    byLearning,
    hires: Math.ceil(short / hiredLevel),
    move: able.filter((one) => one.room < 1).map((one) => one.person),
    learn: nearly.sort((a, b) => b.level - a.level || b.adjacent - a.adjacent).map((one) => one.person),
  };
}

function choose(short: number, byMoving: number, byLearning: number): Advice {
  if (short <= 0) return 'deliver';
  if (byMoving >= short) return 'move';
  if (byMoving + byLearning >= short) return 'learn';
  return short < hiredLevel ? 'partner' : 'hire';
}
