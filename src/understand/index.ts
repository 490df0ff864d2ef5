export { matchesWords } from './search-words.ts';
export { themeNames } from './store/theme-counts.ts';
export { type ThemeMatcher, themeMatcher } from './theme-matcher.ts';
