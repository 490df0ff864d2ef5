import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { previewTelling } from '#improve/contract.ts';
import { useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { AskerExamples } from './asker-examples.tsx';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';
import { TellingForm } from './telling-form.tsx';

/** Who asked and how each would be told, before anything is sent; then the sending, once it is decided. */
export const Telling = ({ improvement }: { improvement: Improvement }) => {
  const t = useTranslations();
  const [wide, setWide] = useState(true);
  const mayTell = useMay('telling.send');
  const theme = wide && improvement.theme !== null;
  const read = useRead(
    previewTelling,
    { params: { improvement: improvement.id }, query: { theme: theme ? 'true' : 'false' } },
    { follows: ['customer.told', `improvement:${improvement.id}`], keep: true },
  );
  const decided = improvement.stage === 'shipped' || improvement.stage === 'refused';
  const who = read.data;
  return (
    <section className={decided ? css.telling : undefined}>
      <h2>{decided ? t('improve.tell.title') : t('improve.tell.askers')}</h2>
      {read.error ? (
        <ErrorState problem={read.error} retry={() => void read.refetch()} small />
      ) : !who ? (
        <LoadingState lines={3} />
      ) : who.askers === 0 ? (
        <p className={css.none}>{t('improve.tell.nobody')}</p>
      ) : (
        <>
          <ul className={css.sums}>
            <li>
              <strong>{t('improve.tell.asked', { n: who.askers })}</strong>
            </li>
            <li>{t('improve.tell.reachable', { n: who.reachable, ...who.languages })}</li>
            <li>{t('improve.tell.unreachable', { n: who.unreachable })}</li>
            <li>{t('improve.tell.told', { n: who.told })}</li>
          </ul>
          {improvement.theme && (
            <Switch
              label={t('improve.tell.wide')}
              checked={wide}
              onChange={(event) => setWide(event.currentTarget.checked)}
            />
          )}
          <AskerExamples examples={who.examples} askers={who.askers} />
          <AsOfLine asOf={who.asOf}>{t('improve.tell.base', { n: who.askers })}</AsOfLine>
          {!decided ? (
            <p className={css.none}>{t('improve.tell.later')}</p>
          ) : who.reachable === 0 ? (
            <p className={css.none}>{t('improve.tell.all')}</p>
          ) : mayTell ? (
            <TellingForm improvement={improvement} reachable={who.reachable} theme={theme} />
          ) : (
            <p className={css.none}>{t('improve.tell.steward')}</p>
          )}
        </>
      )}
    </section>
  );
};
