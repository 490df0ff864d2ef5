import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listSources } from '#listen/contract.ts';
import { useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { Ago } from '../ui/ago.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import css from './capture.module.css';
import { CaptureForm } from './capture-form.tsx';

export interface Written {
  id: string;
  encounter: string;
  text: string;
  at: number;
}

/** What a customer said to somebody, written down in seconds with one thumb. */
export const CaptureScreen = () => {
  const t = useTranslations();
  const may = useMay('signal.write');
  const { data, error, isPending, refetch } = useRead(listSources, {}, { follows: ['source'] });
  const [written, setWritten] = useState<readonly Written[]>([]);
  const places = data?.items.filter(({ kind, state }) => kind === 'capture' && state === 'on') ?? [];
  return (
    <>
      <PageHeader title={t('ui.screens.capture')} purpose={t('listen.note.purpose')} />
      <PageBody>
        {error && !data ? (
          <ErrorState problem={error} retry={() => void refetch()} />
        ) : isPending ? (
          <LoadingState lines={5} />
        ) : !may || places.length === 0 ? (
          <EmptyState
            title={t(may ? 'listen.note.nowhere' : 'listen.note.notYou')}
            next={t(may ? 'listen.note.nowhereNext' : 'listen.note.notYouNext')}
          />
        ) : (
          <div className={css.capture}>
            <CaptureForm
              places={places}
              onWritten={(one) => setWritten((old) => [one, ...old].slice(0, 5))}
            />
            {written.length > 0 && (
              <section className={css.written}>
                <h2>{t('listen.note.written')}</h2>
                <ul>
                  {written.map((one) => (
                    <li key={one.id}>
                      <q>{one.text}</q>
                      <small>
                        {t(`listen.encounter.${one.encounter}`)} · <Ago at={one.at} />
                      </small>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        )}
      </PageBody>
    </>
  );
};
