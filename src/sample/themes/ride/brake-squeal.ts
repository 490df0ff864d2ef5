import { describeTheme } from '../theme-shape.ts';

export const brakeSqueal = describeTheme({
  key: 'brake-squeal',
  name: { nl: 'Piepende remmen', en: 'Squealing brakes' },
  department: 'workshop',
  local: true,
  weight: 0.75,
  kinds: { complaint: 6, question: 2, praise: 0.4 },
  season: 'autumn',
  skills: ['hydraulic brakes', 'rim brakes'],
  decisions: ['repair'],
  asks: ['product'],
  nl: `
# topic
de piepende remmen
# title
Remmen piepen
Schijfrem maakt lawaai
Remt slecht na beurt
# complaint
de (voorrem|achterrem|schijfremmen) van {mybike} (piept|giert|gilt) zo hard dat de hele straat opkijkt
{since} piepen de remmen van {mybike} bij elke stop, (zeker|vooral) als het nat is
mijn remblokjes zijn na {600-2400} km al op, dat kan toch niet
nieuwe remschijven laten zetten en (nu|nog steeds) een gierend geluid bij het remmen
de hydraulische rem van {mybike} loopt aan en (schuurt|zingt) de hele rit mee
na de afstelling remt {mybike} (minder|slechter) dan ervoor, ik moet het hendel tot op het stuur knijpen
remmen als het nat is klinkt als een varken dat geslacht wordt, sorry voor het beeld
# question
is het erg als de schijfremmen (een beetje|na een regenbui) piepen?
hoe vaak moeten remblokken op een {ebike} (eigenlijk|gemiddeld) vervangen worden?
wat kost het om de remmen opnieuw te laten ontluchten?
kan ik zelf organische remblokken plaatsen in plaats van (metalen|gesinterde)?
# praise
remmen van {mybike} zijn weer muisstil na de beurt, en hij stopt op een dubbeltje
gierende voorrem in {10-25} minuten verholpen terwijl ik een kop koffie dronk
# detail
Schoongemaakt met alcohol, geschuurd, niets helpt
{seller} zei dat het 'inremmen' was, maar dat is nu {300-900} km geleden
Voetgangers springen opzij, bellen hoeft niet meer
De schijf is volgens mij ook een beetje krom
Er zat olie op de blokken toen ik hem terugkreeg
# ask
Kan dit worden opgelost zonder wéér {eur} te betalen?
Kan ik (deze week|binnenkort) langskomen om de remmen te laten nakijken?
Zijn er stillere remblokken?
# urgent
Als het nat is remt hij bijna niet meer
Ik schoot er {moment} bijna mee door rood
# answer
Piepen komt meestal door vuil of vet op de blokken; we maken ze schoon en stellen de remmen kosteloos na.
Kom gerust langs in {shop}, remmen kijken we altijd dezelfde dag na.
# inside
Klant klaagt over gierende schijfremmen kort na een beurt, wie heeft deze fiets gehad?
Zijn er stillere blokken voor de {ebike}?
`,
  en: `
# topic
the squealing brakes
# title
Brakes are squealing
Noisy disc brakes
# complaint
the (front|rear|disc) brakes of {mybike} (squeal|scream|howl) so loudly that people turn around
{since} the brakes of {mybike} squeal at every stop, especially when wet
my brake pads are gone after only {600-2400} km, that can't be right
since you adjusted them the brakes of {mybike} work worse than before
# question
is it bad if disc brakes squeal (a bit|after rain)?
how often should brake pads on a {ebike} be replaced?
how much do you charge for bleeding hydraulic brakes?
# praise
the brakes of {mybike} are silent again and stop on a dime
screaming front brake fixed in {10-25} minutes while I had a coffee
# detail
I cleaned them with alcohol, no difference
{seller} said they needed bedding in, but that was {300-900} km ago
Pedestrians jump aside, I no longer need a bell
# ask
Can this be fixed without paying {eur} again?
Are there quieter pads?
Can I come by this week to have them checked?
# urgent
It hardly stops in the rain
# answer
Squealing mostly comes from grease on the pads; we clean and adjust the brakes free of charge.
Just come by in {shop}, brakes are always checked the same day.
`,
});
