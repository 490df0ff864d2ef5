import { useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useKeys } from '../app/keys.ts';
import css from './ui.module.css';
import { forget, shown, type Toast, watchToasts } from './undoable.ts';

/** Where `undoable` and `tell` speak; `main.tsx` shows it once. */
export const Toasts = () => {
  const t = useTranslations();
  const toasts = useSyncExternalStore(watchToasts, shown);
  const last = toasts.findLast(({ undo }) => undo);
  useKeys(last ? { z: ['ui.undo', () => take(last)] } : {}, 'ui.keys.everywhere');
  return (
    <div className={css.toasts} role="status">
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} undo={t('ui.undo')} />
      ))}
    </div>
  );
};

const take = (toast: Toast): void => {
  forget(toast.id);
  toast.undo?.();
};

const One = ({ toast, undo }: { toast: Toast; undo: string }) => {
  useEffect(() => {
    const timer = setTimeout(() => forget(toast.id), toast.undo ? 8000 : 4000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={css.toast}>
      <span>{toast.words}</span>
      {toast.undo && (
        <button type="button" onClick={() => take(toast)} aria-keyshortcuts="z">
          {undo}
        </button>
      )}
    </div>
  );
};
