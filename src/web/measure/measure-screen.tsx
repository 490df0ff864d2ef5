import { SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readFunnel } from '#measure/contract.ts';
import { useRead } from '../app/api.ts';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState } from '../ui/states.tsx';
import { Funnel } from './funnel.tsx';
import css from './measure.module.css';
import { Silos } from './silos.tsx';
import { Times } from './times.tsx';

const route = getRouteApi('/framed/measure');
const spans = ['30', '90', '365'] as const;

/** Whether it helps: what became of what was heard, how long it took, and where departments wait for each other. */
export const MeasureScreen = () => {
  const t = useTranslations();
  const { span = '90' } = route.useSearch();
  const navigate = route.useNavigate();
  const days = Number(spans.find((one) => one === span) ?? 90);
  const { data } = useRead(readFunnel, { query: { days } }, { keep: true });
  return (
    <>
      <PageHeader
        title={t('ui.screens.measure')}
        purpose={t('measure.purpose')}
        actions={
          <SegmentedControl
            aria-label={t('measure.span')}
            value={String(days)}
            onChange={(value) => void navigate({ search: (old) => ({ ...old, span: value }) })}
            data={spans.map((one) => ({ value: one, label: t('measure.days', { n: Number(one) }) }))}
          />
        }
      />
      <PageBody>
        {data && data.behind > 0 && (
          <p className={css.behind} role="status">
            {t('measure.behind', { n: data.behind })}
          </p>
        )}
        {data?.n === 0 ? (
          <Nothing counting={data.behind > 0} />
        ) : (
          <div className={css.pictures}>
            <Funnel days={days} />
            <Times days={days} />
            <Silos days={days} />
          </div>
        )}
      </PageBody>
    </>
  );
};

/** One sentence instead of three empty pictures: it is being counted, or there is nothing to count. */
const Nothing = ({ counting }: { counting: boolean }) => {
  const t = useTranslations();
  if (counting) return <EmptyState title={t('measure.counting')} next={t('measure.countingNext')} />;
  return (
    <EmptyState
      title={t('measure.funnel.empty')}
      next={t('measure.funnel.emptyNext')}
      action={<Link to="/sources">{t('measure.funnel.toSources')}</Link>}
    />
  );
};
