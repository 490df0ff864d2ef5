import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon.tsx';
import css from './frame.module.css';
import { PersonChoices } from './person-menu.tsx';
import { onPhone, screens } from './screens.ts';

const inBar = (id: string): boolean => (onPhone as readonly string[]).includes(id);

/** The rail of a phone: four screens and the rest behind "more". */
export const PhoneBar = ({ live, onSearch }: { live: boolean; onSearch: () => void }) => {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <nav className={css.bar} aria-label={t('ui.landmarks.screens')}>
        {screens
          .filter(({ id }) => inBar(id))
          .map(({ id, to, icon }) => (
            <Link
              key={id}
              to={to}
              className={css.tab}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              <Icon name={icon} />
              <span>{t(`ui.screens.${id}`)}</span>
            </Link>
          ))}
        <button type="button" className={css.tab} onClick={() => setOpen(true)} aria-haspopup="dialog">
          <Icon name={live ? 'more' : 'alert'} />
          <span>{t('ui.more')}</span>
        </button>
      </nav>
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('ui.more')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        {!live && <p className={css.offline}>{t('ui.live.lost')}</p>}
        <ul className={css.screens}>
          <li>
            <button
              type="button"
              className={css.item}
              onClick={() => {
                close();
                onSearch();
              }}
            >
              <Icon name="search" />
              {t('ui.search')}
            </button>
          </li>
          {screens
            .filter(({ id }) => !inBar(id))
            .map(({ id, to, icon }) => (
              <li key={id}>
                <Link to={to} className={css.item} onClick={close}>
                  <Icon name={icon} />
                  {t(`ui.screens.${id}`)}
                </Link>
              </li>
            ))}
        </ul>
        <PersonChoices close={close} />
      </Drawer>
    </>
  );
};
