/**
 * How dates and numbers are written: as the browser's region does when it speaks the language, else as in Europe.
 * A browser may offer what is no language tag at all (`en-US@posix` on a bare Linux), and Intl throws on it.
 */
export const regionOf = (language: string, offered: readonly string[]): string =>
  offered.find((one) => one.startsWith(`${language}-`) && isTag(one)) ??
  (language === 'en' ? 'en-GB' : `${language}-${language.toUpperCase()}`);

const isTag = (one: string): boolean => {
  try {
    return Intl.getCanonicalLocales(one).length > 0;
  } catch {
    return false;
  }
};
