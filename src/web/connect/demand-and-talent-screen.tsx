import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { readDemandAndTalent } from '#connect/contract.ts';
import { useRead } from '../app/api.ts';
import { Figure } from '../ui/figure.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import css from './connect.module.css';
import { DeliveryPanel } from './delivery-panel.tsx';
import { GapBars } from './gap-bars.tsx';
import { TalentSquare } from './talent-square.tsx';

const route = getRouteApi('/framed/demand-and-talent');
const spans = ['30', '90', '365'] as const;

/** What customers ask against what we can do; a theme opens the people beside the customers' own words. */
export const DemandAndTalentScreen = () => {
  const t = useTranslations();
  const { span = '90' } = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, choose] = useState<string>();
  const days = Number(spans.find((one) => one === span) ?? 90);
  const { data, error, refetch } = useRead(
    readDemandAndTalent,
    { query: { days } },
    { follows: ['expertise', 'theme'], keep: true },
  );
  return (
    <>
      <PageHeader
        title={t('ui.screens.demand-and-talent')}
        purpose={t('connect.talent.purpose')}
        actions={
          <SegmentedControl
            aria-label={t('connect.talent.span')}
            value={String(days)}
            onChange={(value) => void navigate({ search: (old) => ({ ...old, span: value }) })}
            data={spans.map((one) => ({
              value: one,
              label: t('connect.talent.days', { n: Number(one) }),
            }))}
          />
        }
      />
      <PageBody>
        {error ? (
          <ErrorState problem={error} retry={() => void refetch()} />
        ) : !data ? (
          <LoadingState lines={8} />
        ) : data.themes.length === 0 ? (
          <EmptyState
            title={t('connect.talent.empty')}
            next={t('connect.talent.emptyNext')}
            action={
              <Button component={Link} to="/themes" variant="default">
                {t('connect.talent.toThemes')}
              </Button>
            }
          />
        ) : (
          <>
            {data.n < data.minimum && (
              <p className={css.notice}>{t('connect.talent.few', { n: data.n, minimum: data.minimum })}</p>
            )}
            {data.n >= data.minimum && data.matchIndex === null && (
              <p className={css.notice}>
                {t('connect.talent.noSupply')} <Link to="/people">{t('connect.talent.toPeople')}</Link>
              </p>
            )}
            <div className={css.figures}>
              <Figure
                label={t('connect.talent.index')}
                value={data.matchIndex}
                n={data.n}
                of={t('connect.talent.of')}
                asOf={data.asOf}
                beside={t('connect.talent.indexBeside')}
              />
              <Figure
                label={t('connect.talent.divergence')}
                value={data.divergence}
                n={data.n}
                of={t('connect.talent.of')}
                asOf={data.asOf}
                beside={t('connect.talent.divergenceBeside')}
              />
            </div>
            <div className={css.map}>
              <div>
                <TalentSquare found={data} choose={choose} />
                {chosen ? (
                  <DeliveryPanel key={chosen} themeId={chosen} days={days} />
                ) : (
                  <p className={css.quiet}>{t('connect.talent.choose')}</p>
                )}
              </div>
              <GapBars found={data} chosen={chosen} choose={choose} />
            </div>
          </>
        )}
      </PageBody>
    </>
  );
};
