import { describeTheme } from '../theme-shape.ts';

export const saddleFit = describeTheme({
  key: 'saddle-fit',
  name: { nl: 'Zadel en zithouding', en: 'Saddle and riding position' },
  department: 'shops',
  local: true,
  weight: 0.4,
  kinds: { complaint: 3, question: 3, praise: 1, wish: 0.5 },
  season: 'summer',
  skills: ['bike fitting'],
  decisions: ['replacement', 'gesture'],
  nl: `
# topic
het zadel
# title
Zadelpijn
Stuur te ver weg
# complaint
na een half uur op {mybike} heb ik zadelpijn en tintelende handen
het zadel van {mybike} (zakt|kantelt) steeds weg, hoe vast ik de bout ook draai
mijn knieën doen zeer sinds ik {mybike} heb, volgens mij is het frame te klein aangemeten
de verende zadelpen (piept|bonkt) en veert niet
# question
kan ik een zadel {2-4} weken op proef krijgen?
welk zadel is geschikt bij (stuitklachten|een gevoelige rug|brede zitbotten)?
kan het stuur van {mybike} hoger of dichterbij?
doen jullie ook een zithoudingmeting, en wat kost die?
# wish
een zadelbibliotheek: vijf zadels lenen en de beste houden
# praise
na de zithoudingmeting door {seller} fiets ik voor het eerst in jaren zonder pijn
het gelzadel is een verademing, {30-70} km en geen centje pijn
# detail
Zadelhoogte {82-104} cm, ik ben 1 meter {56-96}
Al met drie zadels geprobeerd
Mijn fysiotherapeut zegt dat ik te gestrekt zit
# reason
Je weet pas na een paar ritten of het goed zit
# ask
Kan ik hem ruilen?
Wie kan met mij naar de afstelling kijken?
# answer
U kunt een zadel vier weken proberen en daarna zonder kosten ruilen.
# inside
Mag deze klant na zes weken het zadel nog ruilen?
`,
  en: `
# topic
the saddle
# title
Saddle sore
Handlebars too far away
# complaint
after half an hour on {mybike} I'm saddle sore and my hands tingle
the saddle of {mybike} keeps sliding down, however tight I make the bolt
my knees hurt since I got {mybike}, I think the frame was sized too small
# question
can I try a saddle for {2-4} weeks?
can the handlebars of {mybike} be moved closer?
do you do bike fitting, and what does it cost?
# wish
a saddle library: borrow five, keep the best
# praise
after the fitting with {seller} I ride without pain for the first time in years
# detail
I'm 1.{56-96} m tall
My physio says I'm stretched too far
# ask
Can I exchange it?
# answer
You may try a saddle for four weeks and exchange it at no cost.
`,
});
