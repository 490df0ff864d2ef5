import { readDate } from '../read-date.ts';
import { MAP_FIELDS, type MapField, type Mapping } from './mapping.ts';

/** Column names seen in exports, folded to letters and digits; Dutch and English, best first. */
const NAMES: Record<MapField, string[]> = {
  text: 'text tekst message bericht body content inhoud comment opmerking opmerkingen reactie review reviewtext feedback description omschrijving beschrijving toelichting vraag question klacht complaint melding tweet post notes notitie antwoord answer'.split(
    ' ',
  ),
  id: 'id externalid nr nummer number uuid guid key messageid berichtid reviewid ticketid ticketnummer tweetid referentie reference kenmerk'.split(
    ' ',
  ),
  title: 'title titel subject onderwerp summary samenvatting kop headline'.split(' '),
  html: 'html bodyhtml htmlbody'.split(' '),
  author:
    'author auteur name naam customer klant customername klantnaam authorname from afzender sender user gebruiker username fullname volledigenaam reviewer'.split(
      ' ',
    ),
  authorId: 'authorid userid customerid klantid klantnummer klantnr customernumber gebruikerid'.split(' '),
  authorEmail:
    'authoremail email emailadres emailaddress mail mailadres customeremail klantemail fromemail'.split(' '),
  authorPhone: 'authorphone phone phonenumber telefoon telefoonnummer tel mobiel mobile'.split(' '),
  authorHandle: 'authorhandle handle screenname account'.split(' '),
  occurredAt:
    'occurredat date datum datetime datumtijd time tijd timestamp tijdstip createdat created createdon aangemaakt aangemaaktop published publishedat received ontvangen ontvangenop at when moment reviewdate tweetcreated'.split(
      ' ',
    ),
  url: 'url link href permalink webadres'.split(' '),
  language: 'language lang taal locale'.split(' '),
  kind: 'kind soort type category categorie'.split(' '),
  channel: 'channel kanaal source bron medium'.split(' '),
  order: 'order orderid ordernr ordernummer ordernumber bestelling bestelnummer bestellingid'.split(' '),
  thread: 'thread threadid conversation conversationid gesprek gesprekid'.split(' '),
  inReplyTo: 'inreplyto inreplytoid replyto parentid antwoordop'.split(' '),
};

/** A likely mapping from column names and, where names say nothing, from what the first records hold. */
export function guessMapping(columns: string[], samples: Record<string, unknown>[] = []): Mapping {
  const mapping: Mapping = {};
  const free = new Set(columns);
  for (const field of MAP_FIELDS) {
    const column = NAMES[field]
      .map((name) => columns.find((each) => free.has(each) && folded(each) === name))
      .find((each) => each !== undefined);
    if (column === undefined || (field === 'occurredAt' && !holdsDates(column, samples))) continue;
    mapping[field] = column;
    free.delete(column);
  }
  if (!mapping.text && !mapping.html) {
    const longest = longestText([...free], samples);
    if (longest !== undefined) mapping.text = longest;
  }
  return mapping;
}

function folded(column: string): string {
  return column
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function holdsDates(column: string, samples: Record<string, unknown>[]): boolean {
  const values = samples
    .map((sample) => sample[column])
    .filter((value) => value !== undefined && value !== null && value !== '');
  return values.length === 0 || values.some((value) => readDate(value) !== undefined);
}

function longestText(columns: string[], samples: Record<string, unknown>[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const column of columns) {
    const texts = samples
      .map((sample) => sample[column])
      .filter((value): value is string => typeof value === 'string');
    const length = texts.reduce((sum, text) => sum + (/[a-z]/i.test(text) ? text.length : 0), 0);
    if (length > most) {
      best = column;
      most = length;
    }
  }
  return best;
}

/** `mdy` when a sample date is only possible that way round. */
export function guessDateOrder(mapping: Mapping, samples: Record<string, unknown>[]): 'dmy' | 'mdy' {
  const column = mapping.occurredAt;
  if (!column) return 'dmy';
  const values = samples
    .map((sample) => sample[column])
    .filter((value) => value !== '' && value !== undefined);
  const fits = (order: 'dmy' | 'mdy') => values.filter((value) => readDate(value, { order })).length;
  return fits('mdy') > fits('dmy') ? 'mdy' : 'dmy';
}
