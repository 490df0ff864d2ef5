import { describeTheme } from '../theme-shape.ts';

/** Small but steady; one person in the company could answer it and nobody asks him. */
export const signLanguage = describeTheme({
  key: 'sign-language',
  name: { nl: 'Toegankelijk voor doven en slechthorenden', en: 'Access for deaf customers' },
  department: 'care',
  weight: 0.22,
  kinds: { wish: 4, complaint: 4, question: 3 },
  skills: ['sign language'],
  decisions: ['process-exception', 'gesture'],
  asks: ['shops', 'workshop'],
  nl: `
# topic
de toegankelijkheid voor dove klanten
# title
Doof en niet te bereiken
Gebarentaal in de winkel?
# complaint
ik ben doof en jullie zeggen steeds 'bel even', dat gaat dus niet
mijn dove (broer|zus|zoon) werd in {shop} niet geholpen omdat niemand de moeite nam iets op te schrijven
als slechthorende versta ik de omroep 'uw fiets is klaar' niet en zit ik een uur voor niets te wachten
proefrit niet door laten gaan omdat communiceren 'te lastig' was, ik ben alleen maar doof
# question
is er in een van jullie winkels iemand die Nederlandse Gebarentaal kent?
kan ik als dove klant een afspraak maken via chat of beeldbellen met een tolk?
mag ik een schrijftolk meenemen naar het gesprek over de lease?
# wish
iemand die gebaren kan in de winkel, al is het één middag per maand, zou voor ons veel schelen
een chatlijn naar de werkplaats, voor doven en iedereen die niet graag belt
filmpje met gebarentaal bij de uitleg van de {ebike}
# detail
Schrijven op een briefje is prima, maar gebarentaal is mijn eerste taal
Op de site staat alleen een telefoonnummer
Mijn horende dochter van {8-14} moest tolken
# reason
Wij zijn met meer dan je denkt
# ask
Hoe kan ik zonder bellen een afspraak maken?
# answer
Bellen hoeft niet: u kunt met mij mailen of chatten, en ik zet bij uw gegevens dat we u schrijven.
# inside
Dove klant wil een afspraak met iemand die gebarentaal kent, hebben we zo iemand?
`,
  en: `
# topic
access for deaf customers
# title
Deaf customer
# complaint
I'm deaf and you keep telling me to call, which I obviously can't
in {shop} nobody took the trouble to write something down for my deaf (brother|sister|son)
# question
is there anyone in your shops who knows sign language?
can a deaf customer make an appointment by chat?
# wish
someone who can sign in the shop, even one afternoon a month, would mean a lot
# detail
Your website only gives a phone number
# reason
There are more of us than you think
# ask
How can I make an appointment without calling?
# answer
No need to call: you can mail or chat with me, and I will note that we write to you.
`,
});
