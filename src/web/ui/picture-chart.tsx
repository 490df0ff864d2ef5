import type { EChartsOption, EChartsType } from 'echarts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  SingleAxisComponent,
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
  SingleAxisComponent,
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
  /** What was picked, and the name of its series (a layer has no one point). */
  onPick?: (picked: unknown, series?: string) => void;
}

/** ECharts in a box that follows its own size. SVG: sharp when zoomed, and small. */
export const Chart = ({ option, scheme, onPick }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const latest = useRef({ option, onPick });
  latest.current = { option, onPick };
  const kinds = kindsIn(option).join();

  // A chart knows only the kinds of series that were there when it was made, so they are fetched first.
  useEffect(() => {
    let gone = false;
    const element = box.current as HTMLDivElement;
    const watcher = new ResizeObserver(() => chart.current?.resize());
    void Promise.all(kinds.split(',').map((kind) => installing(kind))).then((installs) => {
      if (gone) return;
      use(installs);
      chart.current = init(element, chartTheme(scheme), { renderer: 'svg' });
      chart.current.on('click', ({ data, seriesName }) => latest.current.onPick?.(data, seriesName));
      draw(chart.current, latest.current.option);
      watcher.observe(element);
    });
    return () => {
      gone = true;
      watcher.disconnect();
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, [scheme, kinds]);

  useEffect(() => {
    if (chart.current) draw(chart.current, option);
  }, [option]);

  return <div ref={box} style={{ height: '100%' }} />;
};

const draw = (chart: EChartsType, option: EChartsOption): void => {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const motion = { animation: !still, animationDuration: 150, animationDurationUpdate: 150 };
  chart.setOption({ ...motion, ...option }, true);
};

const kindsIn = ({ series: drawn }: EChartsOption): string[] => [
  ...new Set([drawn ?? []].flat().map(({ type }) => type ?? 'line')),
];

const installing = (kind: string): Promise<Install> => {
  const found = series[kind];
  if (!found) throw new Error(`no ${kind} series yet: add it to ui/picture-chart.tsx`);
  return found();
};
