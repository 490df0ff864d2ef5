import { guardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Channel } from '#listen/ports.ts';
import { captureChannel } from './capture/capture-channel.ts';
import { feedChannel } from './feed/feed-channel.ts';
import { fileChannelFor } from './file/file-channel.ts';
import { ingestChannel } from './ingest/ingest-channel.ts';
import { mailboxChannel } from './mailbox/mailbox-channel.ts';
import { siteChannels } from './sites/site-channels.ts';
import { webChannel } from './web/web-channel.ts';

export interface ChannelNeeds {
  /** Hosts of the own network that may be reached. */
  allowPrivateAddresses: readonly string[];
  /** Addresses Heed sends mail from, and the header it puts on it. */
  own: { addresses: readonly string[]; mark: string };
}

/** Every channel Heed can listen to. A new one is a folder beside these, a line here, and the contract suite green. */
export const allChannels = ({ allowPrivateAddresses, own }: ChannelNeeds): Channel[] => [
  ...siteChannels(guardedFetch(allowPrivateAddresses)),
  mailboxChannel({ fetch: guardedFetch(allowPrivateAddresses), allowed: allowPrivateAddresses, own }),
  webChannel,
  ingestChannel,
  feedChannel(guardedFetch(allowPrivateAddresses)),
  fileChannelFor({ addresses: [...own.addresses], mark: own.mark }),
  captureChannel,
];
