import { endsLikeIntro, headersLength, introLength, isSeparator } from './reply-intros.ts';

export type LineKind =
  | 'blank'
  | 'text'
  | 'quote'
  | 'intro'
  | 'headers'
  | 'separator'
  | 'rule'
  | 'dashes'
  | 'device';

/** What each line of a reply is, by its own looks and its neighbours. Lines in fenced code are text. */
export function lineKinds(lines: string[]): LineKind[] {
  const kinds: LineKind[] = [];
  let fenced = false;
  while (kinds.length < lines.length) {
    const at = kinds.length;
    const line = lines[at]!;
    if (/^\s*```/.test(line))
      fenced = !fenced && lines.slice(at + 1, at + 500).some((each) => /^\s*```/.test(each));
    if (fenced || /^\s*```/.test(line)) {
      kinds.push(line.trim() === '' ? 'blank' : 'text');
      continue;
    }
    const [kind, count] = kindAt(lines, at);
    for (let i = 0; i < count; i++) kinds.push(kind);
  }
  return kinds;
}

const LONGEST_MARK = 1000;

function kindAt(lines: string[], at: number): [LineKind, number] {
  const line = lines[at]!;
  if (line.trim() === '') return ['blank', 1];
  // A line nobody wrapped is a paragraph; patterns tried on megabytes would take minutes.
  if (line.length > LONGEST_MARK) return [/^\s{0,20}>/.test(line) ? 'quote' : 'text', 1];
  if (/^\s*(>|&gt;)/.test(line)) return ['quote', 1];
  if (isSeparator(line)) return ['separator', 1];
  const headers = headersLength(lines, at);
  if (headers > 0) return ['headers', headers];
  const intro = introLength(lines, at);
  if (intro > 0) return ['intro', intro];
  if (isNamed(lines, at)) return ['intro', 1];
  if (isDevice(line)) return ['device', 1];
  if (/^\s*(--|—|––|__)\s*$/.test(line)) return ['dashes', 1];
  if (/^\s*([-_=~*#+•ᐧ.|–—])\1*[\s*]*$/u.test(line)) return ['rule', 1];
  if (isNamedQuote(lines, at) || isWrappedQuote(lines, at)) return ['quote', 1];
  return ['text', 1];
}

/** "Jan wrote:" says too little by itself; a quote right below it is what makes it an introduction. */
function isNamed(lines: string[], at: number): boolean {
  if (!endsLikeIntro(lines[at]!)) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '');
  return next !== undefined && /^\s*>/.test(next);
}

/** "Richard> text", as old programs quote; one line alone could be anything. */
function isNamedQuote(lines: string[], at: number): boolean {
  const mark = /^\s*([\p{L}]{1,12})>(\s|$)/u.exec(lines[at]!)?.[1];
  if (!mark) return false;
  const near = [...lines.slice(Math.max(0, at - 3), at), ...lines.slice(at + 1, at + 4)];
  return near.some((line) => line.trim().startsWith(`${mark}>`));
}

/** The rest of a quoted line that some program broke off: it goes on in small letters what had no end. */
function isWrappedQuote(lines: string[], at: number): boolean {
  const before = lines[at - 1] ?? '';
  const after = (lines[at + 1] ?? '').trim();
  if (!/^\s*>/.test(before) || before.length < 60 || /[.!?:]\s*$/.test(before)) return false;
  return /^\p{Ll}/u.test(lines[at]!) && (after === '' || after.startsWith('>'));
}

const DEVICES = [
  /^(sent|send|mailed) (from|via|with|using|by) [^,;!?]{2,70}$/i,
  /^(verzonden|verstuurd|verstuurt) (vanaf|vanuit|via|met|van|door) [^,;!?]{2,70}$/i,
  /^(outlook voor (ios|android)|(haal|download|krijg) outlook voor) [^,;!?]{0,40}(downloaden)?$/i,
  /^(von (meinem|meiner) [^,;!?]{2,40} gesendet|gesendet (von|mit|über) [^,;!?]{2,70}|diese nachricht wurde von [^,;!?]{2,40} gesendet|outlook für (ios|android)[^,;!?]{0,30})$/i,
  /^(envoyé (de|depuis|à partir de|par|avec) [^,;!?]{2,70}|télécharger outlook pour [^,;!?]{2,20}|obtenir outlook pour [^,;!?]{2,20})$/i,
  /^(enviado (desde|do|de|a partir|con|através)|obtener outlook para|obter o outlook para|inviato (da|dal|con)|scarica outlook per|ottieni outlook per) ?[^,;!?]{2,70}$/i,
  /^(skickat från|sendt fra|sendt via|hämta outlook för|hent outlook til|få outlook for|lähetetty|wysłan[eoy] z|pobierz aplikację outlook|odesláno z|отправлено (с|из)|надіслано (з|від)|enviat des) ?[^,;!?]{2,70}$/i,
  /^(get outlook for|sent using|this message was sent from|envoyé depuis) [^,;!?]{2,70}$/i,
  /^(发自我的|從我的|发自|iPhoneから送信|iPadから送信|나의 iPhone에서)/i,
];

/** A phone's or mail program's signature line, alone on its line and without the commas of a sentence. */
export function isDevice(line: string): boolean {
  const text = line
    .replace(/<https?:[^>]*>|\(https?:[^)]*\)|\[https?:[^\]]*\]|^[\s*_([]+|[\s*_)\].]+$/g, '')
    .trim();
  return text.length <= 100 && DEVICES.some((pattern) => pattern.test(text));
}
