declare module 'virtual:messages/*' {
  export const messages: import('use-intl').AbstractIntlMessages;
}

declare module 'virtual:note-words/*' {
  export const words: import('../capture/words.ts').Tree;
}

// ECharts types its bundles only, and a bundle of all charts is what we will not ship.
declare module 'echarts/lib/chart/*/install.js' {
  export const install: (registers: unknown) => void;
}
