import { Switch } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { changeSource, listSources, readSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import type { SourceView } from './shapes.ts';
import css from './sources.module.css';

interface Props {
  source: SourceView;
  /** Switched on without the people it takes: the place to choose them should open. */
  onNeedsPeople: () => void;
}

/** On or off, at once; what the server refuses springs back. Who may not switch sees the state in words. */
export const SourceSwitch = ({ source, onNeedsPeople }: Props) => {
  const t = useTranslations();
  const may = useMay('source.steward');
  const change = useChange(changeSource, {
    invalidates: [listSources, readSource],
    optimistic: (put, { body }) => {
      const state = body?.state ?? source.state;
      put(listSources, (old) => ({
        ...old,
        items: old.items.map((one) => (one.id === source.id ? { ...one, state } : one)),
      }));
      put(readSource, (old) => ({ ...old, state }), { params: { source: source.id } });
    },
  });
  const on = source.state === 'on';
  // A file is handed over now and then; there is nothing to listen to.
  if (source.kind === 'file') return <span className={css.state}>{t('listen.state.byHand')}</span>;
  if (!may) return <span className={css.state}>{t(on ? 'listen.state.on' : 'listen.state.off')}</span>;
  return (
    <Switch
      checked={on}
      label={t(on ? 'listen.state.on' : 'listen.state.off')}
      aria-label={t('listen.state.switch', { name: source.name })}
      onChange={() => {
        if (!on && !(source.steward && source.deputy)) onNeedsPeople();
        else change.mutate({ params: { source: source.id }, body: { state: on ? 'off' : 'on' } });
      }}
    />
  );
};
