import { Button, CopyButton } from '@mantine/core';
import { useEffect } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { invitePerson } from '#people/contract.ts';
import { useChange } from '../../app/api.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import css from '../people.module.css';

/** The one-time link, shown once: Heed keeps only its fingerprint. */
export const Invite = ({ person, done }: { person: { id: string; name: string }; done: () => void }) => {
  const t = useTranslations();
  const format = useFormatter();
  const { mutate, data, error } = useChange(invitePerson);
  useEffect(() => {
    mutate({ params: { person: person.id } });
  }, [mutate, person.id]);
  if (error) return <ErrorState small problem={error} />;
  if (!data) return <LoadingState lines={2} />;
  const until = format.dateTime(new Date(data.expiresAt), { dateStyle: 'long' });
  return (
    <section className={css.panel} aria-live="polite">
      <h3>{t('people.settings.invited', { name: person.name })}</h3>
      <p className={css.link}>{data.link}</p>
      <p className={css.quiet}>{t('people.settings.inviteHint', { until })}</p>
      <div className={css.row}>
        <CopyButton value={data.link}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{copied ? t('people.settings.copied') : t('people.settings.copy')}</Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={done}>
          {t('people.settings.close')}
        </Button>
      </div>
    </section>
  );
};
