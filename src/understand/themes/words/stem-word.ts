import type { Tongue } from './stop-words.ts';

/**
 * A light stem: plural, inflection and the commonest derivations go, so that "charging", "charged" and "charge"
 * meet, and "laadt", "laden" and "geladen". Wrong roots do no harm as long as unlike words stay apart.
 */
export function stemWord(form: string, tongue: Tongue): string {
  if (form.length < 4 || /[^a-z]/.test(form)) return form;
  return stems[tongue](form);
}

const stems: Record<Tongue, (word: string) => string> = { en: english, nl: dutch, de: german, fr: french };

function english(word: string): string {
  let w = word;
  if (w.endsWith('ies') || w.endsWith('ied')) w = w.length > 4 ? `${w.slice(0, -3)}y` : w.slice(0, -1);
  else if (w.endsWith('sses')) w = w.slice(0, -2);
  else if (/(?:ch|sh|x)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^suiy]s$/.test(w)) w = w.slice(0, -1);
  if (w.length > 6 && w.endsWith('ly')) w = w.slice(0, -2);
  if (w.length > 5 && w.endsWith('ing') && hasVowel(w.slice(0, -3))) w = bare(w.slice(0, -3));
  else if (w.length > 4 && w.endsWith('ed') && hasVowel(w.slice(0, -2))) w = bare(w.slice(0, -2));
  w = w.replace(/ification$/, 'ify').replace(/(?<=.{4})(?:ations?|ate|at)$/, '');
  w = undouble(w)
    .replace(/(?<=[a-z]{4})(?:ment|ness)$/, '')
    .replace(/(?<=[a-z]{5})e$/, '');
  return w.replace(/(?<=[a-z]{2})y$/, 'i');
}

// "caring" is care and "moving" is move, but "planning" is plan and "opening" open.
function bare(root: string): string {
  const single = undouble(root);
  if (single !== root) return single;
  const short = root.length === 3 && /^[^aeiou][aeiou][^aeiouwxy]$/.test(root);
  return short || (root.length === 4 && /(?:[cvz]|[^s]s)$/.test(root)) ? `${root}e` : root;
}

// Verbs whose "ge" belongs to the word itself.
const ownGe =
  /^ge(?:bruik|beur|loof|lov|niet|not|heug|heim|zin|zond|bied|bouw|luid|vaar|val|vecht|wicht|wel|meen|drag|drog|schik|schenk|duld|zicht|recht|sprek|lijk|mak|bak)/;

function dutch(word: string): string {
  let w = word;
  w = w.replace(/(?<=.{3})(?:heden|heid)$/, '').replace(/(?<=.{3})(?:etjes?|tjes?|pjes?|jes?)$/, '');
  if (w.length > 6 && w.startsWith('ge') && /(?:d|t|en)$/.test(w) && !ownGe.test(w)) {
    w = w.slice(2).replace(/(?:d|t)$/, '');
  }
  w = w.replace(/(?<=.{4})(?:ingen|ings?)$/, '').replace(/(?<=.{4})(?:enden|ende|end)$/, '');
  w = w.replace(/(?<=.{3})(?:dden|tten|den(?<=[^aeiou]den)|ten(?<=[^aeiou]ten))$/, '');
  w = w
    .replace(/(?<=.{2})en$/, '')
    .replace(/(?<=.{3})e$/, '')
    .replace(/(?<=.{3}[^s])s$/, '');
  w = undouble(w)
    .replace(/(?<=.{2}[^aeiouyst])t$/, '')
    .replace(/(?<=.{2}d)t$/, '');
  w = w.replace(/([aeou])\1([^aeiou])$/, '$1$2');
  return w.replace(/v$/, 'f').replace(/z$/, 's').replace(/dt$/, 'd');
}

function german(word: string): string {
  let w = word;
  if (w.length > 6 && w.startsWith('ge') && /(?:t|en)$/.test(w)) w = w.slice(2);
  w = w.replace(/(?<=.{4})(?:ungen|ung)$/, '').replace(/(?<=.{3})(?:ern|em|en|er|es|e|s|n)$/, '');
  return undouble(w.replace(/(?<=.{3}[^aeiou])(?:te|t|st)$/, ''));
}

function french(word: string): string {
  let w = word.replace(/^(?:[dlnsmtcj]|qu)'/, '');
  w = w.replace(/(?<=.{3})(?:aux)$/, 'al').replace(/(?<=.{3})[sx]$/, '');
  w = w.replace(/(?<=.{3})(?:ements?|ations?|ation|ment)$/, '');
  return undouble(w.replace(/(?<=.{3})(?:ees?|er|ez|ent|e)$/, ''));
}

function hasVowel(part: string): boolean {
  return /[aeiouy]/.test(part);
}

function undouble(word: string): string {
  return /([bdfgklmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}
