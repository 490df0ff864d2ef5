import { describeTheme } from '../theme-shape.ts';

export const cargoElectrics = describeTheme({
  key: 'cargo-electrics',
  name: { nl: 'Elektra van de bakfiets', en: 'Cargo bike electrics' },
  department: 'workshop',
  weight: 0.55,
  kinds: { complaint: 5, question: 3, wish: 0.4, praise: 0.4 },
  skills: ['cargo bike electrics'],
  decisions: ['repair', 'replacement'],
  asks: ['product'],
  nl: `
# topic
de elektra van de bakfiets
# title
Bakfiets valt stil
Motor bakfiets doet vreemd
Kabelboom Delta Cargo
# complaint
de middenmotor van {mycargo} hapert (bergop|bij het wegrijden|met twee kinderen in de bak)
{mycargo} geeft geen ondersteuning meer zodra de bak beladen is, de trapsensor lijkt van slag
er is water in de connector van {mycargo} gelopen en nu doet de helft van de elektra het niet
de kabelboom onder de bak van {mycargo} is (doorgesleten|losgetrild), al de {2-3}e keer
achteruitrijhulp van {mycargo} werkt niet meer en de motor bromt
niemand in {shop} durft aan de bakfietselektra te komen, ik word (van het kastje naar de muur|steeds doorgestuurd)
het display van {mycargo} valt weg bij elke drempel, dan staat de motor ook uit
# question
wie bij jullie heeft verstand van de elektra van bakfietsen?
kan er een zwaardere motor met 85 Nm op {mycargo}?
is de bedrading van {mycargo} ook los te bestellen?
kunnen jullie een tweede accu parallel aansluiten op {mycargo}?
# wish
een bakfietsdag in de werkplaats, met iemand die de elektra echt kent
doe ook bakfietsen bij de haal- en brengservice, ik krijg {mycargo} met kapotte motor niet naar jullie toe
# praise
eindelijk iemand gevonden die de storing in de bakfietsmotor snapte: los contact onder de bak, klaar
# detail
Met een lege bak is er niets aan de hand
In {shop} {2-3} weken binnen gestaan en onveranderd terug
Hij is te zwaar om zonder motor te fietsen, zeker met {child} erin
Foutcode W0{10-39} in het display
# reason
Een bakfiets is nu eenmaal geen gewone fiets
# ask
Wie kan dit repareren?
Kan er een monteur naar ons toe komen?
Krijgen we een leenbakfiets zolang dit duurt?
# urgent
Hij stopte er {moment} midden op het spoor mee, met de kinderen in de bak
# answer
We vragen een monteur die bakfietsen kent om mee te kijken en laten u weten waar en wanneer.
De kabelboom van uw bakfiets vervangen we onder garantie.
# inside
Wie kent de elektra van de Delta Cargo? Trapsensor reageert niet onder belasting.
Heb jij het schema van de kabelboom onder de bak?
`,
  en: `
# topic
the cargo bike electrics
# title
Cargo bike motor stutters
Wiring of our cargo bike
# complaint
the mid motor of {mycargo} stutters (uphill|when setting off|with two kids in the box)
{mycargo} gives no assistance as soon as there is a load in the box
water got into a connector of {mycargo} and now half of the electrics are dead
nobody in {shop} dares to touch the electrics of a cargo bike, I keep being sent on
# question
who at your company knows about cargo bike electrics?
can {mycargo} take a stronger motor?
can I order the wiring loom of {mycargo} separately?
# wish
please include cargo bikes in the pick-up service, I can't get {mycargo} to you with a dead motor
# praise
finally someone who understood the fault in our cargo bike motor: a loose contact under the box
# detail
With an empty box there is no problem
It was in the {shop} workshop for {2-3} weeks and came back unchanged
It's far too heavy to ride without the motor
# ask
Who can repair this?
Could a mechanic come to us?
Do we get a loan cargo bike in the meantime?
# urgent
It stopped on a level crossing {moment} with the kids in the box
# answer
We are asking a mechanic who knows cargo bikes to look at it and will tell you where and when.
`,
});
