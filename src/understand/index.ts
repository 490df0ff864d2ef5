export type { Thinking } from './ports.ts';
export { standingCorrections } from './store/corrections.ts';
export { matchesWords } from './store/match-words.ts';
export { themeNames } from './store/theme-counts.ts';
export { type ThemeMatcher, themeMatcher } from './theme-matcher.ts';
export { readTerms } from './themes/words/read-terms.ts';
export { thinkHere } from './thinking/think-here.ts';
export { thinkInThreads } from './thinking/think-in-threads.ts';
