import { Button, Group } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { readImprovement } from '#improve/contract.ts';
import { useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { ChangeForm } from './change-form.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import css from './improve.module.css';
import { RefuseForm } from './refuse-form.tsx';
import { Sources } from './sources.tsx';
import { Telling } from './telling.tsx';
import { Tellings } from './tellings.tsx';
import { TraceLine } from './trace-line.tsx';
import { useStageChange, waysOn } from './use-stage-change.ts';

const route = getRouteApi('/framed/improvements/$improvementId');

/** One change: the need, whose words it comes from, where it stands, and who was told. */
export const ImprovementScreen = () => {
  const t = useTranslations();
  const { improvementId } = route.useParams();
  const { move: moving } = route.useSearch();
  const navigate = route.useNavigate();
  const [changing, change] = useState(false);
  const mayWork = useMay('improvement.work');
  const move = useStageChange();
  const read = useRead(
    readImprovement,
    { params: { improvement: improvementId } },
    { follows: [`improvement:${improvementId}`, `telling:${improvementId}`, 'customer.told', 'reply'] },
  );
  if (read.error) return <ErrorState problem={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <LoadingState lines={8} />;
  const { improvement, sources, history, tellings } = read.data;
  const ways = waysOn(improvement);
  const refuse = (open: boolean) => void navigate({ search: { move: open ? 'refused' : undefined } });
  return (
    <>
      <PageHeader
        title={improvement.title}
        purpose={t('improve.detail.purpose', {
          kind: improvement.kind,
          stage: t(`improve.stage.${improvement.stage}`),
        })}
        actions={
          <Group gap="xs">
            {mayWork &&
              ways.map((to, at) => (
                <Button
                  key={to}
                  variant={
                    at === ways.findIndex((way) => way !== 'refused') && isOn(improvement.stage, to)
                      ? 'filled'
                      : 'default'
                  }
                  onClick={() => (to === 'refused' ? refuse(true) : move(improvement, to))}
                >
                  {t(`improve.move.${to}`)}
                </Button>
              ))}
            {mayWork && (
              <Button variant="default" aria-expanded={changing} onClick={() => change(!changing)}>
                {t('improve.detail.change')}
              </Button>
            )}
          </Group>
        }
      />
      <PageBody>
        <p className={css.back}>
          <Link to="/improvements">{t('improve.detail.all')}</Link>
        </p>
        {moving === 'refused' && mayWork && ways.includes('refused') && (
          <RefuseForm improvement={improvement} done={() => refuse(false)} />
        )}
        {changing && <ChangeForm improvement={improvement} done={() => change(false)} />}
        <div className={css.columns}>
          <div className={css.main}>
            <section>
              <h2>{t('improve.detail.need')}</h2>
              <p className={css.need}>{improvement.need}</p>
              {improvement.stage === 'refused' && improvement.reason && (
                <>
                  <h2>{t('improve.detail.reason')}</h2>
                  <p className={css.need}>{improvement.reason}</p>
                </>
              )}
              {improvement.stage === 'proposed' && improvement.sources === 0 && (
                <p className={css.lack}>{t('improve.form.noSource')}</p>
              )}
            </section>
            <Telling improvement={improvement} />
            <Tellings tellings={tellings} />
            <Sources improvement={improvement} sources={sources} />
          </div>
          <aside className={css.aside} aria-label={t('improve.detail.beside')}>
            <Facts improvement={improvement} />
            <History history={history} />
          </aside>
        </div>
        <TraceLine improvement={improvementId} />
      </PageBody>
    </>
  );
};

const order = ['proposed', 'prioritised', 'doing', 'shipped'];
/** Onward, not back: the one deed the screen is about. */
const isOn = (from: string, to: string): boolean => order.indexOf(to) > order.indexOf(from);
