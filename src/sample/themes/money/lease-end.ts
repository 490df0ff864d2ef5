import { describeTheme } from '../theme-shape.ts';

export const leaseEnd = describeTheme({
  key: 'lease-end',
  name: { nl: 'Einde van het leasecontract', en: 'End of the lease' },
  department: 'lease',
  weight: 0.8,
  kinds: { question: 6, complaint: 4, wish: 0.6 },
  skills: ['lease contracts', 'residual value'],
  decisions: ['process-exception', 'discount'],
  asks: ['finance'],
  nl: `
# contract
L{20000-48999}
# topic
het einde van de lease
# title
Lease loopt af
Overnamebedrag leasefiets
Contract opzeggen
# complaint
mijn leasecontract loopt in {month} af en (niemand|geen mens) laat iets horen over hoe het verder gaat
overnameprijs van mijn leasefiets is nu {eurbig}, bij het afsluiten werd 'een klein bedrag' gezegd
fiets {ago} ingeleverd aan het einde van de lease en er wordt nog steeds {eur} per maand afgeschreven
bij inlevering wordt {eurbig} schade gerekend voor (een krasje|normale slijtage|een versleten handvat)
van baan gewisseld en nu zit ik vast aan een leasefiets van mijn vorige werkgever
# question
wat is de restwaarde als ik mijn {ebike} na 36 maanden wil overnemen?
kan ik de lease (verlengen|met een jaar verlengen|eerder stoppen) en wat kost dat?
waar lever ik de leasefiets in, en moet de lader er ook bij?
ik ga uit dienst in {month}, wat gebeurt er met mijn leasefiets?
mag {relation} mijn leasecontract overnemen?
hoe bereken jullie het overnamebedrag aan het einde van het contract?
# wish
stuur drie maanden voor het einde van de lease een bericht met de keuzes en de bedragen
laat mensen de leasefiets in termijnen overnemen
# detail
Contractnummer {contract}, looptijd 36 maanden
De fiets is altijd bij jullie onderhouden
HR op mijn werk verwijst naar jullie en jullie naar HR
In de voorwaarden staat er niets over
# reason
Nu moet je er zelf achteraan en ben je te laat
# ask
Kunnen jullie de incasso stopzetten?
Graag een overzicht van mijn opties
Kan dit bedrag omlaag?
# urgent
Het contract loopt {day} af en ik heb daarna geen fiets
# answer
U kunt de fiets inleveren, overnemen tegen de restwaarde of twaalf maanden verlengen; de bedragen staan hieronder.
De incasso is gestopt en het te veel betaalde bedrag komt terug.
# inside
Lease {contract} is beëindigd maar de incasso loopt door, kun je die stoppen en terugboeken?
Wat is de restwaarde op contract {contract}?
`,
  en: `
# contract
L{20000-48999}
# topic
the end of the lease
# title
Lease is ending
Take-over price of my lease bike
# complaint
my lease ends in {month} and nobody tells me what happens next
the price to take over my lease bike is now {eurbig}, I was told it would be a small amount
I returned the bike {ago} at the end of the lease and you still charge {eur} a month
I'm charged {eurbig} for damage on return, it's one scratch
# question
what is the residual value if I want to keep my {ebike} after 36 months?
can I (extend|end) the lease early and what does that cost?
I'm changing jobs in {month}, what happens to my lease bike?
where do I hand in the lease bike, and do you need the charger too?
# wish
please send a message three months before the end of the lease with the options and amounts
# detail
Contract number {contract}, 36 months
My employer points to you and you point to my employer
# reason
Now you find out when it is too late
# ask
Can you stop the direct debit?
Please send me an overview of my options
# urgent
The contract ends on {day} and after that I have no bike
# answer
You can return the bike, take it over at its residual value or extend for twelve months; the amounts are below.
`,
});
