import { Link, useNavigate } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { readThemeStream } from '#understand/contract.ts';
import { useRead } from '../app/api.ts';
import { Picture } from '../ui/picture.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import type { Token } from '../ui/tokens.ts';
import css from './themes.module.css';

const weeks = 26;
const layers: readonly Token[] = [
  'accent',
  'wish',
  'question',
  'complaint',
  'praise',
  'note',
  'faint',
  'quiet',
];

/** The largest themes as a stream over time; a layer opens its words. */
export const ThemeStream = () => {
  const t = useTranslations();
  const format = useFormatter();
  const nameOf = useThemeName();
  const navigate = useNavigate();
  const { data, error, refetch } = useRead(
    readThemeStream,
    { query: { weeks, most: 8 } },
    { follows: ['theme', 'signal.themed'], keep: true },
  );
  if (error) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (!data) return <LoadingState lines={6} />;
  const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0);
  // The week that is not over would look like a fall.
  const over = data.weeks.slice(0, -1);
  const narrow = globalThis.innerWidth < 600;
  const [first] = data.themes;
  if (!first) return null;
  const n = data.themes.reduce((all, theme) => all + sum(theme.counts), 0) + sum(data.others);
  // Layers are told apart by name, and two themes may have the same one.
  const layersOf = data.themes.map((theme, index) => ({
    ...theme,
    name: nameOf(theme),
    key: `${nameOf(theme)}${'\u200b'.repeat(index)}`,
  }));
  const picture = (
    <Picture
      title={t('understand.stream.title', { theme: nameOf(first), n: sum(first.counts), weeks })}
      description={t('understand.stream.description', { weeks, themes: data.themes.length })}
      n={n}
      of={t('understand.messages')}
      asOf={data.asOf}
      height={300}
      rows={layersOf}
      rowKey={(theme) => theme.id}
      columns={[
        {
          id: 'theme',
          head: t('understand.theme'),
          cell: (theme) => theme.name,
          value: (theme) => theme.name,
          by: (theme) => theme.name,
        },
        {
          id: 'n',
          head: t('understand.themes.said'),
          end: true,
          cell: (theme) => format.number(sum(theme.counts)),
          value: (theme) => sum(theme.counts),
          by: (theme) => sum(theme.counts),
        },
        ...data.weeks.slice(-8).map((week, at) => ({
          id: week,
          head: format.dateTime(new Date(week), { day: 'numeric', month: 'short' }),
          end: true,
          cell: (theme: (typeof layersOf)[number]) =>
            theme.counts[data.weeks.length - Math.min(8, data.weeks.length) + at] ?? 0,
          value: (theme: (typeof layersOf)[number]) =>
            theme.counts[data.weeks.length - Math.min(8, data.weeks.length) + at] ?? 0,
        })),
      ]}
      onPick={(_point, picked) => {
        const theme = layersOf.find((one) => one.key === picked);
        if (theme) void navigate({ to: '/themes/$themeId', params: { themeId: theme.id } });
      }}
      option={(colour) => ({
        color: layers.map((layer) => colour[layer]),
        // Names stand beside the layers, not on them.
        grid: { top: 16, bottom: 28, left: 40, right: narrow ? 8 : 232 },
        xAxis: {
          type: 'category',
          boundaryGap: false,
          data: over.map((week) => format.dateTime(new Date(week), { day: 'numeric', month: 'short' })),
        },
        yAxis: [
          { type: 'value', minInterval: 1, splitLine: { show: false } },
          {
            type: 'category',
            show: !narrow,
            position: 'right',
            data: layersOf.map((theme) => theme.key),
            axisLine: { show: false },
            axisTick: { show: false },
            axisLabel: {
              interval: 0,
              color: colour.ink,
              overflow: 'truncate',
              width: 216,
              formatter: (_key, at) => `{of${at}|■} ${layersOf[at]?.name ?? ''}`,
              rich: Object.fromEntries(
                layersOf.map((_, at) => [`of${at}`, { color: colour[layers[at]!], fontSize: 14 }]),
              ),
            },
          },
        ],
        tooltip: {
          trigger: 'item',
          formatter: (one: unknown) => (one as { seriesName: string }).seriesName,
        },
        // The largest lies at the bottom, so that names and layers have the same order.
        series: layersOf.map((theme, at) => ({
          type: 'line' as const,
          name: theme.key,
          stack: 'said',
          data: theme.counts.slice(0, over.length),
          symbol: 'none',
          triggerLineEvent: true,
          lineStyle: { width: 1, color: colour.ground },
          areaStyle: { color: colour[layers[at]!], opacity: 0.6 },
          emphasis: { focus: 'series' as const },
        })),
      })}
    />
  );
  if (!narrow) return picture;
  // A phone has no room beside the layers: their names stand below, the top one first.
  return (
    <>
      {picture}
      <ul className={css.layers}>
        {layersOf
          .map((theme, at) => (
            <li key={theme.id}>
              <span style={{ color: `var(--heed-${layers[at]})` }} aria-hidden>
                ■
              </span>{' '}
              <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
                {theme.name}
              </Link>
            </li>
          ))
          .reverse()}
      </ul>
    </>
  );
};
