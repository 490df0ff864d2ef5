import type { Channel, DecisionKind } from './sample-shape.ts';
import type { Language } from './themes/theme-shape.ts';

export type Assignment = {
  at: Date;
  personId: string;
  from: string | null;
  reason: 'routed' | 'handed-over' | 'absent' | 'mandate' | 'taken';
};

export type Ask = {
  id: string;
  askedAt: Date;
  askerId: string;
  receiverId: string;
  fromDepartment: string;
  toDepartment: string;
  text: string;
  /** `bounced`: sent on unanswered; `nextId` is the ask that took its place. */
  outcome: 'answered' | 'bounced' | 'open';
  closedAt: Date | null;
  answer: string | null;
  nextId: string | null;
};

export type Reply = {
  id: string;
  at: Date;
  personId: string;
  text: string;
  language: Language;
  channel: Channel;
  /** False for friendly words that help nobody further. */
  useful: boolean;
};

export type Decision = {
  id: string;
  at: Date;
  personId: string;
  kind: DecisionKind;
  amount: number | null;
  mandateId: string;
  /** Set when the decider's own mandate fell short: who was asked, and when. */
  requestedBy: string | null;
  requestedAt: Date | null;
};

export type CustomerPromise = {
  id: string;
  madeAt: Date;
  dueAt: Date;
  personId: string;
  text: string;
  state: 'kept' | 'broken' | 'explained' | 'open';
  closedAt: Date | null;
};

export type Conversation = {
  id: string;
  customerKey: string;
  signalIds: string[];
  themeKey: string;
  departmentKey: string;
  openedAt: Date;
  assignments: Assignment[];
  asks: Ask[];
  notes: { id: string; at: Date; personId: string; text: string }[];
  replies: Reply[];
  decisions: Decision[];
  promises: CustomerPromise[];
  solvedAt: Date | null;
  /** Effort of 1 (no effort) to 5 (much), as the customer says; null when never answered. */
  confirmation: { at: Date; solved: boolean; effort: 1 | 2 | 3 | 4 | 5 } | null;
  reopenedAt: Date | null;
  /** Set when a reopened conversation was solved the second time. */
  solvedAgainAt: Date | null;
};

export type ImprovementStage = 'proposed' | 'prioritised' | 'doing' | 'shipped' | 'refused';

export type Told = {
  id: string;
  customerKey: string;
  signalId: string;
  channel: Channel;
  language: Language;
  at: Date;
  text: string;
};

export type Improvement = {
  id: string;
  key: string;
  about: 'process' | 'product' | 'service';
  title: Record<Language, string>;
  need: Record<Language, string>;
  themeKey: string;
  ownerId: string;
  departmentKey: string;
  sourceSignalIds: string[];
  stages: { stage: ImprovementStage; at: Date; personId: string; reason?: Record<Language, string> }[];
  told: Told[];
};
