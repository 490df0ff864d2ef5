import { SegmentedControl, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { kinds, listThemes, moveSignal, readTheme } from '#understand/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { Figure } from '../ui/figure.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { ToConversation } from '../ui/to-conversation.tsx';
import { Verbatim } from '../ui/verbatim.tsx';
import { SignalList } from './signal-list.tsx';
import { SplitForm } from './split-form.tsx';
import { ThemeChanges } from './theme-changes.tsx';
import { ThemeDeeds } from './theme-deeds.tsx';
import { ThemeForm } from './theme-form.tsx';
import { ThemeWeeks } from './theme-weeks.tsx';
import css from './themes.module.css';
import { useSignals } from './use-signals.ts';

const route = getRouteApi('/framed/themes/$themeId');

/** One theme: how it moves and what customers say, word for word. */
export const ThemeScreen = () => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const { themeId } = route.useParams();
  const { kind: [kind] = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const [open, show] = useState<'form' | 'split' | null>(null);
  const mayWork = useMay('conversation.work');
  const read = useRead(
    readTheme,
    { params: { theme: themeId }, query: { days: 365 } },
    { follows: [`theme:${themeId}`, 'signal.themed'] },
  );
  const all = useRead(listThemes, { query: { days: 365 } }, { when: mayWork });
  const chosen = kinds.find((one) => one === kind);
  const said = useSignals({ theme: themeId, ...(chosen && { kind: chosen }) });
  const move = useChange(moveSignal, {
    invalidates: [readTheme, listThemes],
    onDone: () => void said.refetch(),
  });
  if (read.error) return <ErrorState problem={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <LoadingState lines={8} />;
  const { theme, weeks, asOf } = read.data;
  const toggle = (which: 'form' | 'split') => show((old) => (old === which ? null : which));
  return (
    <>
      <PageHeader
        title={nameOf(theme)}
        purpose={theme.namedByPerson ? undefined : t('understand.themeScreen.found')}
        actions={<ThemeDeeds theme={theme} open={open} toggle={toggle} />}
      />
      <PageBody>
        {open === 'form' && (
          <ThemeForm
            key={theme.id}
            theme={theme}
            typical={read.data.typical.map(({ id }) => id)}
            others={all.data?.items.filter((other) => other.id !== themeId) ?? []}
            done={() => show(null)}
          />
        )}
        {open === 'split' && (
          <SplitForm theme={themeId} deep={theme.parent !== null} done={() => show(null)} />
        )}
        <div className={css.figures}>
          <Figure
            label={t('understand.themeScreen.voices')}
            value={theme.voices}
            n={theme.signals}
            of={t('understand.messages')}
            asOf={asOf}
            beside={t('understand.themeScreen.before', { n: theme.voicesBefore })}
          />
          <Figure
            label={t('understand.themeScreen.complaints')}
            value={theme.signals === 0 ? null : theme.kinds.complaint / theme.signals}
            as="percent"
            n={theme.signals}
            of={t('understand.messages')}
            asOf={asOf}
          />
        </div>
        <ul className={css.terms} aria-label={t('understand.themeScreen.terms')}>
          {theme.terms.map((term) => (
            <li key={term}>{term.replace(/^~/, '')}</li>
          ))}
        </ul>
        {read.data.typical.length > 0 && (
          <section aria-label={t('understand.themeScreen.typical')}>
            <h2>{t('understand.themeScreen.typical')}</h2>
            <div className={css.typical}>
              {read.data.typical.map((said) => (
                <Verbatim
                  key={said.id}
                  language={said.language}
                  at={said.occurredAt}
                  beside={said.conversation && <ToConversation conversation={said.conversation} />}
                >
                  {said.text.slice(0, 280)}
                </Verbatim>
              ))}
            </div>
          </section>
        )}
        <ThemeWeeks name={nameOf(theme)} weeks={weeks} asOf={asOf} />
        <ThemeChanges theme={themeId} />
        <section className={css.themes}>
          <div className={css.bar}>
            <h2>{t('understand.themeScreen.words')}</h2>
            <SegmentedControl
              aria-label={t('understand.themeScreen.kind')}
              value={chosen ?? 'all'}
              onChange={(value) => void navigate({ search: { kind: value === 'all' ? undefined : [value] } })}
              data={[
                { value: 'all', label: t('understand.themeScreen.all') },
                ...kinds.map((one) => ({ value: one, label: t(`kinds.kind.${one}`) })),
              ]}
            />
          </div>
          {said.isPending ? (
            <LoadingState lines={6} />
          ) : said.signals.length === 0 ? (
            <EmptyState title={t('understand.themeScreen.none')} small />
          ) : (
            <SignalList
              signals={said.signals}
              ofTheme
              more={said.more}
              beside={(signal) =>
                mayWork && (
                  <Select
                    size="xs"
                    aria-label={t('understand.themeScreen.move')}
                    placeholder={t('understand.themeScreen.move')}
                    value={null}
                    searchable
                    data={[
                      ...(all.data?.items ?? [])
                        .filter((other) => other.id !== themeId)
                        .map((other) => ({ value: other.id, label: nameOf(other) })),
                      { value: 'none', label: t('understand.themeScreen.noTheme') },
                    ]}
                    onChange={(value) =>
                      value &&
                      move.mutate({
                        params: { signal: signal.id },
                        body: { theme: value === 'none' ? null : value },
                      })
                    }
                  />
                )
              }
            />
          )}
        </section>
      </PageBody>
    </>
  );
};
