import type { IconName } from '../ui/icon.tsx';

/** The rail, in order. `g` then `key` goes there. */
export const screens = [
  { id: 'today', to: '/', icon: 'today', key: 't' },
  { id: 'inbox', to: '/inbox', icon: 'inbox', key: 'i' },
  { id: 'capture', to: '/capture', icon: 'capture', key: 'c' },
  { id: 'themes', to: '/themes', icon: 'themes', key: 'h' },
  { id: 'improvements', to: '/improvements', icon: 'improvements', key: 'm' },
  { id: 'people', to: '/people', icon: 'people', key: 'p' },
  { id: 'demand-and-talent', to: '/demand-and-talent', icon: 'map', key: 'd' },
  { id: 'measure', to: '/measure', icon: 'measure', key: 'f' },
  { id: 'journey', to: '/journey', icon: 'journey', key: 'j' },
  { id: 'sources', to: '/sources', icon: 'sources', key: 's' },
  { id: 'settings', to: '/settings', icon: 'settings', key: 'e' },
] as const satisfies readonly { id: string; to: string; icon: IconName; key: string }[];

/** Those in the bar at the bottom of a phone; the rest is behind "more". */
export const onPhone = ['today', 'inbox', 'capture', 'themes'] as const;
