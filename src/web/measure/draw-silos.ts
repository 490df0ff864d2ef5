import type { EChartsOption } from 'echarts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import type { readSilos } from '#measure/contract.ts';
import type { Token } from '../ui/tokens.ts';

type Read = EndpointOutput<typeof readSilos>;

/** Departments round a circle, a curve for each crossing, as wide as its waiting; the costliest in colour. */
export const drawSilos = (
  { departments, crossings }: Read,
  colour: Record<Token, string>,
  marked: number,
  long: (ms: number) => string,
): EChartsOption => {
  const asking = new Set(crossings.flatMap(({ from, to }) => [from.id, to.id]));
  const most = Math.max(1, ...crossings.map(({ waitedMs }) => waitedMs));
  return {
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) =>
        String((item as { data: { words?: string; name: string } }).data.words ?? ''),
    },
    series: [
      {
        type: 'graph',
        layout: 'none',
        preserveAspect: true,
        left: 110,
        right: 110,
        top: 40,
        bottom: 40,
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 7,
        emphasis: { focus: 'adjacency' },
        data: departments.map(({ id, name, people }, at) => {
          const angle = (at / departments.length) * 2 * Math.PI - Math.PI / 2;
          const [x, y] = [Math.cos(angle), Math.sin(angle)];
          const side = x > 0.15 ? 'right' : x < -0.15 ? 'left' : y < 0 ? 'top' : 'bottom';
          return {
            id,
            name,
            x: x * 100,
            y: y * 100,
            symbolSize: 8 + Math.sqrt(people) * 4,
            itemStyle: { color: asking.has(id) ? colour.quiet : colour.faint },
            label: {
              show: true,
              position: side as 'right' | 'left' | 'top' | 'bottom',
              color: colour.ink,
              width: 110,
              fontSize: 12,
              lineHeight: 14,
              overflow: 'break' as const,
            },
          };
        }),
        links: crossings.map(({ from, to, waitedMs, n }, at) => ({
          source: from.id,
          target: to.id,
          words: `${from.name} → ${to.name}: ${n}, ${long(waitedMs)}`,
          lineStyle: {
            color: at < marked ? colour.complaint : colour.faint,
            width: 1 + (waitedMs / most) * 11,
            opacity: at < marked ? 0.75 : 0.7,
            curveness: 0.25,
          },
        })),
      },
    ],
  };
};
