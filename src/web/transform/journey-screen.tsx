import { useTranslations } from 'use-intl';
import { readJourney } from '#transform/contract.ts';
import { useRead } from '../app/api.ts';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { Blocker } from './blocker.tsx';
import { CriteriaTables } from './criteria-tables.tsx';
import { Journal } from './journal.tsx';
import { JourneyGrid } from './journey-grid.tsx';
import { JourneyTrend } from './journey-trend.tsx';

/** Where the organisation is on the long way, from what it does. */
export const JourneyScreen = () => {
  const t = useTranslations();
  const { data, error, refetch } = useRead(
    readJourney,
    {},
    { follows: ['improvement.staged', 'source.switched-on'] },
  );
  return (
    <>
      <PageHeader title={t('ui.screens.journey')} purpose={t('transform.purpose')} />
      <PageBody>
        {error ? (
          <ErrorState problem={error} retry={() => void refetch()} />
        ) : !data ? (
          <LoadingState lines={8} />
        ) : (
          <>
            <Blocker journey={data} />
            <JourneyGrid journey={data} />
            <CriteriaTables journey={data} />
            <JourneyTrend journey={data} />
            <Journal journal={data.journal} />
          </>
        )}
      </PageBody>
    </>
  );
};
