import { describeTheme } from '../theme-shape.ts';

export const helmetAdvice = describeTheme({
  key: 'helmet-advice',
  name: { nl: 'Helmadvies', en: 'Helmet advice' },
  department: 'shops',
  local: true,
  weight: 0.5,
  kinds: { question: 6, wish: 1, complaint: 1.5, praise: 0.8 },
  season: 'summer',
  skills: ['helmets', 'product advice'],
  decisions: ['replacement'],
  nl: `
# topic
de helm
# title
Welke helm?
Helm voor e-bike
Kinderhelm maat
# complaint
de helm die ik bij jullie kocht zit zo strak dat ik er hoofdpijn van krijg, ruilen mocht niet 'om hygiënische redenen'
het vizier van de helm beslaat {weather} binnen twee minuten
sluiting van de kinderhelm brak na {2-9} weken af
# question
welke helm raden jullie aan voor een {ebike}, is de NTA-norm nodig?
mijn hoofdomtrek is {52-62} cm, welke maat helm is dat?
hebben jullie helmen die over een (staart|hoofddoek|bril|muts) passen?
moet een helm na een val (altijd|echt) worden vervangen?
welke kinderhelm is geschikt vanaf {1-3} jaar in een zitje voorop?
is een helm op een speed pedelec verplicht, en welke dan?
# wish
een paspaal met alle helmmaten in de winkel
lever helmen ook in iets anders dan zwart, ik wil juist opvallen
# praise
goed helmadvies van {seller}: drie gepast, de goedkoopste was de beste
mijn helm brak bij een val in tweeën en mijn hoofd niet, dank voor het advies destijds
# detail
Ik draag hem vooral {weather}
De kapper vindt het niets, mijn vrouw wel
# reason
Met de verkeerde maat heb je er niets aan
# ask
Kan ik hem ruilen?
# answer
Voor een e-bike tot 25 km/u raden we een helm met NTA 8776-keurmerk aan; passen kan in {shop}.
# inside
Klant wil een helm die over een hoofddoek past, hebben we die?
`,
  en: `
# topic
the helmet
# title
Which helmet?
Helmet for an e-bike
# complaint
the helmet I bought is so tight it gives me a headache, and I wasn't allowed to exchange it
the buckle of the child helmet broke after {2-9} weeks
# question
which helmet do you recommend for a {ebike}?
my head measures {52-62} cm, which helmet size is that?
do you have helmets that fit over a (ponytail|headscarf|hat)?
should a helmet always be replaced after a fall?
is a helmet compulsory on an e-bike in the Netherlands?
# wish
please sell helmets in something other than black, I want to be seen
# praise
good helmet advice from {seller}: tried three, the cheapest was the best
# detail
I mostly wear it {weather}
# ask
Can I exchange it?
# answer
For an e-bike up to 25 km/h we recommend a helmet with the NTA 8776 mark; you can try them in {shop}.
`,
});
