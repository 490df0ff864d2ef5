export { standingCorrections } from './store/corrections.ts';
export { matchesWords } from './store/match-words.ts';
export { themeNames } from './store/theme-counts.ts';
export { type ThemeMatcher, themeMatcher } from './theme-matcher.ts';
export { readTerms } from './themes/words/read-terms.ts';
