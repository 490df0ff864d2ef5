import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readToday } from '#respond/contract.ts';
import { useRead } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import { AlertList } from '../ui/alert-list.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { GettingStarted, useBeginning } from './getting-started.tsx';
import type { Today } from './shapes.ts';
import { SourceAlarms } from './source-alarms.tsx';
import css from './today.module.css';
import { Approvals, Asks, Failures, Mentions, Promises, Waiting } from './today-lists.tsx';
import { Mirror } from './today-parts.tsx';

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
  const beginning = useBeginning();
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
        {beginning && <GettingStarted steps={beginning} />}
        {nothing && beginning === null && (
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
        <SourceAlarms />
        <Failures today={today} />
        <AlertList mine />
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
