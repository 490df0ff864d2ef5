import { describeTheme } from '../theme-shape.ts';

/** What reaches every organisation and belongs to no theme of its own. */
export const otherMatters = describeTheme({
  key: 'other-matters',
  name: { nl: 'Overige berichten', en: 'Other matters' },
  department: 'marcom',
  weight: 0.75,
  kinds: { other: 10 },
  skills: ['press and sponsoring'],
  nl: `
# topic
uw bericht
# title
Sollicitatie
Sponsorverzoek
Interview voor school
Samenwerking
Gevonden voorwerp
# other
Sollicitatie :: hierbij solliciteer ik naar de functie van (verkoper|fietsenmaker|zaterdaghulp) in {shop}, mijn cv stuur ik mee
Sollicitatie :: ik ben {17-19} en zoek een bijbaan op zaterdag, liefst in de winkel in {shop}
Sponsorverzoek :: onze (voetbalclub|scouting|basisschool) in {town} zoekt een sponsor voor de (fietsdag|avondvierdaagse|loterij), er doen ongeveer {40-260} (mensen|kinderen) mee
Sponsoring :: voor de (rommelmarkt|sponsorloop|jubileumtocht) in {town} zoeken we nog een prijsje, een (fietstas|bel|helm) is al mooi
Interview voor school :: voor een profielwerkstuk over (duurzaam vervoer|de fietsindustrie|marketing) wil ik iemand bij Fietsgoed {3-9} vragen stellen
Gevonden :: gevonden bij jullie voor de deur in {shop}: een (sleutelbos met een rood labeltje|kinderwantje|zwarte portemonnee|fietshelm)
Samenwerking :: wij zijn een (bezorgdienst|fotograaf|podcast|fietskoerier) uit {town} en zien mogelijkheden om samen te werken
Nieuwe winkel :: ik fietste {day} langs de (nieuwe|verbouwde) winkel in {shop}, ziet er strak uit van buiten
Uithangbord :: ter info: het uithangbord in {shop} hangt aan één schroef te wapperen
Fietsroute :: kent iemand een mooie fietsroute vanaf {shop}, liefst zo'n {30-75} km met een (pannenkoek|terras|pontje) halverwege?
Toertocht :: wie gaat er {day} mee met de toerrit vanuit {shop}? Vertrek (half tien|tien uur), {35-80} km
Oude fiets :: ik heb een fiets van het merk Fietsgoed uit {1968-1985} in de schuur gevonden, met het plaatje er nog op
Verhuizing :: we zijn verhuisd naar {town}, ons nieuwe adres geef ik hierbij door
Stage :: ik zoek een stageplek, niveau {3-4}, richting (techniek|detailhandel), vanaf {month}, in de buurt van {town}
Klantenpanel :: het klantenpanel van {day} kan ik niet bijwonen, ik meld me hierbij af
Vergissing :: (verkeerd adres, sorry|dit bericht was voor mijn garage bedoeld|per ongeluk verstuurd), negeren maar
Wereldfietsdag :: vandaag {20-90} km gefietst door {town} en omgeving, prachtig weer, meer heb ik niet te melden
Meting :: voor de gemeente {town} tellen we fietsers bij (het station|de brug|de school), mogen we een kastje aan uw gevel hangen?
# answer
Dank voor uw bericht, ik zorg dat het bij de juiste collega terechtkomt.
`,
  en: `
# topic
your message
# title
Job application
Partnership
School project
# other
Job application :: I would like to apply for a job as (mechanic|sales assistant) in {shop}, I speak English and some Dutch
Sponsoring :: our (football club|primary school) in {town} is looking for a sponsor for the cycling day, about {40-260} people take part
Interview :: for a university project on (sustainable transport|cycling culture|city planning) I'd like to interview someone at Fietsgoed
Found :: found a (set of keys with a red tag|child's mitten|black wallet) in front of your shop in {shop}
Route :: does anyone know a nice cycling route from {shop}, about {30-75} km?
New address :: we moved to {town}, please find our new address below
Sign :: FYI: the sign above the shop in {shop} is hanging by one screw
Partnership :: we run a (podcast|delivery company|bike tour) in {town} and would like to work together
Internship :: I study (mechanical engineering|business) in {shop} and am looking for an internship from {month}
# answer
Thank you for your message, I will make sure it reaches the right colleague.
`,
});
