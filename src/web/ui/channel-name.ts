import { useTranslations } from 'use-intl';

/** What people call a channel; one that has no words of its own says itself. */
export const useChannelName = (): ((channel: string) => string) => {
  const t = useTranslations();
  return (channel) => {
    const key = `kinds.channel.${channel}`;
    return t.has(key) ? t(key) : channel;
  };
};
