import { describeTheme } from '../theme-shape.ts';

export const lockKey = describeTheme({
  key: 'lock-key',
  name: { nl: 'Slot en sleutels', en: 'Locks and keys' },
  department: 'shops',
  local: true,
  weight: 0.5,
  kinds: { question: 5, complaint: 3, praise: 0.4 },
  skills: ['locks and keys'],
  decisions: ['gesture', 'replacement'],
  nl: `
# topic
het slot
# title
Sleutel kwijt
Ringslot zit vast
Reservesleutel accu
# complaint
het ringslot van {mybike} gaat (niet meer open|half dicht en klemt), ik sta te wrikken met de sleutel
sleutel afgebroken in het (accuslot|ringslot) van {mybike}, volgens mij was hij van blik
reservesleutel besteld {ago}, {eur} betaald en nog niets (ontvangen|gehoord)
het kettingslot van jullie is met een (simpele tang|nijptang) doorgeknipt, ART-keurmerk of niet
# question
ik ben de sleutel van {mybike} kwijt, kunnen jullie een nieuwe maken met sleutelnummer {1000-9899}?
past één sleutel op het slot én de accu van de {ebike}?
waar vind ik het sleutelnummer als ik het kaartje niet meer heb?
kunnen jullie een slot openslijpen als ik het aankoopbewijs laat zien?
welk kettingslot heeft keurmerk ART 2 en past bij {mybike}?
# praise
sleutel kwijt in {town}, en een kwartier later had {seller} het slot netjes open
# detail
Kruipolie geprobeerd, geen beweging in te krijgen
De fiets staat nu vast aan een hek bij {town}
De accu kan er dus niet uit om op te laden
Het sleutelkaartje zat niet bij de papieren
# ask
Hoe snel kan er een nieuwe sleutel zijn?
Kan iemand het slot openmaken?
# urgent
Ik sta bij de (school|kinderopvang) en krijg het slot niet open
# answer
Met het sleutelnummer en een legitimatie bestellen we een nieuwe sleutel; dat duurt ongeveer een week.
# inside
Klant zonder sleutelkaartje, kunnen we het nummer via het framenummer terugvinden?
`,
  en: `
# topic
the lock
# title
Lost my key
Frame lock is stuck
# complaint
the frame lock of {mybike} won't open any more
my key broke off in the battery lock of {mybike}
I ordered a spare key {ago}, paid {eur} and heard nothing since
# question
I lost the key of {mybike}, can you make a new one with key number {1000-9899}?
does one key fit both the lock and the battery of the {ebike}?
where do I find the key number if I lost the card?
can you cut open a lock if I show proof of purchase?
# praise
lost my key in {town} and {seller} had the lock open within fifteen minutes
# detail
I tried penetrating oil, it won't budge
The bike is now stuck to a fence in {town}
# ask
How fast can I have a new key?
# urgent
I'm at the day care and the lock won't open
# answer
With the key number and your ID we can order a new key; it takes about a week.
`,
});
