import { Popover, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signOut } from '#people/contract.ts';
import { Icon } from '../ui/icon.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { useChange } from './api.ts';
import css from './frame.module.css';
import { type Language, useLanguage } from './language.tsx';
import { useOwnSetting } from './own-setting.ts';
import menu from './person-menu.module.css';
import { useSession } from './session.tsx';

export const PersonMenu = ({ narrow, onKeys }: { narrow: boolean; onKeys: () => void }) => {
  const t = useTranslations();
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position={narrow ? 'right-end' : 'top-start'}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={css.item}
          onClick={() => setOpen(!open)}
          title={narrow ? person.name : undefined}
        >
          <Icon name="person" />
          <span className={css.words}>{person.name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={menu.drop} aria-label={t('ui.person.menu')}>
        <p className={menu.who}>
          <strong>{person.name}</strong>
          <span>{person.email}</span>
        </p>
        <PersonChoices close={() => setOpen(false)} />
        <button
          type="button"
          className={css.item}
          onClick={() => {
            setOpen(false);
            onKeys();
          }}
        >
          <span className={css.words}>{t('ui.keys.sheet')}</span>
          <KeyHint keys="?" />
        </button>
      </Popover.Dropdown>
    </Popover>
  );
};

/** Language, light or dark, own profile, out. */
export const PersonChoices = ({ close }: { close: () => void }) => {
  const t = useTranslations();
  const { person } = useSession();
  const { language } = useLanguage();
  const { colorScheme } = useMantineColorScheme();
  const { setLanguage, setScheme } = useOwnSetting();
  const out = useSignOut();
  return (
    <div className={menu.choices}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('ui.person.language')}
        value={language}
        onChange={(value) => setLanguage(value as Language)}
        data={[
          { value: 'en', label: <span lang="en">English</span> },
          { value: 'nl', label: <span lang="nl">Nederlands</span> },
        ]}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('ui.person.scheme')}
        value={colorScheme}
        onChange={(value) => setScheme(value as typeof colorScheme)}
        data={(['light', 'dark', 'auto'] as const).map((value) => ({
          value,
          label: t(`ui.person.${value}`),
        }))}
      />
      <Link to="/people/$personId" params={{ personId: person.id }} className={css.item} onClick={close}>
        <Icon name="person" />
        {t('ui.person.profile')}
      </Link>
      <button type="button" className={css.item} onClick={() => out()}>
        <Icon name="lock" />
        {t('ui.person.out')}
      </button>
    </div>
  );
};

const useSignOut = (): (() => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useChange(signOut, {
    onDone: () => {
      // Nothing of this person stays behind for the next one at this screen.
      void navigate({ to: '/sign-in' }).then(() => client.clear());
    },
  });
  return () => mutate({});
};
