/** What Connect appends to the ledger; the subject stands before the colon, the facts behind it. */
export const connectEvents = {
  /** conversation: {person, team, was, crossed, routed} */
  conversationAssigned: 'conversation.assigned',
  /** conversation: {code} – nobody could be found; it stands among the unowned */
  conversationUnowned: 'conversation.unowned',
  /** ask: {conversation, asker, toPerson, toDepartment, fromDepartment} */
  askAsked: 'ask.asked',
  /** ask: {conversation, by, waitedMs} */
  askAnswered: 'ask.answered',
  /** ask: {conversation, by, waitedMs, code} */
  askDeclined: 'ask.declined',
  /** ask: {conversation, by, waitedMs} */
  askWithdrawn: 'ask.withdrawn',
  /** person: {theme, skill, level} */
  expertiseDeclared: 'expertise.declared',
  /** person: {theme, skill, level, by} */
  expertiseEndorsed: 'expertise.endorsed',
  /** person: {theme, skill} */
  expertiseWithdrawn: 'expertise.withdrawn',
  /** rule: {place, on, person, team, matches} – a routing rule was agreed or changed */
  ruleKept: 'rule.kept',
  /** rule: {} */
  ruleDropped: 'rule.dropped',
  /** person: {hidden} – a profile was hidden from finding and routing, or shown again */
  profileHidden: 'profile.hidden',
} as const;

/** The facts of `conversation.assigned`. */
export type AssignedFacts = {
  /** Id of the person, or null when a team has it. */
  person: string | null;
  team: string | null;
  /** The person who had it before. */
  was: string | null;
  /** It went from one department to another; a new one counts from the department of its source's steward. */
  crossed: boolean;
  /** By Heed, not by hand. */
  routed: boolean;
};
