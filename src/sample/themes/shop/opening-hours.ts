import { describeTheme } from '../theme-shape.ts';

export const openingHours = describeTheme({
  key: 'opening-hours',
  name: { nl: 'Openingstijden', en: 'Opening hours' },
  department: 'shops',
  local: true,
  weight: 0.7,
  kinds: { question: 5, complaint: 3, wish: 2.5, praise: 0.3 },
  skills: ['shop hours'],
  decisions: ['process-change', 'public-statement'],
  asks: ['management'],
  nl: `
# topic
de openingstijden
# title
Openingstijden {shop}
Dichte deur
Koopavond?
# complaint
stond {moment} om {5-6} uur voor een dichte deur in {shop}, volgens de site open tot zes
openingstijden op de kaart van het internet kloppen niet, op maandag zijn jullie in {shop} gewoon dicht
wie werkt kan nooit bij jullie terecht: open als ik weg ben, dicht als ik thuiskom
de werkplaats in {shop} sluit om vijf uur, de winkel om zes, dat staat nergens
# question
hoe laat gaat de winkel in {shop} {day} open?
zijn jullie open op (tweede paasdag|Koningsdag|Hemelvaartsdag|oudejaarsdag|zondag)?
is er nog koopavond in {shop}?
tot hoe laat kan ik mijn fiets ophalen uit de werkplaats?
hebben jullie in de (kerstvakantie|zomervakantie) andere openingstijden?
# wish
graag één avond per week open, al is het alleen de werkplaats
's ochtends vanaf half acht kunnen brengen, voor de trein, dat zou voor forensen ideaal zijn
zondagopening in {month}, wanneer iedereen tijd heeft om een fiets uit te zoeken
een sleutelkluis om je fiets buiten openingstijd te brengen en te halen
# praise
fijn dat de winkel in {shop} op {day} tot zes uur doorgaat, precies genoeg na mijn werk
# detail
{10-35} minuten fietsen voor niets
De bel van de service-ingang deed het ook niet
Ik werk van acht tot half zes
# reason
Nu moet ik er vrij voor nemen
Bij de concurrent kan het wel
# ask
Zet de goede tijden op de site
# answer
U hebt gelijk, de tijden op de site klopten niet; dat is vandaag aangepast.
De winkel in {shop} is van dinsdag tot en met zaterdag open van half tien tot zes.
# inside
Klopt het dat {shop} op maandag dicht is? Op de site staat open vanaf één uur.
`,
  en: `
# topic
the opening hours
# title
Opening hours {shop}
Closed door
# complaint
I stood in front of a closed door in {shop} {moment}, the website says open until six
your opening hours on the map are wrong, the {shop} shop is closed on Mondays
people with a job can never get to you: you open when I leave and close when I get home
# question
what time does the {shop} shop open on {day}?
are you open on (Easter Monday|King's Day|Ascension Day|Sundays)?
until what time can I collect my bike from the workshop?
# wish
please open one evening a week, if only the workshop
let commuters drop off a bike from half past seven
# praise
glad the {shop} shop stays open until six on {day}s, just in time after work
# detail
{10-35} minutes of cycling for nothing
# reason
Now I have to take time off
# ask
Please put the right times on the website
# answer
You are right, the times on the website were wrong; this was corrected today.
`,
});
