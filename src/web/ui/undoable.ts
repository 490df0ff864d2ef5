export interface Toast {
  id: number;
  words: string;
  undo?: () => void;
}

let toasts: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();
const set = (next: readonly Toast[]): void => {
  toasts = next.slice(-3);
  for (const watcher of watchers) watcher();
};

export const shown = (): readonly Toast[] => toasts;
export const watchToasts = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};
export const forget = (id: number): void => set(toasts.filter((one) => one.id !== id));

/** Says that something was done, with nothing to take back. `words` are translated already. */
export const tell = (words: string): void => set([...toasts, { id: ++last, words }]);

/** Does it at once and offers the way back for eight seconds (also under `z`), instead of asking first. */
export const undoable = (words: string, action: () => void, undo: () => void): void => {
  action();
  set([...toasts, { id: ++last, words, undo }]);
};
