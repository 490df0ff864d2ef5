import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { listSources } from '#listen/contract.ts';
import { listPeople } from '#people/contract-persons.ts';
import { listThemes } from '#understand/contract.ts';
import { useRead } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import type { Search } from './filter.ts';
import css from './inbox.module.css';
import { useThemeName } from './naming.ts';
import { SaveView } from './save-view.tsx';

const kinds = ['complaint', 'wish', 'question', 'praise', 'other'] as const;
const urgencies = ['urgent', 'high', 'normal', 'low'] as const;
const languages = ['nl', 'en'] as const;

interface Props {
  search: Search;
  set: (change: Partial<Search>) => void;
}

/** What narrows the view: each is one choice, and all of them hold at once. */
export const FilterPanel = ({ search, set }: Props) => {
  const t = useTranslations();
  const themeName = useThemeName();
  const me = useSession().person.id;
  const themes = useRead(listThemes, { query: {} }).data?.items ?? [];
  const sources = useRead(listSources, {}).data?.items ?? [];
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const choice = (
    name: 'theme' | 'source' | 'person' | 'language' | 'kind' | 'urgency',
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      key={name}
      size="xs"
      label={t(`respond.bar.${name}`)}
      value={[search[name] ?? ''].flat()[0]}
      onChange={({ currentTarget: { value } }) =>
        set({ [name]: value === '' ? undefined : name === 'kind' || name === 'urgency' ? [value] : value })
      }
      data={[{ value: '', label: t('respond.bar.any') }, ...data]}
    />
  );
  return (
    <div className={css.filters}>
      {choice(
        'kind',
        kinds.map((value) => ({ value, label: t(`kinds.kind.${value}`) })),
      )}
      {choice(
        'urgency',
        urgencies.map((value, at) => ({ value: String(3 - at), label: t(`kinds.urgency.${value}`) })),
      )}
      {choice(
        'theme',
        themes.map((theme) => ({ value: theme.id, label: themeName(theme) ?? '' })),
      )}
      {choice(
        'source',
        sources.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice('person', [
        { value: me, label: t('respond.bar.me') },
        ...people.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {choice(
        'language',
        languages.map((value) => ({ value, label: t(`respond.language.${value}`) })),
      )}
      <SaveView search={search} />
    </div>
  );
};
