import { useNavigate } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { readThemeStream } from '#understand/contract.ts';
import { useRead } from '../app/api.ts';
import { Picture } from '../ui/picture.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import type { Token } from '../ui/tokens.ts';

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
  const [first] = data.themes;
  if (!first) return null;
  const n = data.themes.reduce((all, theme) => all + sum(theme.counts), 0) + sum(data.others);
  // A themeRiver tells layers apart by name, and two themes may have the same one.
  const layersOf = data.themes.map((theme, index) => ({
    ...theme,
    name: nameOf(theme),
    key: `${nameOf(theme)}${'\u200b'.repeat(index)}`,
  }));
  return (
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
      onPick={(picked) => {
        const key = Array.isArray(picked) ? String(picked[2]) : '';
        const theme = layersOf.find((one) => one.key === key);
        if (theme) void navigate({ to: '/themes/$themeId', params: { themeId: theme.id } });
      }}
      option={(colour) => ({
        color: layers.map((layer) => colour[layer]),
        singleAxis: {
          type: 'time',
          top: 16,
          bottom: 28,
          left: 8,
          right: 8,
          axisLabel: { color: colour.quiet },
          axisLine: { lineStyle: { color: colour.line } },
          splitLine: { show: false },
        },
        tooltip: { trigger: 'item', formatter: (one: unknown) => String((one as { name: string }).name) },
        series: [
          {
            type: 'themeRiver',
            boundaryGap: ['4%', '4%'],
            label: { show: true, color: colour.ink, overflow: 'truncate', width: 160 },
            itemStyle: { opacity: 0.55, borderColor: colour.ground, borderWidth: 1 },
            data: layersOf.flatMap((theme) =>
              theme.counts.map(
                (count, at) => [data.weeks[at]!, count, theme.key] as [string, number, string],
              ),
            ),
          },
        ],
      })}
    />
  );
};
