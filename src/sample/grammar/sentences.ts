/** Strings parts into running text: a capital after a full stop, a full stop where none stands. */
export function runOn(parts: string[]): string {
  let out = '';
  for (const part of parts) {
    if (part === '') continue;
    const continues = /(,|:|\bmaar|\bbut|\bvandaar)$/u.test(out);
    out += out === '' ? capital(part) : ` ${continues ? part : capital(part)}`;
    if (!/[.!?:,;…)"”]$|\b(maar|but|vandaar)$/u.test(out)) out += '.';
  }
  return out.replace(/[,;]$/u, '.').replace(/\s*\b(maar|vandaar)$/u, '.');
}

export function capital(text: string): string {
  // A brand of our own time (iPad) keeps its small letter elsewhere; nobody starts a sentence with it here.
  const contraction = /^'([stn]) (\p{Ll})/u.exec(text);
  if (contraction) return `'${contraction[1]} ${contraction[2]!.toUpperCase()}${text.slice(4)}`;
  if (text.startsWith('één')) return `Eén${text.slice(3)}`;
  const at = text.search(/\p{L}|\d/u);
  return at < 0 ? text : text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}
