import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon.tsx';
import type { Talk } from './shapes.ts';
import css from './talk.module.css';

/** Who else is here, and who is writing: seen before one answers twice. */
export const Others = ({ talk }: { talk: Talk }) => {
  const t = useTranslations();
  const writing = talk.writing.map(({ name }) => name);
  const here = talk.here
    .filter(({ id }) => !talk.writing.some((one) => one.id === id))
    .map(({ name }) => name);
  if (writing.length + here.length === 0) return null;
  return (
    <p className={css.others} role="status">
      <Icon name="eye" size={16} />
      {writing.length > 0 && (
        <strong>{t('respond.writing', { n: writing.length, names: writing.join(', ') })}</strong>
      )}
      {here.length > 0 && <span>{t('respond.here', { n: here.length, names: here.join(', ') })}</span>}
    </p>
  );
};
