import { Tooltip } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Icon, type IconName } from '../ui/icon.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { Mark } from '../ui/mark.tsx';
import css from './frame.module.css';
import { PersonMenu } from './person-menu.tsx';
import { screens } from './screens.ts';
import { useSession } from './session.tsx';

interface Props {
  live: boolean;
  onSearch: () => void;
  onKeys: () => void;
}

/** Narrow by itself where the screen needs the room, unless somebody said otherwise on this device. */
export const Rail = ({ live, onSearch, onKeys }: Props) => {
  const t = useTranslations();
  const { organisation } = useSession();
  const roomy = useMediaQuery('(min-width: 1600px)', false, { getInitialValueInEffect: false });
  const [asked, ask] = useLocalStorage<'wide' | 'narrow' | ''>({
    key: 'heed.rail',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const narrow = asked ? asked === 'narrow' : !roomy;
  return (
    <nav className={`${css.rail} ${narrow ? css.narrow : ''}`} aria-label={t('ui.landmarks.screens')}>
      <div className={css.brand}>
        <Mark />
        <span>{organisation.name}</span>
      </div>
      <Item icon="search" words={t('ui.search')} narrow={narrow} run={onSearch} hint="mod+k" />
      <ul className={css.screens}>
        {screens.map(({ id, to, icon }) => (
          <li key={id}>
            <Tooltip label={t(`ui.screens.${id}`)} position="right" disabled={!narrow}>
              <Link to={to} className={css.item} activeOptions={{ exact: to === '/', includeSearch: false }}>
                <Icon name={icon} />
                <span className={css.words}>{t(`ui.screens.${id}`)}</span>
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
      <div className={css.foot}>
        <div role="status">
          {!live && (
            <Tooltip label={t('ui.live.lost')} position="right" disabled={!narrow}>
              <div className={`${css.item} ${css.offline}`}>
                <Icon name="alert" />
                <span className={css.words}>{t('ui.live.lost')}</span>
              </div>
            </Tooltip>
          )}
        </div>
        <Item
          icon={narrow ? 'right' : 'left'}
          words={narrow ? t('ui.rail.widen') : t('ui.rail.narrow')}
          narrow={narrow}
          run={() => ask(narrow ? 'wide' : 'narrow')}
        />
        <PersonMenu narrow={narrow} onKeys={onKeys} />
      </div>
    </nav>
  );
};

interface ItemProps {
  icon: IconName;
  words: string;
  narrow: boolean;
  run: () => void;
  hint?: string;
}

const Item = ({ icon, words, narrow, run, hint }: ItemProps) => (
  <Tooltip label={words} position="right" disabled={!narrow}>
    <button type="button" className={css.item} onClick={run} aria-keyshortcuts={hint && 'Control+K Meta+K'}>
      <Icon name={icon} />
      <span className={css.words}>{words}</span>
      {hint && !narrow && <KeyHint keys={hint} />}
    </button>
  </Tooltip>
);
