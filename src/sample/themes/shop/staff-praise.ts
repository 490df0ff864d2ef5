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
voor het eerst in jaren een winkel waar ze eerst vragen hoe je fietst en dan pas een fiets pakken, dank {seller}
{seller} zag dat mijn stuur scheef stond en zette het recht terwijl ik afrekende
mijn {bike} werd opgehaald, gemaakt en teruggebracht, en de chauffeur veegde zelfs mijn stoep aan
{seller} belde zélf om te zeggen dat het een dag later werd, zo hoort het
drie winkels in {town} en omgeving afgegaan, alleen in {shop} wisten ze welk kabeltje het was
op mijn mail van {day} kreeg ik binnen een uur een echt antwoord van een echt mens: {seller}
onze {cargobike} werd met zoveel zorg afgeleverd dat de kinderen een half uur uitleg over de remmen kregen
mijn buurman van {79-91} ging mee en werd door {seller} behandeld als de belangrijkste klant van de dag
met mijn hakkelende Nederlands werd ik in {shop} toch (geduldig|vriendelijk) te woord gestaan
ik kwam voor een lampje van {4-9} euro en werd geholpen alsof ik een {cargobike} kocht
{seller} rekende de reparatie niet, 'dit was een schroefje', maar het scheelde mij een lange wandeling
een leenfiets, een kop thee en een eerlijk verhaal over wat er kapot was, topteam in {shop}
# detail
{child} wil er nu later gaan werken
Ik heb {seller} een taart beloofd en die komt er ook
Zelfs de parkeerbon die ik erdoor kreeg maakte me niet boos meer
Daar mag de directie best eens bij stilstaan
Prijs was netjes volgens de offerte
Mijn fiets rijdt weer als nieuw
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
{seller} noticed my handlebars were crooked and straightened them while I paid
{seller} called me to say it would be a day later, that's how it should be
I visited three shops around {town} and only {shop} knew which cable it was
I came for a {4-9} euro light and was helped as if I were buying a {cargobike}
a loan bike, a cup of tea and an honest story about what was broken, great team in {shop}
got a real answer from a real person within the hour: {seller}
# detail
My bike rides like new
I promised {seller} a cake
The price was exactly what they had quoted
We came for a pannier and went home with a good feeling
A shop in {town} had just sent us away
Even when it got busy {seller} stayed calm
There was a bowl of water for the dog
# answer
How nice to read, I will pass it on to {seller} and the {shop} team.
`,
});
