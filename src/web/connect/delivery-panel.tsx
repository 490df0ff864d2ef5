import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { readDelivery } from '#connect/contract.ts';
import { listSignals } from '#understand/contract.ts';
import { useRead } from '../app/api.ts';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { useChannelName } from '../ui/channel-name.ts';
import { useMeasure } from '../ui/figure.tsx';
import { PersonChip } from '../ui/person-chip.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { Verbatim } from '../ui/verbatim.tsx';
import css from './connect.module.css';

/** One theme: who can deliver it and what to do, beside the customers' own words. */
export const DeliveryPanel = ({ themeId, days }: { themeId: string; days: number }) => {
  const t = useTranslations();
  const format = useFormatter();
  const say = useMeasure();
  const nameOf = useThemeName();
  const { data, error, refetch } = useRead(
    readDelivery,
    { params: { theme: themeId }, query: { days } },
    { follows: ['expertise'] },
  );
  const here = useRef<HTMLElement>(null);
  const shown = data !== undefined;
  // It stands under the picture; whoever chose a bar further down must see it.
  useEffect(() => {
    if (shown) here.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (error) return <ErrorState small problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={5} />;
  const one = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const { needed, present, short, byMoving, byLearning, hires } = data;
  return (
    <section className={css.delivery} aria-live="polite" ref={here}>
      <h2>
        <Link to="/themes/$themeId" params={{ themeId }}>
          {nameOf(data.theme)}
        </Link>
      </h2>
      <div className={css.two}>
        <div>
          <p>
            <strong>{t(`connect.talent.adviceName.${data.advice}`)}.</strong>{' '}
            {t(`connect.talent.advice.${data.advice}`, {
              needed: one(needed),
              present: one(present),
              short: one(short),
              byMoving: one(byMoving),
              byLearning: one(byLearning),
              hires,
            })}
          </p>
          <p className={css.quiet}>{t('connect.talent.pointsMean')}</p>
          <h3>{t('connect.talent.who')}</h3>
          {data.people.length === 0 && <p className={css.quiet}>{t('connect.talent.noWho')}</p>}
          <ul className={css.plain}>
            {data.people.slice(0, 8).map(({ id, name, level, room }) => (
              <li key={id}>
                <PersonChip
                  name={name}
                  personId={id}
                  role={`${t('connect.talent.levelOf', { level: one(level) })} · ${t('connect.talent.room', { room: say(room, 'percent') })}`}
                />
              </li>
            ))}
          </ul>
          {data.learn.length > 0 && (
            <>
              <h3>{t('connect.talent.learn')}</h3>
              <p>
                {data.learn.map(({ id, name }, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    <Link to="/people/$personId" params={{ personId: id }}>
                      {name}
                    </Link>
                  </span>
                ))}
              </p>
            </>
          )}
          {data.adjacent.length > 0 && (
            <>
              <h3>{t('connect.talent.adjacent')}</h3>
              <ul className={css.plain}>
                {data.adjacent.map(({ theme, people }) => (
                  <li key={theme.id}>
                    {nameOf(theme)}
                    <span className={css.quiet}>
                      {people.length > 0 && ` · ${people.map(({ name }) => name).join(', ')}`}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <AsOfLine asOf={data.asOf}>{t('connect.talent.sum', { n: data.voices })}</AsOfLine>
        </div>
        <Words themeId={themeId} days={days} />
      </div>
    </section>
  );
};

const dayMs = 86_400_000;
// Whole days, so that the same question is asked again and not a new one at every drawing.
const since = (days: number) => new Date(Math.floor(Date.now() / dayMs - days) * dayMs).toISOString();

const Words = ({ themeId, days }: { themeId: string; days: number }) => {
  const t = useTranslations();
  const channelName = useChannelName();
  const { data, error, refetch } = useRead(
    listSignals,
    { query: { theme: themeId, from: since(days), limit: 6 } },
    { follows: ['signal.themed'] },
  );
  return (
    <div>
      <h3>{t('connect.talent.words')}</h3>
      {error && <ErrorState small problem={error} retry={() => void refetch()} />}
      {data?.items.filter(({ internal }) => !internal).length === 0 && (
        <p className={css.quiet}>{t('connect.talent.noWords')}</p>
      )}
      <div className={css.words}>
        {data?.items
          .filter(({ internal }) => !internal)
          .map((signal) => (
            <Verbatim
              key={signal.id}
              language={signal.reading?.language}
              who={signal.customer?.name ?? undefined}
              channel={channelName(signal.channel)}
              at={signal.occurredAt}
            >
              {signal.text.slice(0, 300)}
            </Verbatim>
          ))}
      </div>
      <Link to="/themes/$themeId" params={{ themeId }}>
        {t('connect.talent.allWords')}
      </Link>
    </div>
  );
};
