import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readToday } from '#respond/contract.ts';
import { useRead } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import { Ago } from '../ui/ago.tsx';
import { Money } from '../ui/figure.tsx';
import { KindMark, UrgencyMark } from '../ui/marks.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { useWho, useWhy } from './naming.ts';
import { type Today, urgencyOf } from './shapes.ts';
import css from './today.module.css';
import { Mirror, Needs } from './today-parts.tsx';

const follows = ['conversation', 'reply', 'note', 'promise', 'decision', 'ask', 'person'];

/** Ten seconds: what needs me, why me, what I promised. */
export const TodayScreen = () => {
  const t = useTranslations();
  const { person } = useSession();
  const { data, error, isPending, refetch } = useRead(readToday, {}, { follows });
  return (
    <>
      <PageHeader
        title={t('ui.screens.today')}
        purpose={
          data && t('respond.today.purpose', { n: data.waiting.n, name: person.name.split(' ')[0] ?? '' })
        }
      />
      <PageBody>
        {error && !data ? (
          <ErrorState problem={error} retry={() => void refetch()} />
        ) : isPending ? (
          <LoadingState lines={8} />
        ) : (
          <Day today={data} />
        )}
      </PageBody>
    </>
  );
};

const Day = ({ today }: { today: Today }) => {
  const t = useTranslations();
  const nothing =
    today.waiting.n +
      today.promises.length +
      today.asks.length +
      today.approvals.length +
      today.mentions.length +
      today.failures.length ===
    0;
  return (
    <div className={css.day}>
      <div>
        {nothing && (
          <EmptyState
            title={t('respond.today.nothing')}
            next={t('respond.today.nothingNext')}
            action={
              <Link className={css.go} to="/inbox" search={{ view: 'nobody' }}>
                {t('respond.today.toNobody')}
              </Link>
            }
          />
        )}
        <Failures today={today} />
        <Waiting today={today} />
        <Approvals today={today} />
        <Asks today={today} />
        <Mentions today={today} />
      </div>
      <aside aria-label={t('respond.today.mine')}>
        <Promises today={today} />
        <Mirror mirror={today.mirror} asOf={today.asOf} />
      </aside>
    </div>
  );
};

const Waiting = ({ today }: { today: Today }) => {
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

const About = ({ one }: { one: { conversation: string; customer: string | null; subject: string } }) => {
  const t = useTranslations();
  return (
    <span className={css.top}>
      <strong>{one.customer ?? t('respond.row.unnamed')}</strong>
      <span>{one.subject}</span>
    </span>
  );
};

const Promises = ({ today }: { today: Today }) => {
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

const Approvals = ({ today }: { today: Today }) => {
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

const Asks = ({ today }: { today: Today }) => {
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

const Mentions = ({ today }: { today: Today }) => {
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

const Failures = ({ today }: { today: Today }) => {
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
