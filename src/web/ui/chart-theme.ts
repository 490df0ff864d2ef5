import { colours, font, type Scheme, sizes } from './tokens.ts';

/** Our look for ECharts: hairlines, quiet axes, ink for words, colours only where they mean something. */
export const chartTheme = (scheme: Scheme): object => {
  const c = colours[scheme];
  const axis = {
    axisLine: { show: true, lineStyle: { color: c.line } },
    axisTick: { show: false },
    axisLabel: { color: c.quiet, fontSize: sizes.xs, hideOverlap: true },
    nameTextStyle: { color: c.quiet, fontSize: sizes.xs },
    splitLine: { lineStyle: { color: c.line } },
    splitArea: { show: false },
  };
  const words = { color: c.ink, fontFamily: font, fontSize: sizes.xs };
  // ECharts would draw a rim round words on what it takes for a light ground.
  const said = { ...words, textBorderWidth: 0 };
  return {
    color: [c.accent, c.wish, c.complaint, c.question, c.praise, c.faint],
    backgroundColor: 'transparent',
    darkMode: scheme === 'dark',
    textStyle: words,
    label: said,
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: { ...axis, splitLine: { show: false } },
    logAxis: axis,
    line: { symbol: 'circle', symbolSize: 5, lineStyle: { width: 2 }, label: said, endLabel: said },
    bar: { itemStyle: { borderRadius: 2 }, label: said },
    scatter: { label: said },
    graph: { label: said, lineStyle: { color: c.faint } },
    sankey: { label: said, lineStyle: { color: 'source', opacity: 0.3 } },
    tooltip: {
      backgroundColor: c.surface,
      borderColor: c.line,
      textStyle: { ...words, fontSize: sizes.sm },
      confine: true,
      appendTo: undefined,
      transitionDuration: 0,
    },
    markLine: { symbol: 'none', lineStyle: { color: c.quiet, type: 'dashed' }, label: { color: c.quiet } },
    markArea: { itemStyle: { color: c.sunken } },
  };
};
