import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { readSource } from '#listen/contract.ts';
import { useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { Ago } from '../ui/ago.tsx';
import { Icon } from '../ui/icon.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { PersonChip } from '../ui/person-chip.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { AnsweringSettings } from './answering-settings.tsx';
import { ChoosePeople } from './choose-people.tsx';
import { useTroubleWords } from './failure-words.ts';
import { FailuresSection } from './failures-section.tsx';
import { FeedSettings } from './feed-settings.tsx';
import { ImportsSection } from './imports-section.tsx';
import { ListeningLine } from './listening-line.tsx';
import { MailboxSettings } from './mailbox-settings.tsx';
import { Rhythm } from './rhythm.tsx';
import { SendAccess } from './send-access.tsx';
import { followsSources, type SourceDetail } from './shapes.ts';
import { isSite } from './site-form.ts';
import { SiteSettings } from './site-settings.tsx';
import css from './source.module.css';
import { SourceSwitch } from './source-switch.tsx';
import { WebSettings } from './web-settings.tsx';

export const SourceScreen = () => {
  const t = useTranslations();
  const { sourceId = '' } = useParams({ strict: false });
  const { data, error, isPending, refetch } = useRead(
    readSource,
    { params: { source: sourceId } },
    { follows: followsSources },
  );
  if (error && !data) return <ErrorState problem={error} retry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={data?.name ?? t('ui.screens.sources')}
        purpose={data && t(`listen.kind.${data.kind}.means`)}
      />
      <PageBody>
        <Link to="/sources" className={css.back}>
          <Icon name="left" size={16} /> {t('listen.all')}
        </Link>
        {isPending ? <LoadingState lines={6} /> : <Source source={data} />}
      </PageBody>
    </>
  );
};

const Source = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const may = useMay('source.steward');
  const trouble = useTroubleWords();
  return (
    <div className={css.source}>
      {source.trouble && (
        <p className={css.trouble} role="alert">
          <Icon name="alert" size={18} />
          <span>
            {trouble(source.trouble)}{' '}
            <small>
              {t('listen.since')} <Ago at={source.trouble.since} />
            </small>
          </span>
        </p>
      )}
      <Now source={source} />
      {source.listening && (
        <section>
          <h2>{t('listen.line.title')}</h2>
          <ListeningLine listening={source.listening} recovered={source.recovered} dates />
          <Rhythm source={source} />
        </section>
      )}
      {may && source.kind === 'web' && <WebSettings key={JSON.stringify(source.settings)} source={source} />}
      {may && isSite(source.kind) && <SiteSettings key={JSON.stringify(source.settings)} source={source} />}
      {may && source.kind === 'feed' && (
        <FeedSettings key={JSON.stringify(source.settings)} source={source} />
      )}
      {may && source.kind === 'mailbox' && (
        <MailboxSettings key={JSON.stringify(source.settings)} source={source} />
      )}
      {may && source.kind !== 'capture' && (
        <AnsweringSettings key={`answering ${JSON.stringify(source.settings)}`} source={source} />
      )}
      {may && source.kind !== 'web' && source.hookUrl && source.apiUrl && <SendAccess source={source} />}
      {source.kind === 'capture' && (
        <section>
          <h2>{t('listen.note.title')}</h2>
          <p>
            <Link to="/capture">{t('listen.note.go')}</Link>
          </p>
        </section>
      )}
      {may && <ImportsSection source={source.id} open={source.kind === 'file'} />}
      {may && <FailuresSection source={source.id} />}
    </div>
  );
};

const Now = ({ source }: { source: SourceDetail }) => {
  const t = useTranslations();
  const may = useMay('source.steward');
  const [choosing, choose] = useState<'people' | 'on' | null>(null);
  return (
    <section className={css.now}>
      <dl>
        <div>
          <dt>{t('listen.now.state')}</dt>
          <dd>
            <SourceSwitch source={source} onNeedsPeople={() => choose('on')} />
          </dd>
        </div>
        {source.kind !== 'file' && (
          <div>
            <dt>{t('listen.now.duty')}</dt>
            <dd>
              {source.onDuty ? (
                <PersonChip name={source.onDuty.name} role={t(`listen.people.${source.onDuty.as}`)} />
              ) : (
                t(source.steward ? 'listen.duty.away' : 'listen.duty.nobody')
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('listen.now.heard')}</dt>
          <dd>{source.heardAt ? <Ago at={source.heardAt} /> : t('listen.nothingYet')}</dd>
        </div>
        {(source.kind === 'feed' || source.kind === 'mailbox') && (
          <div>
            <dt>{t('listen.now.checked')}</dt>
            <dd>{source.checkedAt ? <Ago at={source.checkedAt} /> : t('listen.nothingYet')}</dd>
          </div>
        )}
        <div>
          <dt>{t('listen.now.signals')}</dt>
          <dd className="tabular">{t('listen.signals', { n: source.signals })}</dd>
        </div>
      </dl>
      {may && choosing === null && source.kind !== 'file' && (
        <button type="button" className={css.quietly} onClick={() => choose('people')}>
          {t(source.steward ? 'listen.people.change' : 'listen.people.choose')}
        </button>
      )}
      {choosing && <ChoosePeople source={source} switchOn={choosing === 'on'} onDone={() => choose(null)} />}
    </section>
  );
};
