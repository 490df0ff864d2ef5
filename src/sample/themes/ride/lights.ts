import { describeTheme } from '../theme-shape.ts';

export const lights = describeTheme({
  key: 'lights',
  name: { nl: 'Verlichting', en: 'Lights' },
  department: 'workshop',
  local: true,
  weight: 0.6,
  kinds: { complaint: 5, question: 3, wish: 0.6, praise: 0.3 },
  season: 'winter',
  skills: ['lights and wiring'],
  decisions: ['repair', 'replacement'],
  nl: `
# topic
de verlichting
# title
Achterlicht kapot
Koplamp te zwak
Dynamo doet niets
# complaint
het achterlicht van {mybike} doet het (niet|alleen als het zelf zin heeft|na {2-9} weken alweer niet)
de koplamp van {mybike} staat zo laag afgesteld dat ik in het donker niets zie
de naafdynamo geeft geen stroom meer, dus ik rijd (zonder licht|met een los lampje)
voorlicht knippert bij elke kinderkopjesstraat en valt daarna uit
het lampje van {mybike} is een waxinelichtje, op een onverlicht fietspad zie ik geen hand voor ogen
bij de {kidsbike} zat een batterijlampje dat na {2-8} dagen leeg was
# question
welke (koplamp|led-lamp) past er op {mybike} en hoeveel lux geeft die?
waar zit de schakelaar voor de automatische verlichting op de {bike}?
kan het achterlicht een remlichtfunctie krijgen?
# wish
verkoop verlichting die je kunt richten zonder gereedschap
organiseer in {month} een gratis lichtcontrole bij de winkel, op scholen doen ze dat ook
# praise
op de lichtcontrole in {shop} is mijn achterlicht zomaar gratis gemaakt
nieuwe koplamp: ik zie nu zelfs de egels op het fietspad
# detail
Het snoertje bij de drager is geknakt
Tegenliggers steken hun hand op omdat ze verblind worden
Om half vijf is het donker, dus dit kan niet wachten tot na de kerst
De agent was aardig maar de boete niet: {60-75} euro
# reason
In het buitengebied heb je er niets aan
# ask
Kan ik even langskomen voor een nieuw lampje?
Valt dit onder garantie?
# urgent
Ik ben {moment} op een haar na aangereden omdat ze me niet zagen
# answer
Verlichting maken we klaar terwijl u wacht; bij fietsen jonger dan twee jaar zonder kosten.
# inside
Klant zegt dat de dynamo geen stroom geeft, hebben we die naaf van de {citybike} op voorraad?
`,
  en: `
# topic
the lights
# title
Rear light broken
Headlight too weak
# complaint
the rear light of {mybike} stopped working after {2-9} weeks
the headlight of {mybike} points so low that I see nothing in the dark
the hub dynamo no longer gives any power, so I ride without lights
the front light flickers on cobbles and then goes out
# question
which headlight fits {mybike} and how bright is it?
where is the switch for the automatic lights on the {bike}?
# wish
a free light check at the shop in {month} would be nice
# praise
my rear light was fixed for free at the light check in {shop}
# detail
The wire near the carrier is bent
Oncoming cyclists complain that I blind them
It's dark by half past four now
# ask
Can I drop in for a new light?
Is this under warranty?
# urgent
I was nearly hit {moment} because nobody saw me
# answer
We fix lights while you wait; free for bikes under two years old.
`,
});
