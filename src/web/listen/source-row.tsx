import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Ago } from '../ui/ago.tsx';
import { useChannelName } from '../ui/channel-name.ts';
import { Icon } from '../ui/icon.tsx';
import { PersonChip } from '../ui/person-chip.tsx';
import { ChoosePeople } from './choose-people.tsx';
import { useTroubleWords } from './failure-words.ts';
import { ListeningLine } from './listening-line.tsx';
import type { SourceView } from './shapes.ts';
import { SourceSwitch } from './source-switch.tsx';
import css from './sources.module.css';

/** One source: is it on, who is on duty, what came in, when was nobody listening, what needs somebody. */
export const SourceRow = ({ source }: { source: SourceView }) => {
  const t = useTranslations();
  const channel = useChannelName();
  const trouble = useTroubleWords();
  const [choosing, choose] = useState(false);
  return (
    <li className={css.row} data-off={source.state === 'off' && source.kind !== 'file' ? '' : undefined}>
      <div className={css.name}>
        <Link to="/sources/$sourceId" params={{ sourceId: source.id }}>
          {source.name}
        </Link>
        <small>
          {t(`listen.kind.${source.kind}.name`)} · {channel(source.channel)}
          {source.internal && ` · ${t('listen.internal')}`}
        </small>
      </div>
      <div className={css.switch}>
        <SourceSwitch source={source} onNeedsPeople={() => choose(true)} />
      </div>
      <div className={css.duty}>
        {source.onDuty ? (
          <PersonChip name={source.onDuty.name} role={t(`listen.people.${source.onDuty.as}`)} />
        ) : source.kind === 'file' ? null : (
          <span className={source.state === 'on' ? css.alarm : css.quiet}>
            {t(source.steward ? 'listen.duty.away' : 'listen.duty.nobody')}
          </span>
        )}
      </div>
      <div className={css.heard}>
        <span>{t('listen.signals', { n: source.signals })}</span>
        <small>{source.heardAt ? <Ago at={source.heardAt} /> : t('listen.nothingYet')}</small>
      </div>
      <div className={css.linePlace}>
        {source.listening && <ListeningLine listening={source.listening} />}
      </div>
      {(source.trouble || source.failures > 0 || source.running > 0) && (
        <ul className={css.needs}>
          {source.trouble && (
            <li className={css.alarm}>
              <Icon name="alert" size={16} /> {trouble(source.trouble)}{' '}
              <small>
                {t('listen.since')} <Ago at={source.trouble.since} />
              </small>
            </li>
          )}
          {source.failures > 0 && (
            <li>
              <Link to="/sources/$sourceId" params={{ sourceId: source.id }} hash="failures">
                {t('listen.failures.count', { n: source.failures })}
              </Link>
            </li>
          )}
          {source.running > 0 && (
            <li>
              <Link to="/sources/$sourceId" params={{ sourceId: source.id }} hash="imports">
                {t('listen.imports.running', { n: source.running })}
              </Link>
            </li>
          )}
        </ul>
      )}
      {choosing && <ChoosePeople source={source} switchOn onDone={() => choose(false)} />}
    </li>
  );
};
