declare module 'virtual:messages/*' {
  export const messages: import('use-intl').AbstractIntlMessages;
}

declare module 'virtual:note-words/*' {
  export const words: import('../capture/words.ts').Tree;
}

declare module 'virtual:widget-words' {
  type Word =
    | 'open'
    | 'title'
    | 'staffed'
    | 'unstaffed'
    | 'words'
    | 'name'
    | 'email'
    | 'send'
    | 'close'
    | 'busy'
    | 'done'
    | 'another'
    | 'no-words'
    | 'no-address'
    | 'failed'
    | 'refused';
  export const words: Record<'en' | 'nl', Record<Word, string>>;
  export const colours: typeof import('../ui/tokens.ts').colours;
}

// ECharts types its bundles only, and a bundle of all charts is what we will not ship.
declare module 'echarts/lib/chart/*/install.js' {
  export const install: (registers: unknown) => void;
}
