import { describeTheme } from '../theme-shape.ts';

export const theftInsurance = describeTheme({
  key: 'theft-insurance',
  name: { nl: 'Diefstal en verzekering', en: 'Theft and insurance' },
  department: 'care',
  weight: 0.7,
  kinds: { complaint: 4, question: 4, praise: 0.5 },
  season: 'autumn',
  skills: ['insurance claims'],
  decisions: ['process-exception', 'gesture'],
  asks: ['finance', 'lease'],
  nl: `
# topic
de diefstalverzekering
# title
Fiets gestolen
Claim diefstal
Verzekering {bike}
# complaint
{mybike} is {ago} gestolen bij (station {town}|het zwembad|mijn werk) en de verzekering wil eerst twee sleutels zien, die ene is van jullie nooit gekomen
claim voor gestolen fiets ingediend, {3-9} weken verder, en ik moet steeds hetzelfde formulier opnieuw invullen
volgens de polis krijg ik dagwaarde, in de winkel werd 'vijf jaar nieuwwaarde' verteld
gps-tracker van {mybike} gaf na de diefstal geen signaal, terwijl ik er {eur} per jaar voor betaal
de claim is afgewezen omdat het slot geen ART-keurmerk zou hebben, het slot kocht ik bij jullie
# question
mijn fiets is gestolen, wat moet ik nu doen en waar meld ik het?
kan ik {mybike} achteraf nog verzekeren tegen diefstal?
dekt de verzekering ook alleen een gestolen accu?
heb ik bij aangifte het framenummer nodig, en kunnen jullie dat opzoeken?
wat is het eigen risico bij diefstal van een {ebike}?
# praise
gestolen fiets, en binnen {5-12} dagen een vervangende via de verzekering, netjes geregeld
# detail
Aangifte gedaan, nummer PL{1000-9899}
Framenummer FG{100000-899999}
Hij stond met twee sloten aan een nietje
De verzekeraar verwijst naar jullie en jullie naar de verzekeraar
# ask
Wie pakt mijn claim nu eens echt op?
Kunnen jullie een kopie van de sleutelbevestiging sturen?
Krijg ik een leenfiets?
# urgent
Zonder fiets kom ik (niet op mijn werk|mijn huis niet uit)
# answer
Wat een nare ervaring. Met het framenummer en de aangifte dienen wij de claim voor u in, u hoeft het formulier niet opnieuw in te vullen.
# inside
Klant wacht {3-9} weken op uitkering diefstal, ligt de betaling bij jullie?
`,
  en: `
# topic
the theft insurance
# title
Bike stolen
Theft claim
# complaint
{mybike} was stolen {ago} at {town} station and the insurance wants two keys, one of which you never gave me
I filed a claim for my stolen bike and {3-9} weeks later I'm still filling in the same form
my claim was refused because the lock is supposedly not approved, I bought that lock from you
# question
my bike was stolen, what do I do now and where do I report it?
can I still insure {mybike} against theft?
does the insurance cover a stolen battery on its own?
can you look up my frame number for the police report?
# praise
bike stolen and a replacement within {5-12} days through the insurance, well handled
# detail
I reported it to the police, number PL{1000-9899}
It was locked with two locks
The insurer points to you and you point to the insurer
# ask
Who will finally take up my claim?
Do I get a loan bike?
# urgent
Without a bike I can't get to work
# answer
What a nasty experience. With the frame number and the police report we file the claim for you.
`,
});
