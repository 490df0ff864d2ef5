import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { listSources } from '#listen/contract.ts';
import { listMandates } from '#people/contract-mandates.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { Icon } from '../ui/icon.tsx';
import css from './today.module.css';

/** What a new installation needs before anything can happen here. */
export const useBeginning = () => {
  const mine = useMay('people.change');
  const sources = useRead(listSources, {}, { follows: ['source'], when: mine }).data;
  const people = useRead(listPeople, { query: { limit: 1 } }, { follows: ['person'], when: mine }).data;
  const isRunning = people && people.total > 1 && sources?.items.some(({ signals }) => signals > 0);
  const asked = mine && sources && people && !isRunning;
  const mandates = useRead(listMandates, {}, { follows: ['mandate'], when: Boolean(asked) }).data;
  if (!mine || isRunning) return null;
  // Not known yet: better nothing than something else for a blink.
  if (!sources || !people || !mandates) return undefined;
  const steps = [
    { id: 'people', to: '/settings/$section', params: { section: 'people' }, done: people.total > 1 },
    {
      id: 'source',
      to: '/sources',
      done: sources.items.some(({ state, signals }) => state === 'on' || signals > 0),
    },
    {
      id: 'mandate',
      to: '/settings/$section',
      params: { section: 'mandates' },
      done: mandates.items.length > 0,
    },
    { id: 'heard', to: '/inbox', done: sources.items.some(({ signals }) => signals > 0) },
  ] as const;
  return steps.every(({ done }) => done) ? null : steps;
};

/** The first four steps, each with the way there; gone by itself once colleagues hear customers. */
export const GettingStarted = ({ steps }: { steps: NonNullable<ReturnType<typeof useBeginning>> }) => {
  const t = useTranslations();
  const next = steps.find(({ done }) => !done);
  return (
    <section className={css.needs}>
      <h2>{t('respond.begin.title')}</h2>
      <p className={css.quiet}>{t('respond.begin.purpose')}</p>
      <ol className={css.steps}>
        {steps.map(({ id, done, ...way }) => (
          <li key={id} data-done={done || undefined}>
            <Icon
              name={done ? 'check' : 'right'}
              size={18}
              label={t(done ? 'respond.begin.done' : 'respond.begin.open')}
            />
            <div>
              {done ? (
                <strong>{t(`respond.begin.${id}.title`)}</strong>
              ) : (
                <Link {...way}>{t(`respond.begin.${id}.title`)}</Link>
              )}
              {id === next?.id && <p className={css.quiet}>{t(`respond.begin.${id}.next`)}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className={css.quiet}>{t('respond.begin.sample')}</p>
    </section>
  );
};
