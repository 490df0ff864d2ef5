import { describeTheme } from '../theme-shape.ts';

export const workshopWait = describeTheme({
  key: 'workshop-wait',
  name: { nl: 'Wachttijd werkplaats', en: 'Workshop waiting time' },
  department: 'workshop',
  local: true,
  weight: 1.15,
  kinds: { complaint: 6, question: 3, wish: 1, praise: 0.7 },
  season: 'spring',
  skills: ['workshop planning'],
  decisions: ['gesture', 'process-exception'],
  asks: ['shops', 'product'],
  nl: `
# ticket
{10000-59999}
# weeks
{2-5}
# topic
de wachttijd in de werkplaats
# title
Wachttijd reparatie {shop}
Fiets al {weeks} weken weg
Beurt pas in {month}
# complaint
{mybike} staat al {weeks} weken bij jullie in de werkplaats in {shop} en niemand (belt|laat iets weten)
voor een gewone beurt kan ik pas over {3-7} weken terecht, midden in het fietsseizoen
'morgen klaar' zeiden ze {ago}, nu wacht het op een onderdeel dat (nog besteld moest worden|niet besteld bleek)
reparatie zou {2-3} dagen duren, het zijn er {9-24} geworden
afspraak voor {day} om half tien, fiets gebracht, en ze begonnen er pas {2-5} dagen later aan
ik moet zelf achter de werkplaats in {shop} aan bellen om te horen hoe het ervoor staat
# question
wanneer is de reparatie van {mybike} (bon {ticket}) klaar?
hoe lang is de wachttijd voor een grote beurt in {shop}?
kan ik ergens anders eerder terecht dan in {shop}? {day} is de fiets nodig
krijg ik een leenfiets tijdens de reparatie?
kan een kleine reparatie ook zonder afspraak?
# wish
een sms als de fiets klaar is en een als het langer duurt, meer vraag ik niet
laat online zien hoe vol de werkplaats per winkel zit
een klaar-terwijl-u-wachtuurtje op zaterdag
# praise
{day} gebracht en dezelfde middag klaar, dat noem ik nog eens vlot
fijn dat {seller} me zelf belde toen de fiets klaarstond in {shop}
# detail
Bonnummer {ticket}
Leenfietsen waren op
Elke keer een ander aan de lijn, elke keer een ander verhaal
De bus kost me intussen {4-9} euro per dag
Er was ook niets over op het prikbord of de site te vinden
# reason
Dan hoef ik niet voor niets te komen
# ask
Wanneer kan ik mijn fiets ophalen?
Kan er een leenfiets geregeld worden?
Bel me gewoon als het langer duurt
# urgent
Ik moet er {day} mee naar mijn werk, anders kom ik er niet
# answer
Uw fiets is {day} klaar, dat beloof ik u; tot die tijd staat er een leenfiets voor u in {shop}.
Dit had sneller gemoeten. Het onderdeel is binnen en uw fiets gaat vooraan in de rij.
# inside
Bon {ticket} wacht al {9-24} dagen, welk onderdeel ontbreekt?
Kan deze fiets bij jullie op de brug? In {shop} zit het vol.
`,
  en: `
# ticket
{10000-59999}
# weeks
{2-5}
# topic
the waiting time in the workshop
# title
Repair takes forever
Service slot only in {month}
# complaint
{mybike} has been in your {shop} workshop for {weeks} weeks and nobody calls
for an ordinary service I have to wait {3-7} weeks, in the middle of the season
they said 'ready tomorrow' {ago}, now it's waiting for a part nobody ordered
the repair would take {2-3} days, it has been {9-24}
I have to call the {shop} workshop myself every time to hear how things stand
# question
when will the repair of {mybike} (ticket {ticket}) be done?
how long is the wait for a full service in {shop}?
do I get a loan bike during the repair?
can I have a small repair without an appointment?
# wish
a text message when the bike is ready, and one when it takes longer, that's all I ask
show online how busy each workshop is
# praise
brought in on {day}, ready the same afternoon, now that's quick
# detail
Ticket number {ticket}
No loan bikes left
Someone else on the phone each time, with another story
# reason
It would save me a trip for nothing
# ask
When can I pick up my bike?
Just call me when it takes longer
# urgent
I need it on {day} to get to work
# answer
Your bike will be ready on {day}, I promise; until then a loan bike is waiting for you in {shop}.
`,
});
