/**
 * How mail programs introduce the message they answer, by language. Each verb stands near the end of the line,
 * or in the middle when the date follows it ("Jan schreef op 3 mei om 12:00:").
 */
const VERBS = [
  'wrote',
  'writes',
  'replied',
  'schreef',
  'geschreven',
  'schreven',
  'schrieb',
  'schreibt',
  'geschrieben',
  'a écrit',
  'a ecrit',
  'a crit',
  'ecrit',
  'écrit',
  'écrivait',
  'escribió',
  'escribio',
  'ha escrito',
  'va escriure',
  'escreveu',
  'ha scritto',
  'scrive',
  'a scris',
  'skrev',
  'skreiv',
  'skrifaði',
  'kirjoitti',
  'kirjutas',
  'napisał\\(a\\)',
  'napisał',
  'napisała',
  'napisal\\(a\\)',
  'napsal\\(a\\)',
  'napsal',
  'napsala',
  'napísal',
  'napísal\\(a\\)',
  'pisze',
  'je napisao',
  'je napisala',
  'je napisal',
  'piše',
  'написал\\(а\\)',
  'написал',
  'написала',
  'написав',
  'написа',
  'пишет',
  'пише',
  'писал\\(а\\)',
  'писал',
  'yazdı',
  'şunu yazdı',
  'şunları yazdı',
  'ezt írta',
  'írta',
  'έγραψε',
  'rašė',
  'rakstīja',
  'menulis',
  'đã viết',
  'viết',
  '写道',
  '寫道',
  '写到',
  'は書きました',
  'のメッセージ',
  '작성',
  '님이 작성',
  'كتب',
  'כתב',
  'כתבה',
  'เขียน',
].join('|');

const STARTS =
  'On|At|Op|Am|Le|El|Il|Em|Den|Dne|W dniu|Dnia|Tarih|На|В|В ответ на|Ngày|Pada|Pe|A|Στις|Vào|Dana|Dňa|Il giorno|Em|Kl|Em seg|ons|tis|tors|fre|lör|sön|mån|在|于|於';

const LETTER = '\\p{L}';
const VERB = `(?<!${LETTER})(?:${VERBS})(?!${LETTER})`;
const ENDS = new RegExp(`${VERB}.{0,160}[:：]\\s*$|${VERB}\\s*(?:-{2,}\\s*)?$`, 'iu');
const PREPOSITION = new RegExp(`^(?:${STARTS})(?!${LETTER})`, 'iu');
const DATED = /\d/;
const MAIL = /[^\s<>@]+@[^\s<>@]+\.\w|\[mailto:|<mailto:/i;
/** A day and a month by name or number, whichever comes first. */
const DAY =
  /\d{1,2}[./-]\d{1,2}|\d{1,2}(st|nd|rd|th|er|\.)?\s+(de |of )?(jan|ene|gen|led|sty|ян|січ|feb|fév|fev|úno|lut|фев|лют|mar|mrt|maa|mär|már|бер|мар|apr|avr|abr|dub|kwi|апр|квіт|mei|may|mai|maj|mag|май|мая|трав|jun|jui|giu|cze|июн|черв|jul|lug|lip|июл|лип|aug|aoû|ago|sie|авг|серп|sep|set|wrz|сен|вер|okt|oct|out|ott|paź|окт|жовт|nov|lis|ноя|dec|dez|déc|dic|des|gru|дек|груд)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|月\s*\d{1,2}\s*日|\d{1,2}\s*월/iu;
/** A date, a clock and a sender, no verb: `30.09.2017, 18.30, "Jan" <jan@example.org>:`. */
const VERBLESS = /\d.*<[^<>]*@[^<>]*>+\s*[:：]\s*$/;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?[ap]m\b|\b(19|20)\d\d\b/;
/** Date first and no verb: "2017-02-05 13:29 GMT+02:00 Jan Jansen <jan@example.org>:". */
const BARE = /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}\s*(GMT|UTC)?\s*[+-]\d{1,2}:?\d{2}\s+\S/;

/** Lines that may make up one introduction, wrapped by the sender's program. */
const MOST_LINES = 6;
const MOST_CHARS = 400;

/** How many lines from `at` on introduce an answered message; 0 when they do not. */
export function introLength(lines: string[], at: number): number {
  const first = bare(lines[at] ?? '').replace(/^[\s*_-]+/, '');
  if (first === '' || !mayStart(first)) return 0;
  let joined = '';
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
    const line = bare(lines[at + count - 1] ?? '').trim();
    if (line === '' && !/^[<>]|^wrote|^mailto/i.test((lines[at + count] ?? '').trim())) return 0;
    if (
      count > 1 &&
      /^>\s?\S/.test(line) &&
      !/^>\s*(wrote|schreef|schrieb|a écrit)?\s*:/i.test(line) &&
      !ENDS.test(line)
    )
      return 0;
    joined = `${joined} ${line.replace(/^[\s*_-]+/, '')}`.trim();
    if (joined.length > MOST_CHARS) return 0;
    if (isIntro(joined)) return count;
  }
  return 0;
}

