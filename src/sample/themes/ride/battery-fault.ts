import { describeTheme } from '../theme-shape.ts';

/** Story line: this theme does not exist before the day the faulty batteries reach the road. */
export const batteryFault = describeTheme({
  key: 'battery-fault',
  name: { nl: 'Accu valt uit met fout E17', en: 'Battery cuts out with error E17' },
  department: 'product',
  weight: 0,
  kinds: { complaint: 8, question: 2 },
  skills: ['battery diagnosis', 'product safety', 'battery firmware'],
  decisions: ['replacement', 'repair'],
  asks: ['workshop'],
  nl: `
# serial
VX{1000-8900}
# topic
de accu die uitvalt met fout E17
# title
Foutcode E17, fiets valt uit
Accu Veer E3 schakelt zichzelf uit
E17 en dan niets meer
Accu wordt heet bij laden
Veer E3 valt stil tijdens rijden
# complaint
{veer} valt (midden onder het rijden|zomaar|ineens) uit, display geeft foutcode E17 en daarna doet niets het meer
foutmelding E17 op {veer}, accu schakelt zichzelf uit en wil pas na (een kwartier|tien minuten|een half uur) weer aan
de accu van {veer} wordt (gloeiend heet|bloedheet|verdacht warm) tijdens het laden en dan verschijnt E17
(voor de {2-5}e keer deze week|alweer|opnieuw) staat {veer} stil met E17 op het scherm, ook de verlichting valt dan weg
{veer} klapte er {moment} mee uit op (het viaduct|een kruising|de rotonde), E17, stroom weg
sinds de laatste update geeft {veer} om de haverklap E17 en is de ondersteuning weg
de lader knippert rood, het display zegt E17 en de accu ruikt (vreemd|naar plastic|verbrand)
accu laadt tot {60-88} procent en dan: E17. {veer} doet vervolgens helemaal niets
# question
wat betekent foutcode E17 op {veer}?
is het veilig om door te rijden met E17, of moet ik de accu eruit halen?
mag de accu van {veer} 's nachts aan de lader in de (gang|schuur), met die E17-meldingen?
ik las op (het forum|internet) over E17 bij de Veer, is er een oplossing bekend?
# recall question
valt mijn accu met serienummer {serial} onder de terugroepactie?
hoe lang duurt het voor ik een nieuwe accu krijg via de terugroepactie, en waar ruil ik hem om?
ik las over de terugroepactie van de Veer E3 (op internet|in de krant|in jullie mail), geldt die ook voor een accu van {month}?
krijg ik een leenfiets zolang de accu van {veer} vanwege E17 is teruggeroepen?
hoe stuur ik een teruggeroepen accu op, de post wil hem niet meenemen?
# detail
Eraf halen en terugplaatsen helpt (één keer|even), daarna begint het opnieuw
Het gebeurt (vooral|steeds) bij (een volle accu|regen|optrekken na een stoplicht)
Serienummer van de accu: {serial}
Als hij uitvalt gaat ook mijn achterlicht uit, (levensgevaarlijk|heel eng) in het donker
In {shop} hebben ze hem uitgelezen maar (niets|geen storing) gevonden
Op het forum zie ik meer mensen met een Veer E3 die dit hebben
De accu is van dit voorjaar
# ask
Is hier een terugroepactie voor?
Moet ik ermee stoppen met rijden?
Ik wil een andere accu
Wanneer komt er een oplossing voor E17?
# urgent
De accu rookte (even|een beetje), ik heb hem buiten gezet
Ik val midden in het verkeer stil, dit gaat een keer fout
Ik durf hem niet meer binnen op te laden
# answer
Stop alstublieft met laden en rijden: accu's met een serienummer dat met VX begint roepen we terug.
U krijgt zonder kosten een nieuwe accu; tot die tijd staat er een leenfiets voor u klaar in {shop}.
E17 komt door een fout in de celbewaking. Het spijt ons dat u er zo achter moest komen.
# inside
Weer een E17 op een Veer E3, accu {serial}. Is dit een serie?
Mag ik deze accu meteen omruilen of moet hij eerst naar jullie?
# veer
mijn Veer E3
mijn Veer
onze Veer E3
de Veer E3 van (mijn vrouw|mijn man|mijn moeder)
de nieuwe Veer E3
mijn e-bike (Veer E3)
`,
  en: `
# serial
VX{1000-8900}
# topic
the battery cutting out with error E17
# title
Error E17 on my Veer E3
Veer E3 dies while riding
Battery hot and E17
# complaint
{veer} (suddenly|simply) cuts out while riding, shows error E17 and nothing works any more
error E17 again on {veer}, the battery shuts itself off and only comes back after (ten|fifteen|thirty) minutes
the battery of {veer} gets (very|scarily|really) hot while charging and then E17 appears
(for the {3-5}th time this week|once again) {veer} stopped with E17 on the display, lights off as well
{veer} died {moment} in the middle of a crossing: E17, no power at all
# question
what does error code E17 on {veer} mean?
is it safe to keep riding with E17 or should I take the battery out?
# recall question
is my battery, serial {serial}, part of the recall?
how long does it take to get a new battery through the recall, and where do I swap it?
do I get a loan bike while the battery of {veer} is being recalled?
# detail
Taking the battery out and putting it back helps once, then it starts again
Serial number {serial}
The rear light goes out as well, which is terrifying at night
The {shop} shop read it out and found nothing
I see other Veer E3 owners online with exactly the same thing
# ask
Is there going to be a recall?
Should I stop using it?
I want a different battery
# urgent
The battery was smoking a little, I have put it outside
I lose power in the middle of traffic, this will go wrong one day
# answer
Please stop charging and riding: batteries with a serial number starting with VX are being recalled.
You will get a new battery free of charge, and a loan bike is ready for you in {shop} until then.
# veer
my Veer E3
my Veer
our Veer E3
my new Veer E3
`,
});
