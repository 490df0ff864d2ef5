import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { listAlerts, settleAlert } from '#understand/contract-alerts.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { Ago } from './ago.tsx';
import css from './alert-list.module.css';
import { useThemeName } from './theme-name.ts';
import { ToConversation } from './to-conversation.tsx';
import { undoable } from './undoable.ts';
import { Verbatim } from './verbatim.tsx';

type Alerts = EndpointOutput<typeof listAlerts>;
type Alert = Alerts['items'][number];

/** What is coming up, with why and what was said; nothing at all where nothing is. `mine`: of themes I look after. */
export const AlertList = ({ mine = false }: { mine?: boolean }) => {
  const t = useTranslations();
  const { data } = useRead(
    listAlerts,
    { query: { mine: mine ? 'true' : 'false' } },
    { follows: ['alert', 'theme'], keep: true },
  );
  if (!data || data.items.length === 0) return null;
  return (
    <section className={css.alerts}>
      <h2>{t('understand.alerts.title')}</h2>
      <ul>
        {data.items.map((alert) => (
          <li key={alert.id}>
            <One alert={alert} />
          </li>
        ))}
      </ul>
      <p className={css.quiet}>{t('understand.alerts.rate', { n: data.perMonth })}</p>
    </section>
  );
};

const One = ({ alert }: { alert: Alert }) => {
  const t = useTranslations();
  const format = useFormatter();
  const nameOf = useThemeName();
  const maySteward = useMay('theme.steward');
  const mayImprove = useMay('improvement.work');
  const settle = useChange(settleAlert, {
    invalidates: [listAlerts],
    optimistic: (put, { params }) =>
      put(listAlerts, (old) => ({ ...old, items: old.items.filter(({ id }) => id !== params.alert) })),
  });
  const set = (state: 'expected' | 'open') => settle.mutate({ params: { alert: alert.id }, body: { state } });
  return (
    <article className={css.alert} aria-label={alert.name}>
      <h3>{t('understand.alerts.headline', { name: alert.name, n: alert.seen, days: alert.days })}</h3>
      <p className={css.quiet}>
        {t(`understand.alerts.why.${alert.kind}`, {
          expected: format.number(alert.expected, { maximumSignificantDigits: 2 }),
          chance: Math.max(10, Math.round(1 / Math.max(alert.chance, 1e-6) / 10) * 10),
        })}{' '}
        <Ago at={alert.foundAt} />
        {alert.theme && (
          <>
            {' · '}
            <Link to="/themes/$themeId" params={{ themeId: alert.theme.id }}>
              {nameOf(alert.theme)}
            </Link>
          </>
        )}
        {alert.steward && ` · ${t('understand.alerts.steward', { name: alert.steward.name })}`}
      </p>
      {alert.examples.slice(0, 3).map((example) => (
        <Verbatim
          key={example.id}
          language={example.language}
          at={example.occurredAt}
          beside={example.conversation && <ToConversation conversation={example.conversation} />}
        >
          {example.text}
        </Verbatim>
      ))}
      <div className={css.deeds}>
        {mayImprove && (
          <Link
            className={css.go}
            to="/improvements"
            search={{ alert: alert.id, ...(alert.theme && { theme: alert.theme.id }) }}
          >
            {t('understand.alerts.improve')}
          </Link>
        )}
        {maySteward && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              undoable(
                t('understand.alerts.dismissed'),
                () => set('expected'),
                () => set('open'),
              )
            }
          >
            {t('understand.alerts.expected')}
          </Button>
        )}
      </div>
    </article>
  );
};
