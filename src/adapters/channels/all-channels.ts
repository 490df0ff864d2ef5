import { guardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Channel } from '#listen/ports.ts';
import { captureChannel } from './capture/capture-channel.ts';
import { feedChannel } from './feed/feed-channel.ts';
import { fileChannel } from './file/file-channel.ts';
import { ingestChannel } from './ingest/ingest-channel.ts';

/** Every channel Heed can listen to. A new one is a folder beside these, a line here, and the contract suite green. */
export const allChannels = (allowPrivateAddresses: readonly string[]): Channel[] => [
  ingestChannel,
  feedChannel(guardedFetch(allowPrivateAddresses)),
  fileChannel,
  captureChannel,
];
