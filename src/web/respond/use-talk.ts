import { readBeside, readConversation } from '#respond/contract.ts';
import { useRead } from '../app/api.ts';

// What an answer follows is kept with the answer, so everybody who reads it must name the same: read it here.

/** A conversation, asked again when anything is said or done in it. */
export const useTalk = (id: string) =>
  useRead(
    readConversation,
    { params: { conversation: id } },
    { follows: [`conversation:${id}`, `note:${id}`, 'reply', 'promise', 'decision', 'ask'], everyMs: 20_000 },
  );

export const useBeside = (id: string) =>
  useRead(readBeside, { params: { conversation: id } }, { follows: [`conversation:${id}`, 'mandate'] });
