import { day, hour } from '../random/calendar.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { Evidence } from '../sample-shape.ts';
import type { Timeline } from '../signals/timeline.ts';

/** day | dimension | code | Dutch | English | ! for a setback */
const happened = `
8 | technology | channel.opened | Account op de microblog geopend | Microblog account opened
40 | culture | campaign.started | Campagne 'Wij luisteren' gelanceerd | Campaign 'We listen' launched
96 | process | answering.outsourced | Webcare gaat sneller antwoorden: doel vijf minuten | Social answers get a five-minute target
151 | measurement | followers.counted | Maandrapport telt volgers en likes | Monthly report counts followers and likes
212 | technology | outage.unheard | Betaalstoring: 180 berichten, intern niets gemeld | Payment outage: 180 messages, nothing reported inside | !
268 | culture | leader.deflected | Directie noemt klachten 'ruis' in het jaargesprek | Management calls complaints 'noise' | !
322 | people | staff.left | Drie ervaren medewerkers van klantenservice vertrekken | Three experienced care agents leave | !
349 | culture | leader.listened | Directeur werkt een dag mee aan de telefoon | Director spends a day on the phones
365 | process | change.began | Alle bronnen bij elkaar, elk met beheerder en vervanger | All sources together, each with steward and deputy
365 | people | mandates.granted | Medewerkers krijgen mandaten voor terugbetaling en herstel | Staff get mandates for refunds and repairs
372 | people | skills.declared | Iedereen vult in wat hij of zij weet en kan | Everybody fills in what they know and can do
378 | technology | capture.began | Balie en telefoon leggen vast wat klanten zeggen | Counter and phone record what customers say
386 | process | asks.began | Vragen aan collega's zijn zichtbaar, met wachttijd | Asks to colleagues are visible, with their waits
401 | measurement | solved.confirmed | Opgelost is wat de klant bevestigt | Solved is what the customer confirms
414 | process | emerging.noticed | Accustoring E17 gezien vóór de eerste krant belde | Battery fault E17 seen before the first newspaper called
437 | culture | recall.public | Terugroepactie openbaar gemaakt, met excuses van de directeur | Recall made public, with the director's apology
447 | process | letter.changed | Eerste procesverandering vanuit klanten: de factuurbrief | First process change from customers: the invoice letter
455 | culture | finance.resisted | Financiën weigert terugbetalingen buiten de maandrun | Finance refuses refunds outside the monthly run | !
472 | process | service.began | Verhuur van kinderzitjes begint, vragers krijgen bericht | Child seat rental begins, askers are told
480 | measurement | silo.shown | Wachttijd per afdeling besproken in het directieteam | Waiting time per department discussed by management
512 | culture | experiment.learned | Proef avondbezorging gestopt en gedeeld als geleerd | Evening delivery trial stopped and shared as learned
518 | people | mandates.widened | Werkplaats mag tot 300 euro zelf beslissen | Workshop may decide up to 300 euros
531 | process | finance.moved | Financiën begint met terugbetalen binnen vijf dagen | Finance starts refunding within five days
540 | measurement | effect.measured | Effect van de nieuwe factuurbrief gemeten | Effect of the new invoice letter measured
`;

export function makeEvidence(makeId: MakeId, line: Timeline): Evidence[] {
  return happened
    .trim()
    .split('\n')
    .map((row) => {
      const [on, dimension, code, nl, en, mark] = row.split(' | ') as [
        string,
        Evidence['dimension'],
        string,
        string,
        string,
        string?,
      ];
      const at = new Date(line.start + Number(on) * day + 10 * hour);
      return { id: makeId(at), at, code, dimension, title: { nl, en }, setback: mark === '!' };
    });
}
