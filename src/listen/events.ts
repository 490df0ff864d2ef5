/** What Listen appends to the ledger; the subject stands before the colon, the facts behind it. */
export const listenEvents = {
  /** source */
  sourceAdded: 'source.added',
  /** source: {fields} */
  sourceChanged: 'source.changed',
  /** source */
  sourceSwitchedOn: 'source.switched-on',
  /** source */
  sourceSwitchedOff: 'source.switched-off',
  /** source: {from, to} – another person is on duty */
  sourceHanded: 'source.handed',
  /** source: {code} – it stopped working; {code: null} – it works again */
  sourceTroubled: 'source.troubled',
  /** source: {since} – it is silent for longer than chance; or {from, there, here}: it has more than was heard */
  sourceAlarmed: 'source.alarmed',
  /** source: {kind} – it was heard again, the counts agree, or a person says that it is right so */
  sourceCleared: 'source.cleared',
  /** signal: {source, channel, customer, internal, occurredAt, import?} */
  signalHeard: 'signal.heard',
  /** signal: {source} – its words changed at the source */
  signalEdited: 'signal.edited',
  /** signal: {source} – it is gone at the source */
  signalDeleted: 'signal.deleted',
  /** report: {source, kind} – a bounce, complaint or automatic answer came by mail */
  mailReported: 'mail.reported',
  /** failure: {source, code} */
  signalUnreadable: 'signal.unreadable',
  /** failure: {source, state} – somebody dealt with it */
  failureClosed: 'failure.closed',
  /** import: {source} */
  importStarted: 'import.started',
  /** import: {source, accepted, duplicate, rejected} */
  importFinished: 'import.finished',
  /** import: {source} */
  importStopped: 'import.stopped',
  /** customer: {into} */
  customerJoined: 'customer.joined',
  /** customer: {from} – they are two after all */
  customerParted: 'customer.parted',
  /** customer: {other} – the two may be one */
  customerLikened: 'customer.likened',
  /** customer: {other} – a person says that they are two */
  customerUnlike: 'customer.unlike',
} as const;

/** The facts of `signal.heard`; ids, codes and times only. */
export type HeardFacts = {
  source: string;
  channel: string;
  customer: string | null;
  internal: boolean;
  /** ISO 8601. */
  occurredAt: string;
  import?: string;
};
