import { useTranslations } from 'use-intl';

const known = [
  'mail',
  'form',
  'webform',
  'chat',
  'phone',
  'counter',
  'visit',
  'letter',
  'shop-floor',
  'post',
  'microblog',
  'forum',
  'review',
  'blog',
  'comment',
  'feed',
  'api',
  'webhook',
  'file',
  'import',
];

/** A channel in words; one that an organisation named itself stays as it is. */
export const useChannelName = (): ((channel: string) => string) => {
  const t = useTranslations();
  return (channel) => (known.includes(channel) ? t(`kinds.channel.${channel}`) : channel);
};
