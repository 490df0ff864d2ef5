import { useLocale } from 'use-intl';

/** The name of a theme in the reader's language. */
export const useTopicName = (): ((topic: { nameEn: string; nameNl: string }) => string) => {
  const language = useLocale();
  return (topic) => (language === 'nl' ? topic.nameNl : topic.nameEn);
};
