import { describeTheme } from '../theme-shape.ts';

export const gearShifting = describeTheme({
  key: 'gear-shifting',
  name: { nl: 'Schakelen en ketting', en: 'Gears and chain' },
  department: 'workshop',
  local: true,
  weight: 0.65,
  kinds: { complaint: 5, question: 2.5, praise: 0.6 },
  skills: ['hub gears', 'derailleurs'],
  decisions: ['repair'],
  nl: `
# topic
het schakelen
# title
Versnelling slaat over
Ketting loopt eraf
Riem kraakt
# complaint
de versnelling van {mybike} slaat over van {3-5} naar {6-8}, altijd als ik kracht zet
de ketting van {mybike} loopt er (elke week|om de twee dagen|bij iedere drempel) af
de riemaandrijving (kraakt|tikt) bij iedere trap, ik word er gek van
de draaischakelaar zit (muurvast|los), schakelen kan alleen met twee handen
naaf getest, afgesteld, en {2-9} dagen later schiet hij weer door
tandwiel en ketting na {1500-4900} km aan vervanging toe, volgens jullie, voor {eurbig}
# question
hoe stel ik de (7|8)-versnellingsnaaf van {mybike} zelf af?
is een riem echt onderhoudsvrij, of moet die ook een keer vernieuwd worden?
past er een kleiner voortandwiel op {mybike}? Ik wil lichter kunnen trappen
welke olie gebruiken jullie voor de ketting?
# praise
schakelt weer als boter, en ik kreeg meteen uitleg hoe je de kabel bijstelt
# detail
Vooral de derde versnelling is raak, dan trap je in het luchtledige
De kabel is {ago} nog vernieuwd
Met een broekspijp vol smeer op kantoor komen is niet leuk meer
Er zit speling op de trapas
# ask
Kan de naaf worden vervangen?
Valt dit nog binnen de {30-90}-dagencontrole?
# urgent
Bij het wegrijden voor een bus trapte ik {moment} zo het niets in
# answer
Een overslaande naaf stellen we kosteloos af; lukt dat niet, dan vervangen we het binnenwerk.
# inside
Naaf schiet door na afstellen, is hier een revisieset voor?
`,
  en: `
# topic
the gears
# title
Gears slip
Chain keeps coming off
# complaint
the gears of {mybike} slip from {3-5} to {6-8} whenever I push hard
the chain of {mybike} comes off (every week|every other day)
the belt drive (creaks|clicks) with every turn of the pedals
the gear hub was adjusted and {2-9} days later it slips again
# question
how do I adjust the hub gears of {mybike} myself?
is a belt drive really maintenance-free?
can I get a smaller chainring on {mybike}? I'd like lighter gears
# praise
shifts like butter again, and they even showed me how to adjust the cable
# detail
Third gear is the worst, you pedal into thin air
The cable was replaced {ago}
There is play in the bottom bracket
# ask
Can the hub be replaced?
Is this part of the free first service?
# answer
A slipping hub is adjusted free of charge; if that does not help we replace the inside.
`,
});
