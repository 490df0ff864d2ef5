import { ActionIcon, Button, Checkbox, Group, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { forgetSearch, listSearches, saveSearch } from '#understand/contract-searches.ts';
import { useChange, useRead } from '../app/api.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import css from './themes.module.css';

/** Searches kept by me, or by somebody for all; nothing where there are none. */
export const SavedSearches = () => {
  const t = useTranslations();
  const { data } = useRead(listSearches, {});
  const forget = useChange(forgetSearch, { invalidates: [listSearches] });
  if (!data || data.items.length === 0) return null;
  return (
    <nav aria-label={t('understand.search.mine')}>
      <ul className={css.terms}>
        {data.items.map(({ id, name, filter, mine }) => (
          <li key={id} className={css.saved}>
            <Link to="/themes" search={{ q: filter.words }}>
              {name}
            </Link>
            {mine && (
              <ActionIcon
                size="xs"
                variant="subtle"
                aria-label={t('understand.search.forget', { name })}
                onClick={() => forget.mutate({ params: { search: id } })}
              >
                <Icon name="close" size={10} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Keeps the search that is shown. */
export const SaveSearch = ({ words }: { words: string }) => {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(words);
  const [shared, setShared] = useState(false);
  const save = useChange(saveSearch, {
    invalidates: [listSearches],
    onDone: () => {
      setOpen(false);
      tell(t('understand.search.saved'));
    },
  });
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('understand.search.save')}
      </Button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ body: { name, filter: { words }, shared } });
      }}
    >
      <ProblemLine problem={save.error} />
      <Group gap="xs" align="end">
        <TextInput
          label={t('understand.search.name')}
          value={name}
          maxLength={80}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={t('understand.search.shared')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
          pb={8}
        />
        <Button type="submit" loading={save.isPending}>
          {t('understand.search.keep')}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('understand.form.cancel')}
        </Button>
      </Group>
    </form>
  );
};
