import { useFormatter, useTranslations } from 'use-intl';
import { Picture } from '../ui/picture.tsx';

interface Week {
  from: string;
  signals: number;
  voices: number;
}

/** Messages a week; the last one is not over yet and is drawn lighter. */
export const ThemeWeeks = ({ name, weeks, asOf }: { name: string; weeks: readonly Week[]; asOf: string }) => {
  const t = useTranslations();
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { day: 'numeric', month: 'short' });
  const most = weeks.reduce<Week | null>(
    (best, week) => (week.signals > (best?.signals ?? 0) ? week : best),
    null,
  );
  const n = weeks.reduce((sum, week) => sum + week.signals, 0);
  return (
    <Picture
      title={
        most
          ? t('understand.weeks.title', { theme: name, week: day(most.from), n: most.signals })
          : t('understand.weeks.quiet', { theme: name })
      }
      description={t('understand.weeks.description', { theme: name })}
      n={n}
      of={t('understand.messages')}
      asOf={asOf}
      height={220}
      rows={weeks}
      rowKey={(week) => week.from}
      columns={[
        {
          id: 'week',
          head: t('understand.weeks.week'),
          cell: (week) => day(week.from),
          value: (week) => week.from,
          by: (week) => week.from,
        },
        {
          id: 'signals',
          head: t('understand.themes.said'),
          end: true,
          cell: (week) => week.signals,
          value: (week) => week.signals,
          by: (week) => week.signals,
        },
        {
          id: 'voices',
          head: t('understand.voices'),
          end: true,
          cell: (week) => week.voices,
          value: (week) => week.voices,
          by: (week) => week.voices,
        },
      ]}
      option={(colour) => ({
        xAxis: { type: 'category', data: weeks.map((week) => day(week.from)) },
        yAxis: { type: 'value', minInterval: 1 },
        tooltip: { trigger: 'axis' },
        series: [
          {
            type: 'bar',
            name: t('understand.messages'),
            barMaxWidth: 18,
            data: weeks.map((week, at) => ({
              value: week.signals,
              itemStyle: { color: colour.accent, opacity: at === weeks.length - 1 ? 0.45 : 1 },
            })),
          },
        ],
      })}
    />
  );
};
