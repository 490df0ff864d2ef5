import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { CopyText } from './copy-text.tsx';
import css from './sources.module.css';

interface Props {
  source: string;
  secret: string;
  /** Right after adding, on the list: the way on leads to the source. */
  added?: boolean;
}

/** A signing secret, this once. Afterwards only a new one can be made. */
export const SecretOnce = ({ source, secret, added }: Props) => {
  const t = useTranslations();
  return (
    <section className={css.add} role="status">
      <h2>{t(added ? 'listen.secret.added' : 'listen.secret.title')}</h2>
      <p>{t('listen.secret.once')}</p>
      <CopyText text={secret} label={t('listen.secret.title')} />
      {added && (
        <div className={css.deeds}>
          <Button
            renderRoot={(props) => <Link to="/sources/$sourceId" params={{ sourceId: source }} {...props} />}
          >
            {t('listen.secret.on')}
          </Button>
        </div>
      )}
    </section>
  );
};
