import type { EChartsOption, EChartsType } from 'echarts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartTheme } from './chart-theme.ts';
import type { Scheme } from './tokens.ts';

use([
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LabelLayout,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  SVGRenderer,
  TooltipComponent,
]);

type Install = (registers: unknown) => void;

/** Fetched when a picture has such a series. A new kind of series is one line here. */
const series: Record<string, () => Promise<Install>> = {
  line: async () => (await import('echarts/lib/chart/line/install.js')).install,
  bar: async () => (await import('echarts/lib/chart/bar/install.js')).install,
  scatter: async () => (await import('echarts/lib/chart/scatter/install.js')).install,
  custom: async () => (await import('echarts/lib/chart/custom/install.js')).install,
  sankey: async () => (await import('echarts/lib/chart/sankey/install.js')).install,
  graph: async () => (await import('echarts/lib/chart/graph/install.js')).install,
  themeRiver: async () => (await import('echarts/lib/chart/themeRiver/install.js')).install,
  heatmap: async () => (await import('echarts/lib/chart/heatmap/install.js')).install,
};

interface Props {
  option: EChartsOption;
  scheme: Scheme;
  onPick?: (picked: unknown) => void;
}

/** ECharts in a box that follows its own size. SVG: sharp when zoomed, and small. */
export const Chart = ({ option, scheme, onPick }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  const latest = useRef(option);
  latest.current = option;

  useEffect(() => {
    const element = box.current as HTMLDivElement;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const made = init(element, chartTheme(scheme), { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ data }) => pick.current?.(data));
    void draw(made, latest.current, still);
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, [scheme]);

  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (chart.current) void draw(chart.current, option, still);
  }, [option]);

  return <div ref={box} style={{ height: '100%', cursor: onPick ? undefined : 'default' }} />;
};

const draw = async (chart: EChartsType, option: EChartsOption, still: boolean): Promise<void> => {
  const kinds = new Set([option.series ?? []].flat().map(({ type }) => type ?? 'line'));
  use(await Promise.all([...kinds].map((kind) => known(kind)())));
  if (!chart.isDisposed())
    chart.setOption(
      { animation: !still, animationDuration: 150, animationDurationUpdate: 150, ...option },
      true,
    );
};

const known = (kind: string): (() => Promise<Install>) => {
  const found = series[kind];
  if (!found) throw new Error(`no ${kind} series yet: add it to ui/picture-chart.tsx`);
  return found;
};
