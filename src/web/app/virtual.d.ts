declare module 'virtual:messages/*' {
  export const messages: import('use-intl').AbstractIntlMessages;
}

// ECharts types its bundles only, and a bundle of all charts is what we will not ship.
declare module 'echarts/lib/chart/*/install.js' {
  export const install: (registers: unknown) => void;
}
