import type { Kind, Language } from './themes/theme-shape.ts';
import type { Conversation, Improvement } from './work-shape.ts';

/** Kinds of deeds a mandate may allow. */
export type DecisionKind =
  | 'refund'
  | 'replacement'
  | 'discount'
  | 'gesture'
  | 'public-statement'
  | 'repair'
  | 'process-exception'
  | 'process-change';

export type Channel =
  | 'mail'
  | 'web-form'
  | 'phone'
  | 'counter'
  | 'visit'
  | 'letter'
  | 'microblog'
  | 'forum'
  | 'review'
  | 'chat'
  | 'blog';

export type Department = {
  id: string;
  key: string;
  name: Record<Language, string>;
  parentKey: string | null;
};

export type Team = { id: string; key: string; name: string; departmentKey: string; town?: string };

export type Person = {
  id: string;
  name: string;
  email: string;
  departmentKey: string;
  teamKey: string;
  town?: string;
  title: Record<Language, string>;
  rank: 'lead' | 'senior' | 'member';
  languages: string[];
  /** Open conversations this person can carry. */
  capacity: number;
  startedAt: Date;
};

/** A skill the person declared, in a few words, with a level of 1 (some) to 3 (ask me). */
export type Skill = {
  personId: string;
  name: string;
  level: 1 | 2 | 3;
  note: Record<Language, string> | null;
  declaredAt: Date;
};

export type Mandate = {
  id: string;
  personId: string;
  kind: DecisionKind;
  /** Euro a time; null where money is not the measure. */
  limit: number | null;
  /** Themes it holds for; empty for all. */
  themeKeys: string[];
  validFrom: Date;
  validTo: Date | null;
  grantedBy: string;
};

export type Absence = {
  id: string;
  personId: string;
  from: Date;
  to: Date;
  reason: 'holiday' | 'sick' | 'leave' | 'course';
};

export type Source = {
  id: string;
  key: string;
  name: Record<Language, string>;
  channel: Channel;
  online: boolean;
  onSince: Date;
  stewardId: string;
  deputyId: string;
};

export type Identity = { channel: Channel; kind: 'email' | 'phone' | 'handle' | 'external'; value: string };

export type Customer = {
  id: string;
  key: string;
  name: string;
  language: Language;
  town: string;
  /** The shop they go to. */
  shop: string;
  temper: 'calm' | 'terse' | 'polite' | 'angry' | 'ironic' | 'talkative';
  /** Writes far more than others about one thing; counts once in every share. */
  shouter: boolean;
  identities: Identity[];
};

export type Signal = {
  id: string;
  sourceKey: string;
  externalId: string;
  customerKey: string;
  identity: string;
  occurredAt: Date;
  title?: string;
  text: string;
  language: Language;
  channel: Channel;
  /** 1 to 5, reviews only. */
  stars?: number;
  /** The first signal of the conversation this one follows, if any. */
  follows?: string;
  truth: {
    theme: string;
    kind: Kind;
    sentiment: 'negative' | 'neutral' | 'positive';
    urgency: 'low' | 'normal' | 'high';
  };
};

export type Theme = {
  id: string;
  key: string;
  name: Record<Language, string>;
  departmentKey: string;
  skills: string[];
  firstHeardAt: Date;
};

/** Something that happened in the organisation, dated; what stage it speaks for is for others to judge. */
export type Evidence = {
  id: string;
  at: Date;
  code: string;
  dimension: 'people' | 'process' | 'technology' | 'measurement' | 'culture';
  title: Record<Language, string>;
  setback: boolean;
};

export type StoryTruth = {
  start: Date;
  /** The day the organisation began to change; before it, all was talk. */
  changeAt: Date;
  batteryFault: { themeKey: string; emergesAt: Date; recalledAt: Date; improvementKey: string };
  invoiceLetter: { themeKey: string; curedAt: Date; factor: number; improvementKey: string };
  childSeat: { themeKey: string; firstWishAt: Date; serviceAt: Date; improvementKey: string };
  silo: { departmentKey: string };
  idleTalent: { personId: string; skills: string[]; themeKeys: string[] };
  bursts: { themeKey: string; from: Date; to: Date; factor: number }[];
  shouterKeys: string[];
  /** One customer, one matter, four channels: one conversation. */
  fourChannels: { customerKey: string; signalIds: string[]; conversationId: string };
};

export type Sample = {
  seed: string | number;
  now: Date;
  departments: Department[];
  teams: Team[];
  people: Person[];
  skills: Skill[];
  mandates: Mandate[];
  absences: Absence[];
  sources: Source[];
  customers: Customer[];
  signals: Signal[];
  conversations: Conversation[];
  improvements: Improvement[];
  themes: Theme[];
  evidence: Evidence[];
  truth: StoryTruth;
};
