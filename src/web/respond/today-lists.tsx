import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Ago } from '../ui/ago.tsx';
import { Money } from '../ui/figure.tsx';
import { KindMark, UrgencyMark } from '../ui/marks.tsx';
import { useWho, useWhy } from './naming.ts';
import { type Today, urgencyOf } from './shapes.ts';
import css from './today.module.css';
import { Needs } from './today-parts.tsx';

const About = ({ one }: { one: { conversation: string; customer: string | null; subject: string } }) => {
  const t = useTranslations();
  return (
    <span className={css.top}>
      <strong>{one.customer ?? t('respond.row.unnamed')}</strong>
      <span>{one.subject}</span>
    </span>
  );
};

export const Promises = ({ today }: { today: Today }) => {
  const t = useTranslations();
  return (
    <Needs
      title={t('respond.today.promises')}
      n={today.promises.length}
      empty={t('respond.today.noPromises')}
    >
      {today.promises.map((one) => (
        <li key={one.id} data-alarm={one.overdue || undefined}>
          <Link to="/inbox/$conversationId" params={{ conversationId: one.conversation }}>
            <span className={css.top}>
              <strong>{one.text}</strong>
              <span className={css.when}>
                {one.overdue && `${t('respond.today.overdue')} · `}
                <Ago at={one.dueAt} />
              </span>
            </span>
            <span className={css.foot}>
              {one.customer ?? t('respond.row.unnamed')} · {one.subject}
            </span>
          </Link>
        </li>
      ))}
    </Needs>
  );
};

export const Approvals = ({ today }: { today: Today }) => {
  const t = useTranslations();
  return (
    <Needs title={t('respond.today.approvals')} n={today.approvals.length}>
      {today.approvals.map((one) => (
        <li key={one.id}>
          <Link to="/inbox/$conversationId" params={{ conversationId: one.conversation }}>
            <About one={one} />
            <span>
              {t('respond.today.asksApproval', { name: one.asker.name })}{' '}
              {t(`respond.decides.${one.decision}`)}
              {one.amountCents !== null && (
                <>
                  {' '}
                  <Money cents={one.amountCents} />
                </>
              )}
              {one.reason && ` – ${one.reason}`}
            </span>
          </Link>
        </li>
      ))}
    </Needs>
  );
};

export const Asks = ({ today }: { today: Today }) => {
  const t = useTranslations();
  return (
    <Needs title={t('respond.today.asks')} n={today.asks.length}>
      {today.asks.map((one) => {
        const inside = (
          <>
            <span className={css.top}>
              <strong>{one.asker.name}</strong>
              <span>{one.subject}</span>
              <span className={css.when}>
                <Ago at={one.askedAt} />
              </span>
            </span>
            <q>{one.question}</q>
          </>
        );
        return (
          <li key={one.id}>
            {one.conversation ? (
              <Link to="/inbox/$conversationId" params={{ conversationId: one.conversation }}>
                {inside}
              </Link>
            ) : (
              inside
            )}
          </li>
        );
      })}
    </Needs>
  );
};

export const Mentions = ({ today }: { today: Today }) => {
  const t = useTranslations();
  return (
    <Needs title={t('respond.today.mentions')} n={today.mentions.length}>
      {today.mentions.map((one) => (
        <li key={one.id}>
          <Link to="/inbox/$conversationId" params={{ conversationId: one.conversation }}>
            <About one={one} />
            <span>
              {one.by.name}: {one.text} · <Ago at={one.at} />
            </span>
          </Link>
        </li>
      ))}
    </Needs>
  );
};

export const Failures = ({ today }: { today: Today }) => {
  const t = useTranslations();
  return (
    <Needs title={t('respond.today.failures')} n={today.failures.length}>
      {today.failures.map((one) => (
        <li key={one.id} data-alarm>
          <Link to="/inbox/$conversationId" params={{ conversationId: one.conversation }}>
            <About one={one} />
            <span>{t(`respond.trouble.${one.trouble.replace('.', '-')}`)}</span>
          </Link>
        </li>
      ))}
    </Needs>
  );
};
export const Waiting = ({ today }: { today: Today }) => {
  const t = useTranslations();
  const who = useWho();
  const why = useWhy();
  const { items, n, people } = today.waiting;
  return (
    <Needs title={t('respond.today.waiting')} n={n} more={n > items.length ? { view: 'mine' } : undefined}>
      {items.map((row) => (
        <li key={row.id}>
          <Link to="/inbox/$conversationId" params={{ conversationId: row.id }} search={{ view: 'mine' }}>
            <span className={css.top}>
              <strong>{who(row.customer)}</strong>
              <span>{row.subject}</span>
              <span className={css.when}>{row.waitingSince && <Ago at={row.waitingSince} />}</span>
            </span>
            <q lang={row.language === 'und' ? undefined : row.language}>{row.words}</q>
            <span className={css.foot}>
              <KindMark kind={row.kind} />
              {row.urgency > 1 && <UrgencyMark urgency={urgencyOf(row.urgency)} />}
              <span>{why(row as never, people)}</span>
            </span>
          </Link>
        </li>
      ))}
    </Needs>
  );
};
