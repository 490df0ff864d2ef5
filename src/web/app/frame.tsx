import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readSession } from '#people/contract.ts';
import { LoadingState } from '../ui/states.tsx';
import { useRead } from './api.ts';
import css from './frame.module.css';
import { listenForKeys, useKeys } from './keys.ts';
import { followLive } from './live.ts';
import { useSettingsOf } from './own-setting.ts';
import { PhoneBar } from './phone-bar.tsx';
import { Rail } from './rail.tsx';
import { screens } from './screens.ts';
import { SessionGiven } from './session.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

/** Around every screen: rail, keys, palette, live updates, the notice that this is a sample. */
export const Frame = () => {
  const t = useTranslations();
  const client = useQueryClient();
  const session = useRead(readSession, {}, { follows: ['session'] }).data;
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const [live, setLive] = useState(true);
  const main = useRef<HTMLElement>(null);
  useEffect(() => listenForKeys(), []);
  useEffect(() => followLive(client, setLive), [client]);
  useSettingsOf(session?.person);
  useFrameKeys(setOpen);
  useFocusOnArrival(main);
  if (!session) return <LoadingState />;
  const close = (): void => setOpen(undefined);
  return (
    <SessionGiven value={session}>
      <div className={css.frame}>
        <a className={css.skip} href="#main">
          {t('ui.skip')}
        </a>
        <Rail live={live} onSearch={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
        <div className={css.middle}>
          {session.organisation.sample && (
            <aside className={css.sample} aria-label={t('ui.landmarks.notice')}>
              <strong>{t('ui.sample.title', { organisation: session.organisation.name })}</strong>{' '}
              <span>{t('ui.sample.meaning')}</span>
            </aside>
          )}
          <main id="main" className={css.main} tabIndex={-1} ref={main}>
            <Suspense fallback={<LoadingState />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <PhoneBar live={live} onSearch={() => setOpen('palette')} />
        <Suspense>
          {open === 'palette' && <Palette close={close} showKeys={() => setOpen('keys')} />}
          {open === 'keys' && <KeySheet close={close} />}
        </Suspense>
      </div>
    </SessionGiven>
  );
};

const useFrameKeys = (open: (which: 'palette' | 'keys') => void): void => {
  const navigate = useNavigate();
  const goes = Object.fromEntries(
    screens.map(({ id, to, key }) => [
      `g ${key}`,
      [`ui.screens.${id}`, () => void navigate({ to })] as const,
    ]),
  );
  useKeys(goes, 'ui.keys.go');
  useKeys(
    {
      'mod+k': ['ui.keys.palette', () => open('palette')],
      '/': ['ui.keys.palette', () => open('palette')],
      '?': ['ui.keys.sheet', () => open('keys')],
    },
    'ui.keys.everywhere',
  );
};

/** A reader of screens must hear that the page changed: focus goes to the new screen, not the first time. */
const useFocusOnArrival = (main: React.RefObject<HTMLElement | null>): void => {
  const screen = useRouterState({ select: ({ location }) => location.pathname.split('/')[1] });
  const router = useRouter();
  const first = useRef(true);
  useEffect(() => {
    if (first.current || screen === undefined) {
      first.current = false;
      return;
    }
    return router.subscribe('onRendered', () => {
      if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    });
  }, [screen, router, main]);
};
