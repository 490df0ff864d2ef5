import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon.tsx';
import type { EntryOf } from './shapes.ts';
import css from './talk.module.css';

/** Said before the words: they are somebody else's than the customer's, or perhaps not whose they say. */
export const SenderWarning = ({ entry }: { entry: EntryOf<'signal'> }) => {
  const t = useTranslations();
  const from = entry.mail?.from ?? entry.author?.shown ?? '';
  const warning = entry.mail?.doubtful ? 'doubtful' : entry.author ? 'other' : null;
  if (!warning) return null;
  return (
    <p className={css.sender}>
      <Icon name="alert" size={14} /> {t(`respond.mail.${warning}`, { from })}
    </p>
  );
};
