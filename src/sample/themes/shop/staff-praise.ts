import { describeTheme } from '../theme-shape.ts';

export const staffPraise = describeTheme({
  key: 'staff-praise',
  name: { nl: 'Vriendelijk personeel', en: 'Friendly staff' },
  department: 'shops',
  local: true,
  weight: 1.9,
  kinds: { praise: 10 },
  skills: ['customer contact'],
  nl: `
# topic
het personeel
# title
Bedankt {seller}!
Vriendelijk geholpen in {shop}
Compliment voor {seller}
# praise
{seller} in {shop} nam (alle tijd|ruim een uur) om met ons de juiste fiets uit te zoeken, zonder iets op te dringen
wat een (vriendelijk|geduldig|leuk) team daar in {shop}, je wordt er altijd met een glimlach geholpen
{seller} heeft op een vrije dag nog even teruggebeld over de levering, dat maak je niet vaak mee
mijn {kidsbike} voor {child} werd gratis op maat gezet en er kwam ook nog een bel op naar keuze
de jongen in de werkplaats in {shop} legde precies uit wat er was en wat er niet hoefde, eerlijk advies
met kapotte trapper binnengelopen bij {shop}, {10-30} minuten en {2-9} euro later weer op weg
{seller} van de klantenservice dacht echt mee en regelde alles in één telefoontje
eerlijk: 'deze fiets is te duur voor wat u zoekt', zei {seller}, en we kregen een goedkopere mee
mijn moeder van {76-89} durfde weer te fietsen dankzij {seller}, die eerst een rondje met haar meefietste
monteur kwam thuis langs voor de leasefiets, netjes op tijd en geen druppel olie op de vloer
goede koffie, goede fietsen en mensen die er verstand van hebben in {shop}
klantgericht, snel en vakkundig geholpen door {seller}
{child} mocht zelf de kleur van de (bel|handvatten|mand) kiezen, stralend de winkel uit
# detail
We kwamen voor een fietstas en gingen met een goed gevoel naar huis
Ook de andere klanten werden goed geholpen, zag ik
Een winkel in {town} had ons net nog weggestuurd
De koffie was ook prima
Er stond een bak water voor de hond
Bij drukte bleef {seller} gewoon rustig
We zijn met de trein uit {town} gekomen en het was het waard
# answer
Wat fijn om te lezen, ik geef het door aan {seller} en het team in {shop}.
`,
  en: `
# topic
the staff
# title
Thank you {seller}!
Great help in {shop}
# praise
{seller} in {shop} took all the time in the world to find us the right bike, without pushing anything
what a (friendly|patient|lovely) team in {shop}, always helped with a smile
{seller} switched to English straight away and explained everything about the {bike}
the young man in the {shop} workshop explained what was needed and what wasn't, honest advice
walked into the {shop} shop with a broken pedal, {10-30} minutes and {2-9} euros later I was on my way
{seller} from customer service arranged everything in one call
my mother, {76-89}, dares to cycle again thanks to {seller}, who rode a lap with her first
good coffee, good bikes and people who know their trade in {shop}
{child} got to choose the bell, walked out beaming
# detail
We came for a pannier and went home with a good feeling
A shop in {town} had just sent us away
Even when it got busy {seller} stayed calm
There was a bowl of water for the dog
# answer
How nice to read, I will pass it on to {seller} and the {shop} team.
`,
});
