import { describeTheme } from '../theme-shape.ts';

export const tyreWear = describeTheme({
  key: 'tyre-wear',
  name: { nl: 'Lekke en versleten banden', en: 'Punctures and tyre wear' },
  department: 'workshop',
  local: true,
  weight: 0.8,
  kinds: { complaint: 4, question: 3, wish: 0.8, praise: 0.6 },
  season: 'autumn',
  skills: ['tyres and wheels'],
  decisions: ['gesture', 'repair'],
  nl: `
# worn
{800-2900}
# topic
de banden
# title
Alweer een lekke band
Band na {worn} km versleten
Welke buitenband?
# complaint
{2-4}e lekke band (dit jaar|in twee maanden|sinds de zomer), zo houd ik geen binnenband over
de achterband van {mybike} is na {worn} km al tot op het canvas versleten
de 'lekvrije' banden op {mybike} zijn zo lek als een mandje
band geplakt {ago}, {2-6} dagen later weer plat, het gat zat er gewoon nog
het loopvlak van de buitenband laat los, er zit een (scheur|bult) in de zijkant
na jullie bandenwissel loopt het achterwiel (scheef|aan|niet meer recht)
voor {eur} een band laten plakken vind ik (nogal wat|pittig|aan de prijs)
# question
welke (buitenbanden|maat binnenband) heb ik nodig voor de {bike}, 28 of 29 inch?
hebben jullie winterbanden of spikes voor {mybike}?
hoeveel bar moet er in de banden van {mybike}?
wat kost een nieuwe achterband met montage?
zijn antilekbanden ook te krijgen voor een {kidsbike}?
# wish
een pompstation buiten de winkel, met een drukmeter, dat ook na zes uur werkt
een bandenabonnement: een vast bedrag per jaar en jullie plakken alles
een lekke band onderweg laten maken, zo'n busje dat naar je toe komt, zou ideaal zijn
# praise
lekke band, {2-9} minuten voor sluitingstijd, en toch nog geplakt
de nieuwe banden rijden een stuk lichter en ik ben in {4-11} maanden niet meer lek geweest
# detail
Glas of een spijker heb ik niet kunnen vinden
Het ventiel staat steeds scheef
Ik pomp elke twee weken op tot 4 bar
Volgens {seller} is het 'gewoon slijtage'
# reason
Met een lekke band sta je nu gewoon te lopen
Mijn pompje haalt de druk niet
# ask
Krijg ik hier iets van terug?
Kan er een steviger band op?
Wat raden jullie aan?
# urgent
Ik sta met een lekke band bij het station van {town} en de trein is al weg
# answer
Een band die binnen een maand na plakken weer lek is, maken we gratis opnieuw.
Voor uw fiets raden we een band met een dikkere antileklaag aan; die leggen we er in {shop} voor u om.
# inside
Derde lekke band bij dezelfde klant, kan er iets in de velg zitten?
`,
  en: `
# worn
{800-2900}
# topic
the tyres
# title
Another flat tyre
Tyre worn out after {worn} km
# complaint
{3-5}th puncture (this year|in two months|since summer), I'm running out of tubes
the rear tyre of {mybike} is worn down to the canvas after {worn} km
the 'puncture-proof' tyres on {mybike} are anything but
you patched my tyre {ago} and it was flat again {2-6} days later
# question
which tyre size do I need for the {bike}, 28 or 29 inch?
what pressure should the tyres of {mybike} have?
how much is a new rear tyre including fitting?
do you sell winter tyres for {mybike}?
# wish
an air pump outside the shop that also works after closing time, please
a tyre subscription: a fixed price a year and you fix every flat
# praise
flat tyre {2-9} minutes before closing and they still fixed it
new tyres roll beautifully, no puncture in {4-11} months
# detail
I couldn't find any glass or a nail
The valve keeps ending up crooked
I pump them up every two weeks
# reason
My little pump can't reach the pressure
# ask
Can you fit a tougher tyre?
Do I get anything back for this?
# urgent
I'm at {town} station with a flat and the shop is closed
# answer
A tyre that goes flat within a month of patching is fixed again for free.
We would suggest a tyre with a thicker protection layer; the {shop} shop can fit it for you.
`,
});
