import { useMediaQuery } from '@mantine/hooks';
import type { EChartsOption } from 'echarts';
import { useFormatter, useTranslations } from 'use-intl';
import { readFunnel } from '#measure/contract.ts';
import { useRead } from '../app/api.ts';
import { Picture } from '../ui/picture.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import type { Token } from '../ui/tokens.ts';

/** Heard to told as a flow: how many came how far, and where the others are now. It adds up to all that was heard. */
export const Funnel = ({ days }: { days: number }) => {
  const t = useTranslations();
  const format = useFormatter();
  const narrow = useMediaQuery('(max-width: 767px)') ?? false;
  const { data, error, refetch } = useRead(
    readFunnel,
    { query: { days } },
    { follows: ['conversation.solved', 'customer.told', 'improvement.staged'], keep: true },
  );
  if (error) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (!data) return <LoadingState lines={6} />;
  const { stages, n } = data;
  if (n === 0) return null;
  const leaks = stages.filter(({ stage, here }) => stage !== 'told' && here > 0);
  const worst = leaks.reduce((most, one) => (one.here > most.here ? one : most), leaks[0] ?? stages[5]!);
  const count = (value: number) => format.number(value);
  return (
    <Picture
      title={
        leaks.length === 0
          ? t('measure.funnel.whole', { n })
          : t('measure.funnel.title', { here: worst.here, n, leak: t(`measure.leak.${worst.stage}`) })
      }
      description={t('measure.funnel.description', { days })}
      n={n}
      of={t('measure.messages')}
      asOf={data.asOf}
      height={narrow ? 380 : 340}
      rows={stages}
      rowKey={(one) => one.stage}
      columns={[
        {
          id: 'stage',
          head: t('measure.funnel.stage'),
          cell: (one) => t(`measure.stage.${one.stage}`),
          value: (one) => one.stage,
        },
        {
          id: 'reached',
          head: t('measure.funnel.reached'),
          end: true,
          cell: (one) => count(one.reached),
          value: (one) => one.reached,
        },
        {
          id: 'share',
          head: t('measure.funnel.share'),
          end: true,
          cell: (one) => format.number(one.reached / n, { style: 'percent', maximumFractionDigits: 1 }),
          value: (one) => one.reached / n,
        },
        {
          id: 'here',
          head: t('measure.funnel.here'),
          end: true,
          cell: (one) => count(one.here),
          value: (one) => one.here,
        },
        {
          id: 'leak',
          head: t('measure.funnel.meaning'),
          cell: (one) => t(`measure.leak.${one.stage}`),
          value: (one) => t(`measure.leak.${one.stage}`),
        },
      ]}
      option={(colour) => (narrow ? asBars(colour) : asFlow(colour))}
    />
  );

  function asFlow(colour: Record<Token, string>): EChartsOption {
    return {
      tooltip: { trigger: 'item', formatter: (one: unknown) => wordsOf(one) },
      series: [
        {
          type: 'sankey',
          nodeAlign: 'left',
          left: 8,
          right: 150,
          top: 16,
          bottom: 16,
          nodeGap: 32,
          nodeWidth: 14,
          layoutIterations: 0,
          draggable: false,
          emphasis: { disabled: true },
          data: [
            ...stages
              .filter(({ reached }) => reached > 0)
              .map(({ stage, reached }) => ({
                name: stage,
                value: reached,
                itemStyle: { color: colour.accent },
                label: {
                  formatter: `${t(`measure.stage.${stage}`)}\n${count(reached)}`,
                  color: colour.ink,
                  lineHeight: 16,
                },
              })),
            ...leaks.map(({ stage, here }) => ({
              name: `${stage}-here`,
              value: here,
              itemStyle: { color: colour.faint },
              label: {
                formatter: `${t(`measure.leak.${stage}`)}\n${count(here)}`,
                color: colour.quiet,
                lineHeight: 16,
              },
            })),
          ],
          links: stages.flatMap(({ stage, here }, at) => {
            const next = stages[at + 1];
            return [
              ...(next && next.reached > 0
                ? [
                    {
                      source: stage,
                      target: next.stage,
                      value: next.reached,
                      lineStyle: { color: colour.accent, opacity: 0.3 },
                    },
                  ]
                : []),
              ...(next && here > 0
                ? [
                    {
                      source: stage,
                      target: `${stage}-here`,
                      value: here,
                      lineStyle: { color: colour.faint, opacity: 0.4 },
                    },
                  ]
                : []),
            ];
          }),
        },
      ],
    };
  }

  /** A flow needs breadth: where there is none, a bar a step with what stays there in grey. */
  function asBars(colour: Record<Token, string>): EChartsOption {
    const label = ({ stage, reached, here }: (typeof stages)[number]) =>
      `${t(`measure.stage.${stage}`)} ${count(reached)}\n${count(here)} ${t(`measure.leak.${stage}`)}`;
    return {
      grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: stages.map(label),
        axisLabel: { lineHeight: 16, width: 170, overflow: 'break' },
        axisLine: { show: false },
      },
      series: (['on', 'here'] as const).map((part) => ({
        type: 'bar' as const,
        stack: 'all',
        barMaxWidth: 26,
        itemStyle: { color: part === 'on' ? colour.accent : colour.faint },
        // Whoever is told has not leaked away.
        data: stages.map(({ stage, reached, here }) => {
          const leaked = stage === 'told' ? 0 : here;
          return part === 'on' ? reached - leaked : leaked;
        }),
      })),
    };
  }

  function wordsOf(item: unknown): string {
    const { dataType, data: one } = item as {
      dataType: string;
      data: { name?: string; value: number; target?: string };
    };
    const name = dataType === 'node' ? one.name : one.target;
    const stage = String(name).replace(/-here$/, '');
    const words = String(name).endsWith('-here') ? t(`measure.leak.${stage}`) : t(`measure.stage.${stage}`);
    return `${words}: ${count(one.value)}`;
  }
};
