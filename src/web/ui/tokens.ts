/** Every colour and measure of Heed, once. `theme.ts` hands them to Mantine and to CSS as `--heed-…`. */
export type Scheme = 'light' | 'dark';

const light = {
  ground: '#FBFAF7',
  surface: '#FFFFFF',
  /** Pressed or chosen row. */
  sunken: '#F1EFE9',
  line: '#E6E2DA',
  /** Outline of something one can type in or press: 3 to 1 against its ground. */
  edge: '#7C827B',
  ink: '#1F2421',
  quiet: '#5E655F',
  accent: '#0B6B66',
  accentInk: '#FFFFFF',
  accentTint: '#E3F0EE',
  complaint: '#BF3E27',
  wish: '#6B4FA0',
  question: '#2B6CB0',
  praise: '#3B7A3B',
  other: '#5E655F',
  /** Only for what goes wrong or is overdue. */
  alarm: '#B3261E',
  alarmTint: '#FBEAE7',
  /** Internal notes: nobody may mistake one for a reply. */
  note: '#6B5200',
  noteTint: '#FBF3D9',
  marked: '#FCE9A6',
  /** Recessive series in a picture: context beside the one that is meant. */
  faint: '#B9BDB6',
};

export type Token = keyof typeof light;

const dark: Record<Token, string> = {
  ground: '#151816',
  surface: '#1D211F',
  sunken: '#262B28',
  line: '#2E3431',
  edge: '#828A84',
  ink: '#E9ECE7',
  quiet: '#A3ABA5',
  accent: '#4FB8AE',
  accentInk: '#0C1B19',
  accentTint: '#19312E',
  complaint: '#F08A70',
  wish: '#B79FE3',
  question: '#82B4EA',
  praise: '#85C285',
  other: '#A3ABA5',
  alarm: '#FF9486',
  alarmTint: '#3A201D',
  note: '#E6C65A',
  noteTint: '#2F2913',
  marked: '#5A4A0E',
  faint: '#565D58',
};

export const colours: Record<Scheme, Record<Token, string>> = { light, dark };

/** Text on ground, as they occur; each pair holds 4.5 to 1 (`tokens.test.ts`). */
export const textPairs: readonly (readonly [Token, Token])[] = [
  ...(['ground', 'surface', 'sunken'] as const).flatMap((ground) =>
    (['ink', 'quiet', 'accent', 'alarm', 'note'] as const).map((text) => [text, ground] as const),
  ),
  ...(['ground', 'surface', 'sunken'] as const).flatMap((ground) =>
    (['complaint', 'wish', 'question', 'praise', 'other'] as const).map((text) => [text, ground] as const),
  ),
  ['accentInk', 'accent'],
  ['accentInk', 'alarm'],
  ['ink', 'accentTint'],
  ['accent', 'accentTint'],
  ['quiet', 'accentTint'],
  ['ink', 'alarmTint'],
  ['alarm', 'alarmTint'],
  ['ink', 'noteTint'],
  ['note', 'noteTint'],
  ['quiet', 'noteTint'],
  ['ink', 'marked'],
];

/** Shapes and outlines that carry meaning; each pair holds 3 to 1. */
export const shapePairs: readonly (readonly [Token, Token])[] = [
  ['edge', 'ground'],
  ['edge', 'surface'],
  ['edge', 'sunken'],
  ['accent', 'ground'],
  ['accent', 'surface'],
];

/** Pixels at the usual root size of 16; written in rem so that a larger letter in the browser counts. */
export const sizes = { xs: 12, sm: 13, md: 15, lg: 18, xl: 24, xxl: 32 } as const;
export const radius = 8;
export const motion = 120;
export const font =
  "'Inter Variable', 'Inter Fallback', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
export const rem = (pixels: number): string => `${pixels / 16}rem`;
