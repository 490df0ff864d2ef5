import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key and what it does: the locale key of its words, then the deed. */
export type Deed = readonly [words: string, run: () => void];
export interface Bound {
  /** `j`, `?`, `mod+Enter`, `Escape`, or two after each other: `g i`. `mod` is ⌘ on a Mac, else Ctrl. */
  key: string;
  scope: string;
  words: string;
  run: () => void;
}

let bound: readonly Bound[] = [];
const watchers = new Set<() => void>();
const set = (next: readonly Bound[]): void => {
  bound = next;
  for (const watcher of watchers) watcher();
};
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** Everything that has a key now; the sheet behind `?` and the command palette show it. */
export const useBound = (): readonly Bound[] => useSyncExternalStore(watch, () => bound);

/**
 * Binds keys while the screen is there. The last one bound wins, so a screen may take a key of the frame.
 * Keys without `mod` rest while somebody types or a dialog is open. `scope` names the group in the sheet:
 * `ui.keys.<scope>` or, with a dot in it, a locale key of its own.
 */
export const useKeys = (keys: Readonly<Record<string, Deed>>, scope: string): void => {
  const now = useRef(keys);
  now.current = keys;
  const names = Object.entries(keys)
    .map(([key, [words]]) => `${key}\n${words}`)
    .join('\n\n');
  useEffect(() => {
    const ours = names
      .split('\n\n')
      .filter(Boolean)
      .map((name): Bound => {
        const [key = '', words = ''] = name.split('\n');
        return { key, words, scope, run: () => now.current[key]?.[1]() };
      });
    set([...bound, ...ours]);
    return () => set(bound.filter((one) => !ours.includes(one)));
  }, [names, scope]);
};

export const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** The name of what was pressed, as `useKeys` writes it. */
export const nameOf = (event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>): string =>
  `${event.metaKey || event.ctrlKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.key.length === 1 && (event.metaKey || event.ctrlKey) ? event.key.toLowerCase() : event.key}`;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type);

/** Listens for the whole page; the frame calls it once. */
export const listenForKeys = (): (() => void) => {
  let before = '';
  let at = 0;
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = nameOf(event);
    const free = name.startsWith('mod+') || name.startsWith('alt+');
    if (!free && (isTyping(event.target) || document.querySelector('[role=dialog]'))) return;
    const two = before && event.timeStamp - at < 1200 ? `${before} ${name}` : name;
    const found = bound.findLast((one) => one.key === two) ?? bound.findLast((one) => one.key === name);
    before = found || bound.every((one) => !one.key.startsWith(`${name} `)) ? '' : name;
    at = event.timeStamp;
    if (!found) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
};
