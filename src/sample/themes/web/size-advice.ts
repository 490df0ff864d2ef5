import { describeTheme } from '../theme-shape.ts';

export const sizeAdvice = describeTheme({
  key: 'size-advice',
  name: { nl: 'Maatadvies', en: 'Frame size advice' },
  department: 'webshop',
  weight: 0.55,
  kinds: { question: 7, complaint: 2, wish: 0.6, praise: 0.5 },
  season: 'spring',
  skills: ['bike fitting', 'product advice'],
  decisions: ['replacement'],
  asks: ['shops'],
  nl: `
# size
{48-61}
# topic
de framemaat
# title
Welke framemaat?
Maat {size} te groot
Maattabel klopt niet
# complaint
op jullie maattabel afgegaan, framemaat {size} besteld en ik kan niet met mijn voeten bij de grond
de maathulp op de site adviseert bij 1,{58-94} twee verschillende maten voor dezelfde fiets
{kidsbike} besteld voor een kind van {5-9}, volgens de site passend, in het echt een maat te groot
# question
ik ben 1,{54-99} m met een binnenbeenlengte van {70-94} cm, welke framemaat moet ik hebben?
is de {bike} er ook in een lage instap maat {46-53}?
welke maat kinderfiets past bij een kind van {5-11} jaar en 1,{10-48} m?
ik zit precies tussen {50-53} en {54-57} in, wat raden jullie aan?
valt de {bike} groot of klein uit?
# wish
een maattabel met foto's van echte mensen van verschillende lengte op de fiets
# praise
perfect maatadvies van {seller} via de chat, de fiets zit als gegoten
# detail
Mijn huidige fiets is een {50-61} en die past goed
Omruilen is lastig, de doos is al weg
# reason
Centimeters zeggen me niets
# ask
Kan ik hem ruilen voor een maat kleiner?
# answer
Met uw binnenbeenlengte raden we framemaat {50-57} aan; past hij niet, dan ruilen we hem gratis om in {shop}.
# inside
Klant twijfelt tussen twee maten, kan hij in {shop} passen voor hij bestelt?
`,
  en: `
# size
{48-61}
# topic
the frame size
# title
Which frame size?
Size chart is wrong
# complaint
I followed your size chart, ordered {size} and can't reach the ground
the size finder suggests two different sizes for the same bike at 1.{58-94} m
# question
I'm 1.{54-99} m with an inseam of {70-94} cm, which frame size do I need?
is the {bike} available with a low step frame in size {46-53}?
which kids bike fits a {5-11}-year-old of 1.{10-48} m?
does the {bike} run large or small?
# wish
a size chart with photos of real people on the bike
# praise
perfect size advice by {seller} on the chat
# detail
My current bike is a {50-61} and fits well
# ask
Can I exchange it for a smaller size?
# answer
With your inseam we suggest frame size {50-57}; if it doesn't fit we exchange it for free in {shop}.
`,
});
