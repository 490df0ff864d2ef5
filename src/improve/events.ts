import type { LedgerEvent } from '#ledger/index.ts';

export type ImprovementStarted = LedgerEvent<{ kind: string; theme: string | null; owner: string }> & {
  type: 'improvement.started';
};
export type SourceAdded = LedgerEvent<{ signal: string }> & { type: 'improvement.source-added' };
export type ImprovementStaged = LedgerEvent<{
  from: string;
  to: string;
  owner: string | null;
  theme: string | null;
}> & {
  type: 'improvement.staged';
};
export type CustomerTold = LedgerEvent<{
  improvement: string;
  telling: string;
  conversation: string;
  reply: string;
}> & {
  type: 'customer.told';
};
