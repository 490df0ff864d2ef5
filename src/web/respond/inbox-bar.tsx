import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { orders, views } from '#respond/contract-shapes.ts';
import { useKeys } from '../app/keys.ts';
import { Icon } from '../ui/icon.tsx';
import css from './inbox.module.css';
import { useCounts } from './use-inbox.ts';

const kinds = ['complaint', 'wish', 'question', 'praise', 'other'] as const;

/** Search, view with counts, kind and order. What is chosen stands in the address, so that it can be shared. */
export const InboxBar = () => {
  const t = useTranslations();
  const format = useFormatter();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const counts = useCounts();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.q ?? '');
  const set = (change: Record<string, string | string[] | undefined>): void =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...change }) as never,
      replace: true,
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts a search.
  useEffect(() => {
    const timer = setTimeout(() => typed !== (search.q ?? '') && set({ q: typed || undefined }), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  useKeys({ f: ['respond.keys.find', () => field.current?.focus()] }, 'respond.keys.inbox');
  const count = (view: (typeof views)[number]): string => {
    const n = counts?.counts[view];
    if (n === undefined) return '';
    return ` · ${format.number(Math.min(n, counts!.most))}${n > counts!.most ? '+' : ''}`;
  };
  const view = search.view ?? (search.q ? 'all' : 'open');
  return (
    <div className={css.bar}>
      <TextInput
        ref={field}
        size="sm"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        placeholder={t('respond.bar.search')}
        aria-label={t('respond.bar.search')}
        leftSection={<Icon name="search" size={16} />}
      />
      <NativeSelect
        size="xs"
        aria-label={t('respond.bar.view')}
        value={view}
        onChange={(event) => set({ view: event.currentTarget.value })}
        data={views.map((value) => ({ value, label: `${t(`respond.view.${value}`)}${count(value)}` }))}
      />
      <div className={css.choices}>
        <NativeSelect
          size="xs"
          aria-label={t('respond.bar.kind')}
          value={search.kind?.[0] ?? ''}
          onChange={(event) =>
            set({ kind: event.currentTarget.value ? [event.currentTarget.value] : undefined })
          }
          data={[
            { value: '', label: t('respond.bar.everyKind') },
            ...kinds.map((value) => ({ value, label: t(`kinds.kind.${value}`) })),
          ]}
        />
        {!search.q && (
          <NativeSelect
            size="xs"
            aria-label={t('respond.bar.order')}
            value={search.order ?? 'newest'}
            onChange={(event) =>
              set({ order: event.currentTarget.value === 'newest' ? undefined : event.currentTarget.value })
            }
            data={orders.map((value) => ({ value, label: t(`respond.order.${value}`) }))}
          />
        )}
      </div>
    </div>
  );
};