/** Without the marks for writing direction that programs put around dates and names. */
function bare(line: string): string {
  return line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

function mayStart(first: string): boolean {
  return DATED.test(first) || MAIL.test(first) || /<\s*$/.test(first) || ENDS.test(first);
}

/** A short line that ends in "… wrote:" in any language, whatever comes before. */
export function endsLikeIntro(line: string): boolean {
  return line.length <= 100 && /[:：]\s*$/.test(bare(line)) && ENDS.test(bare(line));
}

function isIntro(text: string): boolean {
  if (/^posted by \S.{0,80} on \d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\s*$/i.test(text)) return true;
  if (/^\S.{0,80} via \S.{0,80}$/i.test(text) && endsLikeIntro(text)) return true;
  if (BARE.test(text)) return !/<\s*$|<[^>]*$/.test(text);
  if (VERBLESS.test(text) && CLOCK.test(text)) return true;
  if (!ENDS.test(text)) return false;
  if (MAIL.test(text)) return true;
  if (!CLOCK.test(text) && !(PREPOSITION.test(text) && DAY.test(text))) return false;
  // "It happened at 12:30. He wrote:" is two sentences; abbreviated months and days are none.
  return /[:：-]\s*$/.test(text) && !/(\p{Ll}{4,}|:\d{2})[.!?]\s+\p{Lu}/u.test(text);
}

const ORIGINAL =
  /original|oorspronkelijk|origineel|doorgestuurd|ursprüngliche|weitergeleitet|urspr\.|d['’]origine|transféré|transmis|mensaje|reenviado|messaggio|inoltrato|mensagem|encaminhada|meddelande|vidarebefordrat|melding|videresendt|besked|viesti|välitetty|wiadomo|przekazana|zpráva|сообщение|пересылаемое|повідомлення|forwarded|forward|reply|reply message|邮件|郵件|转发|メッセージ|転送|원본|전달/i;

/** "-----Oorspronkelijk bericht-----" and its like, and Apple's "Begin forwarded message:". */
export function isSeparator(line: string): boolean {
  const text = line.replace(/^[\s>*]+|[\s*]+$/g, '');
  if (text.length > 90) return false;
  const dashed = /^[-_=]{3,}\s*(.+?)\s*[-_=]{3,}:?$/.exec(text);
  if (dashed) return ORIGINAL.test(dashed[1]!);
  return /^(begin forwarded message|begin doorgestuurd bericht|anfang der weitergeleiteten (nachricht|e-?mail)|début du message (transféré|réexpédié)|inizio messaggio inoltrato|inicio del mensaje reenviado|início da mensagem encaminhada|vidarebefordrat brev|videresendt besked)\s*:?$/i.test(
    text,
  );
}

const FROM =
  'From|Van|Von|De|Da|Od|От|От кого|Від|Fra|Från|Lähettäjä|Feladó|Kimden|Gönderen|Expéditeur|Mittente|Remitente|Desde|Afzender|Absender|发件人|寄件者|差出人|보낸 사람|Từ';
const OTHERS =
  "Sent|Message du|Copie à|Copie|Sujet|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Priority|Attachments|Message-ID|Verzonden|Verstuurd|Datum|Aan|Kopie|Onderwerp|Antwoord aan|Gesendet|An|Betreff|Antwort an|Envoyé|Envoyé le|Date d'envoi|À|A|Objet|Répondre à|Enviado|Enviado el|Enviada em|Enviada|Fecha|Para|Asunto|Assunto|Data|Inviato|Oggetto|Sendt|Dato|Til|Emne|Skickat|Till|Ämne|Lähetetty|Päiväys|Vastaanottaja|Aihe|Wysłano|Do|Temat|Odesláno|Komu|Předmět|Küldve|Címzett|Tárgy|Tarih|Kime|Konu|Дата|Отправлено|Кому|Тема|Надіслано|发送时间|日期|收件人|抄送|主题|主旨|送信日時|宛先|件名|보낸 날짜|받는 사람|제목|Heure";
const FROM_LINE = new RegExp(`^[\\s>*]*(?:${FROM})\\s?\\*?\\s?[:：]\\*?\\s*\\S`, 'iu');
const ANY_LINE = new RegExp(`^[\\s>*]*(?:${FROM}|${OTHERS})\\s?\\*?\\s?[:：]\\*?(?:\\s|$|\\S)`, 'iu');

/** How many lines from `at` on are the headers of an answered message (From, Sent, To, Subject); 0 for none. */
export function headersLength(lines: string[], at: number): number {
  const upTo = lines.slice(at, at + 4).findIndex((line) => FROM_LINE.test(line));
  if (upTo < 0 || !lines.slice(at, at + upTo).every((line) => ANY_LINE.test(line))) return 0;
  let headers = 1;
  let last = at;
  for (let i = at + 1; i < lines.length && i <= last + 3; i++) {
    if (ANY_LINE.test(lines[i]!)) {
      headers++;
      last = i;
    }
  }
  if (headers < 3) return 0;
  // A wrapped last header goes on until the blank line.
  while (last + 1 < lines.length && lines[last + 1]!.trim() !== '' && last - at < 30) last++;
  return last - at + 1;
}
