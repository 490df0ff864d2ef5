import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import type { listThemes } from '#understand/contract.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { KindMark } from '../ui/marks.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import css from './themes.module.css';

type Themes = EndpointOutput<typeof listThemes>;
type Theme = Themes['items'][number];

/** The kind that most of a theme's messages are; null when there are none in the period. */
const mainKind = (theme: Theme) => {
  const [most] = Object.entries(theme.kinds).sort(([, a], [, b]) => b - a) as [
    keyof Theme['kinds'],
    number,
  ][];
  return most && most[1] > 0 ? most[0] : null;
};

/** What stands under another comes right after it. */
const asTree = (themes: readonly Theme[]): Theme[] => {
  const there = new Set(themes.map(({ id }) => id));
  const top = themes.filter(({ parent }) => !parent || !there.has(parent));
  return top.flatMap((theme) => [theme, ...themes.filter(({ parent }) => parent === theme.id)]);
};

export const ThemeTable = ({ themes, actions }: { themes: Themes; actions: ReactNode }) => {
  const t = useTranslations();
  const format = useFormatter();
  const nameOf = useThemeName();
  return (
    <section className={css.themes}>
      <div className={css.bar}>
        <h2>{t('understand.themes.list')}</h2>
        <div className={css.actions}>{actions}</div>
      </div>
      <DataTable
        caption={t('understand.themes.sum', { n: themes.signals, without: themes.without })}
        rows={asTree(themes.items)}
        rowKey={(theme) => theme.id}
        columns={[
          {
            id: 'name',
            head: t('understand.theme'),
            by: nameOf,
            cell: (theme) => (
              <Link
                to="/themes/$themeId"
                params={{ themeId: theme.id }}
                className={`${css.name} ${theme.parent ? css.below : ''}`}
              >
                {theme.pinned && <Icon name="pin" size={14} />}
                {nameOf(theme)}
              </Link>
            ),
          },
          {
            id: 'kind',
            head: t('understand.themes.mostly'),
            by: (theme) => mainKind(theme) ?? '',
            cell: (theme) => {
              const kind = mainKind(theme);
              return kind && <KindMark kind={kind} />;
            },
          },
          {
            id: 'voices',
            head: t('understand.voices'),
            end: true,
            by: (theme) => theme.voices,
            cell: (theme) => format.number(theme.voices),
          },
          {
            id: 'signals',
            head: t('understand.themes.said'),
            end: true,
            by: (theme) => theme.signals,
            cell: (theme) => format.number(theme.signals),
          },
          {
            id: 'move',
            head: t('understand.themes.move'),
            end: true,
            by: (theme) => theme.voices - theme.voicesBefore,
            cell: (theme) => <Move theme={theme} />,
          },
          {
            id: 'improvements',
            head: t('understand.themes.improvements'),
            end: true,
            by: (theme) => theme.improvements,
            cell: (theme) =>
              theme.improvements > 0 ? (
                <Link to="/improvements" search={{ theme: theme.id }}>
                  {theme.improvements}
                </Link>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </section>
  );
};

/** Against the period before: a share only where the base can carry one. */
const Move = ({ theme }: { theme: Theme }) => {
  const t = useTranslations();
  const format = useFormatter();
  const { voices, voicesBefore } = theme;
  if (voices === voicesBefore) return <span>{t('understand.themes.same')}</span>;
  const up = voices > voicesBefore;
  const share =
    voicesBefore >= 10
      ? format.number((voices - voicesBefore) / voicesBefore, {
          style: 'percent',
          signDisplay: 'always',
          maximumFractionDigits: 0,
        })
      : null;
  return (
    <span>
      <Icon name={up ? 'up' : 'down'} size={12} /> {share ?? t('understand.themes.was', { n: voicesBefore })}
    </span>
  );
};
