import { useFormatter, useTranslations } from 'use-intl';
import { dimensions } from '#transform/contract.ts';
import { Picture } from '../ui/picture.tsx';
import { type JourneyRead, stageName } from './journey.ts';

/** The stage at the end of each quarter, counted the same way each time. */
export const JourneyTrend = ({ journey }: { journey: JourneyRead }) => {
  const t = useTranslations();
  const format = useFormatter();
  const { trend } = journey;
  const [first, last] = [trend[0]?.stage ?? 1, trend.at(-1)?.stage ?? 1];
  const named = (stage: number) => t(`transform.stage.${stageName(stage)}`);
  /** Dimensions that end at the same stage share one label, at the first of them. */
  const endOf = (at: number): string => {
    const ends = trend.at(-1)?.dimensions ?? [];
    return ends.indexOf(ends[at] ?? 1) === at
      ? dimensions
          .filter((_, other) => ends[other] === ends[at])
          .map((dimension) => t(`transform.dimension.${dimension}`))
          .join('\n')
      : '';
  };
  const day = (at: string) => format.dateTime(new Date(at), { month: 'short', year: 'numeric' });
  return (
    <Picture
      title={
        first === last
          ? t('transform.trend.same', { stage: named(last), n: trend.length })
          : t('transform.trend.moved', { from: named(first), to: named(last), n: trend.length })
      }
      description={t('transform.trend.description', { n: trend.length })}
      n={trend.length}
      of={t('transform.trend.of')}
      asOf={journey.asOf}
      height={280}
      rows={trend}
      rowKey={(one) => one.at}
      columns={[
        { id: 'at', head: t('transform.trend.quarter'), cell: (one) => day(one.at), value: (one) => one.at },
        {
          id: 'stage',
          head: t('transform.trend.whole'),
          cell: (one) => named(one.stage),
          value: (one) => one.stage,
        },
        ...dimensions.map((dimension, at) => ({
          id: dimension,
          head: t(`transform.dimension.${dimension}`),
          cell: (one: JourneyRead['trend'][number]) => named(one.dimensions[at] ?? 1),
          value: (one: JourneyRead['trend'][number]) => one.dimensions[at],
        })),
      ]}
      option={(colour) => ({
        grid: { right: 110, left: 8, top: 16, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: trend.map((one) => day(one.at)), boundaryGap: false },
        yAxis: {
          type: 'value',
          min: 1,
          max: 5,
          interval: 1,
          axisLabel: { formatter: (stage: number) => named(stage) },
        },
        tooltip: {
          trigger: 'axis',
          valueFormatter: (stage: unknown) => named(Math.round(Number(stage))),
        },
        series: [
          ...dimensions.map((dimension, at) => ({
            type: 'line' as const,
            name: t(`transform.dimension.${dimension}`),
            // Beside each other where they are at the same stage, so that each can be followed.
            data: trend.map((one) => (one.dimensions[at] ?? 1) + (at - 2) * 0.05),
            symbol: 'none',
            lineStyle: { color: colour.faint, width: 1.5 },
            itemStyle: { color: colour.faint },
            endLabel: { show: endOf(at) !== '', formatter: endOf(at), color: colour.quiet, lineHeight: 15 },
          })),
          {
            type: 'line' as const,
            name: t('transform.trend.whole'),
            data: trend.map((one) => one.stage),
            lineStyle: { color: colour.accent, width: 3 },
            itemStyle: { color: colour.accent },
            label: {
              show: true,
              position: 'top' as const,
              color: colour.accent,
              fontWeight: 'bold' as const,
              // Named once, where it stands now, before the others' names.
              formatter: ({ dataIndex }: { dataIndex: number }) =>
                dataIndex === trend.length - 2 ? t('transform.trend.whole') : '',
            },
            z: 5,
          },
        ],
      })}
    />
  );
};
