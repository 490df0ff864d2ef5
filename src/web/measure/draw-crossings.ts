import type { EChartsOption } from 'echarts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import type { readSilos } from '#measure/contract.ts';
import type { Token } from '../ui/tokens.ts';

type Crossing = EndpointOutput<typeof readSilos>['crossings'][number];

/** Where a circle of departments finds no room for their names: the costliest crossings as bars, words above each. */
export const drawCrossings = (
  crossings: readonly Crossing[],
  colour: Record<Token, string>,
  marked: number,
  long: (ms: number) => string,
): EChartsOption => ({
  grid: { left: 8, right: 8, top: 20, bottom: 8 },
  xAxis: { type: 'value', min: 0, show: false },
  yAxis: {
    type: 'category',
    inverse: true,
    show: false,
    data: crossings.map(({ from, to }) => `${from.id} ${to.id}`),
  },
  series: [
    {
      type: 'bar',
      barWidth: 12,
      data: crossings.map(({ from, to, waitedMs }, at) => ({
        value: waitedMs,
        name: `${from.name} → ${to.name}: ${long(waitedMs)}`,
        itemStyle: { color: at < marked ? colour.complaint : colour.faint },
      })),
      label: { show: true, formatter: '{b}', position: [0, -17], color: colour.ink, fontSize: 12 },
    },
  ],
});
