import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { listViews } from '#respond/contract.ts';
import { orders, views } from '#respond/contract-shapes.ts';
import { useRead } from '../app/api.ts';
import { useKeys } from '../app/keys.ts';
import { Icon } from '../ui/icon.tsx';
import { kept, narrowed, narrowing, type Search, same } from './filter.ts';
import { FilterPanel } from './filter-panel.tsx';
import css from './inbox.module.css';
import { useCounts } from './use-inbox.ts';

/** Search, view with counts, filters and order. What is chosen stands in the address, so that it can be shared. */
export const InboxBar = () => {
  const t = useTranslations();
  const format = useFormatter();
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const counts = useCounts();
  const saved = useRead(listViews, {}).data?.items ?? [];
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.q ?? '');
  const [filtering, filter] = useState(false);
  const go = (next: Search): void => void navigate({ to: '.', search: next as never, replace: true });
  const set = (change: Partial<Search>): void => go({ ...search, ...change });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts a search.
  useEffect(() => {
    const timer = setTimeout(() => typed !== (search.q ?? '') && set({ q: typed || undefined }), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  useKeys(
    {
      f: ['respond.keys.find', () => field.current?.focus()],
      l: ['respond.keys.filter', () => filter((open) => !open)],
    },
    'respond.keys.inbox',
  );
  const count = (view: (typeof views)[number]): string => {
    const n = counts?.counts[view];
    if (n === undefined) return '';
    return ` · ${format.number(Math.min(n, counts!.most))}${n > counts!.most ? '+' : ''}`;
  };
  const on = saved.find((one) => same(one.filter, kept(search)));
  const used = narrowed(search);
  const choose = (value: string): void => {
    const found = saved.find(({ id }) => id === value);
    setTyped(String(found?.filter.q ?? search.q ?? ''));
    go(found ? (found.filter as Search) : { ...search, view: value });
  };
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
        value={on?.id ?? search.view ?? (search.q ? 'all' : 'open')}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          {
            group: t('respond.bar.views'),
            items: views.map((value) => ({ value, label: `${t(`respond.view.${value}`)}${count(value)}` })),
          },
          ...(saved.length > 0
            ? [
                {
                  group: t('respond.bar.savedViews'),
                  items: saved.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]
            : []),
        ]}
      />
      <div className={css.choices}>
        <Button
          size="xs"
          variant={used > 0 ? 'light' : 'default'}
          aria-expanded={filtering}
          onClick={() => filter(!filtering)}
          leftSection={<Icon name="settings" size={14} />}
        >
          {used > 0 ? t('respond.bar.filtered', { n: used }) : t('respond.bar.filter')}
        </Button>
        {!search.q && (
          <NativeSelect
            size="xs"
            aria-label={t('respond.bar.order')}
            value={search.order ?? 'newest'}
            onChange={({ currentTarget: { value } }) =>
              set({ order: value === 'newest' ? undefined : value })
            }
            data={orders.map((value) => ({ value, label: t(`respond.order.${value}`) }))}
          />
        )}
      </div>
      {used > 0 && (
        <button
          type="button"
          className={css.clear}
          onClick={() => set(Object.fromEntries(narrowing.map((name) => [name, undefined])))}
        >
          {t('respond.bar.clear')}
        </button>
      )}
      {filtering && <FilterPanel search={search} set={set} />}
    </div>
  );
};
