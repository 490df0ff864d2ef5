import { describeTheme } from '../theme-shape.ts';

export const repairQuality = describeTheme({
  key: 'repair-quality',
  name: { nl: 'Reparatie niet goed gedaan', en: 'Repair not done well' },
  department: 'workshop',
  local: true,
  weight: 0.7,
  kinds: { complaint: 9, question: 1 },
  skills: ['repair quality'],
  decisions: ['repair', 'refund', 'gesture'],
  nl: `
# ticket
{10000-59999}
# topic
de reparatie
# title
Slordige reparatie
Fiets slechter terug dan gebracht
Rekening hoger dan offerte
# complaint
fiets opgehaald na een beurt van {eurbig} en het (spatbord hangt los|stuur staat scheef|zadel zit te laag)
rekening van {eurbig} terwijl de offerte {eur} was, zonder even te bellen
ze hebben onderdelen vervangen waar ik niet om gevraagd had, {eurbig} verder
sinds de reparatie in {shop} (rammelt|tikt|kraakt) {mybike} aan alle kanten
er zit een kras op de lak die er niet zat toen ik {mybike} bracht
op de bon staat 'proefrit gemaakt', binnen {200-900} meter lag de trapper eraf
wielen niet gericht, bouten los, en wel 'grote beurt' in rekening gebracht
# question
zit er garantie op een reparatie van {ago}?
wat houdt de grote beurt precies in? Ik zie geen verschil
# detail
Ik heb het zelf met een inbussleutel recht gezet
De monteur zei 'dat hoort zo'
Foto's heb ik gemaakt, stuur ik desgewenst mee
De kassabon heb ik bewaard
# ask
Graag kosteloos herstellen
Ik wil een deel van het bedrag terug
Kan de chef werkplaats ernaar kijken?
# urgent
De bout van het stuur zat los, dat had heel anders kunnen aflopen
# answer
Dit hoort niet zo. De chef werkplaats in {shop} loopt de fiets samen met u na en wat niet goed is maken we kosteloos in orde.
# inside
Klant meldt losse bouten na grote beurt, wie heeft bon {ticket} gedaan?
`,
  en: `
# ticket
{10000-59999}
# topic
the repair
# title
Sloppy repair
Bill higher than the quote
# complaint
I collected my bike after a service of {eurbig} and the (mudguard is loose|handlebars are crooked|saddle is too low)
bill of {eurbig} while the quote was {eur}, nobody called
you replaced parts I did not ask for, {eurbig} later
since the repair in {shop} {mybike} rattles on all sides
there's a scratch that wasn't there when I brought it in
# question
is there a warranty on a repair done {ago}?
# detail
I put it straight myself with an Allen key
The mechanic said it's supposed to be like that
I took photos
# ask
Please fix it free of charge
I want part of my money back
# urgent
The bolt of the handlebars was loose, that could have ended very differently
# answer
This should not happen. The workshop lead in {shop} will go over the bike with you and fix what is wrong at no cost.
`,
});
