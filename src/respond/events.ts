/** What respond appends to the ledger; facts beside each. */
export const respondEvents = {
  /** subject conversation; { customer, channel, source, theme, kind, urgency, signal, occurredAt } */
  opened: 'conversation.opened',
  /** subject conversation; { signal }: every signal that joins it, the first too */
  heard: 'conversation.heard',
  /** subject conversation; { into } */
  joined: 'conversation.joined',
  /** subject conversation; { from }: taken out again of the one it was joined into */
  parted: 'conversation.parted',
  /** subject the new conversation; { from, signals }: these messages were about something else */
  split: 'conversation.split',
  /** subject conversation; { person, theme } */
  solved: 'conversation.solved',
  /** subject conversation; { solved: true, effort, person, theme }: the customer says so */
  confirmed: 'conversation.confirmed',
  /** subject conversation; { by: 'customer' | 'person' } */
  reopened: 'conversation.reopened',
  /** subject reply; { conversation, purpose, way, person } */
  replyQueued: 'reply.queued',
  replySent: 'reply.sent',
  /** as above and { trouble } */
  replyFailed: 'reply.failed',
  replyUndone: 'reply.undone',
  /** subject conversation */
  noteWritten: 'note.written',
  /** subject person; { conversation } */
  mentioned: 'person.mentioned',
  /** subject promise; { conversation, person, dueAt } */
  promiseMade: 'promise.made',
  promiseKept: 'promise.kept',
  promiseExplained: 'promise.explained',
  /** subject decision; { conversation, decision, amountCents, mandate, person, askedOf } */
  decisionTaken: 'decision.taken',
  decisionAsked: 'decision.asked',
  decisionApproved: 'decision.approved',
  decisionDeclined: 'decision.declined',
} as const;
