import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { listThemes, readTheme } from '#understand/contract.ts';
import { listParts, listThemeChanges, splitTheme } from '#understand/contract-theme-changes.ts';
import { useChange, useRead } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { Verbatim } from '../ui/verbatim.tsx';
import css from './themes.module.css';
import { useUndoTheme } from './use-undo-theme.ts';

type Part = EndpointOutput<typeof listParts>['items'][number];

/** What a theme falls apart into; a part becomes a theme of its own. */
export const SplitForm = ({ theme, deep, done }: { theme: string; deep: boolean; done: () => void }) => {
  const t = useTranslations();
  const { data, error, refetch } = useRead(listParts, { params: { theme } });
  return (
    <section className={css.form} aria-label={t('understand.split.title')}>
      <h2>{t('understand.split.title')}</h2>
      {error ? (
        <ErrorState problem={error} retry={() => void refetch()} small />
      ) : !data ? (
        <LoadingState lines={6} />
      ) : data.items.length === 0 ? (
        <EmptyState
          title={t('understand.split.none')}
          next={t('understand.split.noneNext', { n: data.n })}
          small
        />
      ) : (
        <>
          <p className={css.about}>{t('understand.split.purpose', { n: data.n })}</p>
          {data.items.map((part) => (
            <OnePart key={part.signals[0]} theme={theme} part={part} deep={deep} done={done} />
          ))}
        </>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={done}>
          {t('understand.form.cancel')}
        </Button>
      </Group>
    </section>
  );
};

const OnePart = ({
  theme,
  part,
  deep,
  done,
}: {
  theme: string;
  part: Part;
  deep: boolean;
  done: () => void;
}) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const navigate = useNavigate();
  const offerUndo = useUndoTheme();
  const [name, setName] = useState(nameOf(part));
  const [below, setBelow] = useState(!deep);
  const split = useChange(splitTheme, {
    invalidates: [readTheme, listThemes, listThemeChanges],
    onDone: ({ theme: made, moved, change }) => {
      offerUndo(t('understand.split.done', { n: moved }), [change]);
      done();
      void navigate({ to: '/themes/$themeId', params: { themeId: made } });
    },
  });
  // The name people see here is theirs; the other language keeps what Heed proposed until somebody renames it.
  const names = { ...part, ...(nameOf(part) === part.nameNl ? { nameNl: name } : { nameEn: name }) };
  return (
    <article className={css.part}>
      <TextInput
        label={t('understand.split.name', { n: part.signals.length })}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {part.examples.slice(0, 2).map((example) => (
        <Verbatim key={example.id} language={example.language} at={example.occurredAt}>
          {example.text.slice(0, 240)}
        </Verbatim>
      ))}
      {!deep && (
        <Checkbox
          label={t('understand.split.below')}
          checked={below}
          onChange={(event) => setBelow(event.currentTarget.checked)}
        />
      )}
      <ProblemLine problem={split.error} />
      <div>
        <Button
          variant="default"
          loading={split.isPending}
          disabled={name.trim() === ''}
          onClick={() =>
            split.mutate({
              params: { theme },
              body: { nameEn: names.nameEn, nameNl: names.nameNl, signals: part.signals, below },
            })
          }
        >
          {t('understand.split.split')}
        </Button>
      </div>
    </article>
  );
};
