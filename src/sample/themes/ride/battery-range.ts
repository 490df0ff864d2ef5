import { describeTheme } from '../theme-shape.ts';

export const batteryRange = describeTheme({
  key: 'battery-range',
  name: { nl: 'Bereik van de accu', en: 'Battery range' },
  department: 'workshop',
  weight: 0.95,
  kinds: { complaint: 5, question: 3, wish: 0.6, praise: 0.8 },
  season: 'winter',
  skills: ['battery diagnosis', 'e-bike motors'],
  decisions: ['repair', 'replacement'],
  asks: ['product'],
  nl: `
# topic
het bereik van de accu
# title
Accu gaat minder ver dan beloofd
Actieradius {ebike}
Bereik valt tegen
Vraag over accubereik
{km} en dan is de accu leeg
# complaint
met een volle accu haal ik (nog maar|hooguit|net aan) {km}, terwijl er op de site (honderd|120|90 tot 130) kilometer staat
de actieradius van {mye} valt (enorm|behoorlijk|zwaar) tegen: na {km} is de accu leeg
{mye} had in het begin (makkelijk|gewoon) {80-110} km bereik, nu is dat {since} nog {22-48}
in stand (drie|turbo|toer) loopt de accu leeg waar je bij staat, na {km} is het trappen
(elke ochtend|elke avond) opladen en toch kom ik niet (heen en weer naar het werk|op en neer naar {town}) op één acculading
bij kou is het bereik (gehalveerd|bijna gehalveerd), {km} en dan knippert het laatste streepje
de accu van {mye} zakt (in één keer|opeens|zomaar) van {35-60} naar {5-15} procent
het display belooft {40-80} km resterend en {8-15} km later is hij leeg
# question
hoeveel kilometer kan ik (echt|in de praktijk|realistisch) verwachten met de {450-630} Wh accu van de {ebike}?
is een zwaardere accu van 625 Wh achteraf te plaatsen op {mye}?
klopt het dat het bereik in de winter (met een derde|flink) afneemt, of is mijn accu versleten?
hoe kan ik de conditie van de accu laten meten, en wat kost dat?
is het beter om de accu tot 80 procent te laden of gewoon altijd vol?
wat kost een (nieuwe|vervangende|gereviseerde) accu voor {mye}?
# wish
een tweede accu kunnen huren voor de vakantie, dat zou wat zijn
laat op de site het bereik zien (in de winter|met een berijder van 95 kilo|met tegenwind) en niet alleen onder ideale omstandigheden
kunnen jullie in de winkel (gratis|standaard) een accutest aanbieden na een jaar?
# praise
het bereik van {mye} overtreft mijn verwachting: {92-128} kilometer op een lading, met wind mee weliswaar
na {3-6} jaar doet de accu het nog steeds prima, {60-85} km haal ik er makkelijk uit
jullie accutest was (helder|snel gedaan) en de uitslag viel reuze mee: nog {84-93} procent capaciteit
# detail
Ik weeg {72-98} kilo en rijd (vlak|over vlakke wegen), dus daar ligt het niet aan
De banden zijn op spanning en de ketting is gesmeerd
Opladen doe ik binnen, bij een graad of (achttien|twintig), met de originele lader
Volgens {seller} moet de accu (eerst een paar keer helemaal leeg|gekalibreerd worden), dat heb ik gedaan en het helpt niets
In de folder stond (met vette letters|groot) dat je er {90-130} km mee doet
De tellerstand is pas {800-4200} km
Een kennis met dezelfde fiets haalt (ruim het dubbele|zeker dertig km meer)
# reason
Op langere tochten zit ik nu steeds op het percentage te letten
Dan weet je tenminste waar je aan toe bent
# ask
Valt dit onder de (garantie|accugarantie van drie jaar)?
Kan de accu worden (doorgemeten|vervangen|omgeruild)?
Wat is volgens jullie nog normaal?
# answer
We meten de accu graag gratis voor u door; onder de 70 procent capaciteit binnen drie jaar vervangen we hem.
Kou kost een e-bike al gauw een kwart van zijn bereik, maar wat u beschrijft is meer dan dat.
Neem de accu en de lader mee naar de winkel in {shop}, de meting duurt een half uur.
# inside
Klant haalt nog maar {22-48} km uit een volle accu, kun je in de logs zien hoeveel laadcycli erop zitten?
Wat mag ik toezeggen bij {58-72} procent restcapaciteit?
`,
  en: `
# topic
the battery range
# title
Battery range far below spec
Range of my {ebike}
Battery empty after {km}
# complaint
on a full battery I (barely|only just) get {km}, while the website promises (a hundred|90 to 130) kilometres
the range of {mye} is (disappointing|nowhere near what was advertised): empty after {km}
{mye} used to do {80-110} km on one charge, {since} it's down to {22-48}
I charge it every (night|morning) and still can't get to {town} and back on one battery
the battery of {mye} drops from {35-60} to {5-15} percent all of a sudden
# question
what range can I realistically expect from the {450-630} Wh battery on the {ebike}?
is it normal to lose a third of the range in winter, or is my battery worn out?
can I fit a bigger battery to {mye} later on?
what does a replacement battery for {mye} cost?
# wish
it would be great if you rented out a second battery for holidays
please show winter range on the website as well, not just the ideal case
# praise
the range of {mye} is better than I expected: {92-128} km on a single charge
after {3-6} years the battery still does {60-85} km, impressive
# detail
I weigh {62-95} kilos and it's flat here, so that can't be it
Tyres are pumped up and I charge indoors with the original charger
The odometer is only at {800-4200} km
A friend with the same bike gets nearly twice as far
# reason
I keep watching the percentage on longer rides
# ask
Is this covered by the warranty?
Could you test the battery?
What do you consider normal?
# answer
We will gladly test the battery for free; below 70 percent within three years we replace it.
Cold weather easily takes a quarter off the range, but what you describe is more than that.
`,
});
