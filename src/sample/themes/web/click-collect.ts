import { describeTheme } from '../theme-shape.ts';

export const clickCollect = describeTheme({
  key: 'click-collect',
  name: { nl: 'Voorraad en afhalen', en: 'Stock and pick-up' },
  department: 'webshop',
  local: true,
  weight: 0.65,
  kinds: { complaint: 5, question: 4, wish: 0.5 },
  skills: ['stock', 'web orders'],
  decisions: ['gesture', 'discount'],
  asks: ['shops'],
  nl: `
# topic
het afhalen in de winkel
# title
Op voorraad, maar niet heus
Afhalen {order}
# complaint
volgens de site op voorraad in {shop}, ik rij erheen en er is er geen een
afhaalbericht gekregen voor {order}, in de winkel wisten ze van niets
mijn gereserveerde {bike} is aan iemand anders verkocht
levertijd van de {bike} is nu voor de {2-4}e keer opgeschoven, van {month} naar 'nader te bepalen'
besteld met 'morgen afhalen', het werd {6-17} dagen
# question
is de {bike} in {shop} op voorraad, in het (zwart|blauw|groen|zandkleur)?
hoe lang blijft een afhaalbestelling liggen?
kan {relation} mijn bestelling {order} ophalen?
wanneer komt de {bike} weer binnen?
# wish
laat zien hoe oud de voorraadstand is, met een tijdstip erbij
# detail
{25-70} minuten gereden voor niets
Het schap was leeg en het magazijn ook
In de bevestiging staat gewoon 'ligt voor u klaar'
# reason
Dat scheelt een hoop kilometers voor niets
# ask
Waar is mijn bestelling?
Kan hij naar mijn huis worden gestuurd?
# answer
De voorraad op de site liep achter. Uw bestelling is nu echt gereserveerd en ligt {day} klaar in {shop}.
# inside
Site zegt voorraad 1 voor de {bike} in {shop}, staat hij er echt?
`,
  en: `
# topic
the pick-up
# title
In stock? Not really
Pick-up of {order}
# complaint
the website said in stock in {shop}, I went there and there was none
I got a pick-up message for {order} and the shop knew nothing about it
the {bike} I reserved was sold to someone else
delivery of the {bike} has been postponed {2-4} times now
# question
is the {bike} in stock in {shop}, in (black|blue|green)?
how long do you keep a pick-up order?
can {relation} collect order {order} for me?
# detail
I cycled {25-70} minutes for nothing
# ask
Where is my order?
Can you send it to my home instead?
# answer
The stock on the website was behind. Your order is reserved now and will be ready on {day} in {shop}.
`,
});
