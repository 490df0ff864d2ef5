import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams, EChartsOption } from 'echarts';
import type { Token } from '../ui/tokens.ts';
import type { Time } from './use-time-words.ts';

interface Words {
  name: (time: Time) => string;
  span: (ms: number) => string;
  beyond: string;
}

const hour = 3_600_000;

/** Per time a row: the median with its interval as a band, above it in grey the time within which nine of ten came. */
export const drawTimes = (
  times: readonly Time[],
  colour: Record<Token, string>,
  words: Words,
): EChartsOption => {
  const seen = times.flatMap(({ median, p90 }) => [median.high ?? median.ms ?? 0, p90.high ?? p90.ms ?? 0]);
  const most = Math.max(hour, ...seen) * 1.05;
  const row = (which: 'median' | 'p90') => ({
    type: 'custom' as const,
    name: which,
    z: which === 'median' ? 3 : 2,
    data: times.map((time, at) => ({
      value: [at, time[which].ms ?? -1, time[which].low ?? -1, time[which].high ?? -1],
    })),
    encode: { x: [1, 2, 3], y: 0 },
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const [at, ms, low, high] = [0, 1, 2, 3].map((index) => Number(api.value(index))) as [
        number,
        number,
        number,
        number,
      ];
      const down = which === 'median' ? 9 : -9;
      const fill = which === 'median' ? colour.accent : colour.quiet;
      if (ms < 0) {
        if (which === 'p90') return null;
        const [x, y] = api.coord([0, at]) as [number, number];
        return {
          type: 'text' as const,
          style: {
            text: words.beyond,
            x: x + 6,
            y: y + down,
            verticalAlign: 'middle' as const,
            fill: colour.quiet,
            fontSize: 12,
          },
        };
      }
      const [x, y] = api.coord([ms, at]) as [number, number];
      const [from] = api.coord([Math.max(0, low), at]) as [number, number];
      const [to] = api.coord([high < 0 ? most : high, at]) as [number, number];
      return {
        type: 'group' as const,
        children: [
          {
            type: 'rect' as const,
            shape: { x: from, y: y + down - 6, width: Math.max(1, to - from), height: 12 },
            style: { fill, opacity: 0.25 },
          },
          { type: 'circle' as const, shape: { cx: x, cy: y + down, r: 4 }, style: { fill } },
          {
            type: 'text' as const,
            style: {
              text: words.span(ms),
              x: Math.max(to, x + 4) + 6,
              y: y + down,
              verticalAlign: 'middle' as const,
              fill: which === 'median' ? colour.ink : colour.quiet,
              fontSize: 12,
            },
          },
        ],
      };
    },
  });
  return {
    grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: most,
      interval: tick(most),
      axisLabel: {
        formatter: (ms: number) => (ms === 0 ? '0' : ms >= most ? '' : words.span(ms)),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: times.map(words.name),
      axisLine: { show: false },
      axisLabel: { width: 110, lineHeight: 14, overflow: 'break' },
    },
    series: [row('median'), row('p90')],
  };
};

/** Whole hours or days, about five of them. */
const tick = (most: number): number => {
  const steps = [1, 2, 6, 12, 24, 48, 96, 168, 336, 720, 1440, 2880, 8640].map((hours) => hours * hour);
  return steps.find((step) => most / step <= 5) ?? most / 4;
};
