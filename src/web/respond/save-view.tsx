import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listViews, removeView, saveView } from '#respond/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { undoable } from '../ui/undoable.ts';
import { kept, type Search, same } from './filter.ts';
import css from './inbox.module.css';

/** Keeps what is chosen now under a name, for oneself or for everybody; one's own can be removed again. */
export const SaveView = ({ search }: { search: Search }) => {
  const t = useTranslations();
  const may = useMay('conversation.work');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const views = useRead(listViews, {}).data?.items ?? [];
  const save = useChange(saveView, { invalidates: [listViews], onDone: () => setName('') });
  const remove = useChange(removeView, { invalidates: [listViews] });
  const filter = kept(search);
  const on = views.find((view) => same(view.filter, filter));
  if (!may) return null;
  if (on)
    return on.mine ? (
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          undoable(
            t('respond.saved.removed', { name: on.name }),
            () => remove.mutate({ params: { view: on.id } }),
            () => save.mutate({ body: { name: on.name, filter, shared: on.shared } }),
          )
        }
      >
        {t('respond.saved.remove', { name: on.name })}
      </Button>
    ) : null;
  return (
    <form
      className={css.save}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ body: { name, filter, shared } });
      }}
    >
      <ProblemLine problem={save.error} />
      <TextInput
        size="xs"
        label={t('respond.saved.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={t('respond.saved.shared')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <Button type="submit" size="xs" variant="default" disabled={!name.trim()} loading={save.isPending}>
        {t('respond.saved.save')}
      </Button>
    </form>
  );
};
