import type { Deed, Statement } from '../store/expertise.ts';
import type { Skill } from '../store/skills.ts';
import {
  type EvidenceKind,
  estimateLevel,
  evidenceWeight,
  fade,
  halfLifeDays,
  type LevelEstimate,
} from './estimate-level.ts';

/** One piece behind a level: what it is, from whom or where, and what it still weighs. */
export interface EvidencePiece {
  id: string;
  kind: EvidenceKind;
  /** 1–5 for what was said. */
  level: number | null;
  by: { id: string; name: string } | null;
  /** The conversation, ask or improvement a deed shows in. */
  subject: string | null;
  /** The skill through which it counts for a theme. */
  skillId: string | null;
  at: Date;
  /** What it weighs today: its weight when fresh, faded. */
  weight: number;
  hidden: boolean;
}

export interface Expertise extends LevelEstimate {
  themeId: string | null;
  skillId: string | null;
  evidence: EvidencePiece[];
}

const dayMs = 86_400_000;

/** The levels of one person with everything behind them, highest first. Hidden deeds are listed and weigh nothing. */
export function readExpertise(
  statements: readonly Statement[],
  deeds: readonly Deed[],
  skills: readonly Skill[],
  at: Date,
): Expertise[] {
  const topics = new Map<
    string,
    { themeId: string | null; skillId: string | null; evidence: EvidencePiece[] }
  >();
  const add = (themeId: string | null, skillId: string | null, piece: EvidencePiece) => {
    const key = themeId ?? skillId!;
    const topic = topics.get(key) ?? { themeId, skillId, evidence: [] };
    topic.evidence.push(piece);
    topics.set(key, topic);
  };
  for (const said of statements) {
    const piece = statedPiece(said, at);
    add(said.themeId, said.skillId, piece);
    const skill = skills.find(({ id }) => id === said.skillId);
    for (const theme of skill?.themeIds ?? [])
      add(theme, null, { ...piece, skillId: skill!.id, weight: piece.weight * evidenceWeight.throughSkill });
  }
  for (const deed of deeds) add(deed.themeId, null, shownPiece(deed, at));
  return [...topics.values()]
    .map((topic) => ({ ...topic, ...estimateLevel(sumOf(topic.evidence)) }))
    .sort((a, b) => b.level - a.level || ((a.themeId ?? a.skillId)! < (b.themeId ?? b.skillId)! ? -1 : 1));
}

const ageDays = (then: Date, at: Date) => (at.getTime() - then.getTime()) / dayMs;

function statedPiece(said: Statement, at: Date): EvidencePiece {
  const kind = said.by === said.personId ? 'declared' : 'endorsed';
  return {
    id: said.id,
    kind,
    level: said.level,
    by: { id: said.by, name: said.byName },
    subject: null,
    skillId: null,
    at: said.at,
    weight: evidenceWeight[kind] * fade(ageDays(said.at, at), halfLifeDays.stated),
    hidden: false,
  };
}

const shownPiece = (deed: Deed, at: Date): EvidencePiece => ({
  id: deed.id,
  kind: deed.kind,
  level: null,
  by: null,
  subject: deed.subject,
  skillId: null,
  at: deed.at,
  weight: deed.hidden ? 0 : evidenceWeight[deed.kind] * fade(ageDays(deed.at, at), halfLifeDays.shown),
  hidden: deed.hidden,
});

function sumOf(evidence: readonly EvidencePiece[]) {
  const sum = { statedLevels: 0, statedWeight: 0, shownWeight: 0 };
  for (const { level, weight } of evidence)
    if (level === null) sum.shownWeight += weight;
    else {
      sum.statedLevels += weight * level;
      sum.statedWeight += weight;
    }
  return sum;
}
