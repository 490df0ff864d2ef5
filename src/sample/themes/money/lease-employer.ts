import { describeTheme } from '../theme-shape.ts';

export const leaseEmployer = describeTheme({
  key: 'lease-employer',
  name: { nl: 'Fiets van de zaak aanvragen', en: 'Applying for a company bike' },
  department: 'lease',
  weight: 0.6,
  kinds: { question: 6, complaint: 2.5, wish: 0.6, praise: 0.4 },
  skills: ['lease contracts', 'fiscal rules'],
  decisions: ['process-exception'],
  asks: ['finance'],
  nl: `
# request
A{3000-9800}
# topic
de fiets van de zaak
# title
Fiets van de zaak
Aanvraag blijft hangen
Bijtelling leasefiets
# complaint
mijn aanvraag voor een fiets van de zaak staat al {3-8} weken op 'wacht op werkgever', terwijl die {ago} akkoord gaf
het leaseportaal accepteert het KvK-nummer van mijn werkgever niet
bij de aanvraag was het maandbedrag € {48-69}, op het contract is het ineens € {74-98}
# question
hoe hoog is de bijtelling van 7 procent voor een fiets van {price}?
mag ik de leasefiets van de zaak ook privé gebruiken?
kan ik als zzp'er ook een fiets leasen?
hoe meldt onze werkgever zich aan voor de fietsregeling? We zijn met {8-240} mensen
is de verzekering inbegrepen bij de fiets van de zaak?
kan ik naast een {ebike} nog een tweede fiets via de werkgever leasen?
# wish
een rekenhulp op de site waarmee je je nettokosten per maand ziet
zet de {cargobike} ook in de regeling voor werkgevers
# praise
fiets van de zaak binnen {6-12} dagen geregeld, HR was ook onder de indruk
# detail
Aanvraagnummer {request}
Mijn werkgever zit in {town} en heeft het zelf getekend
De collega's hebben hem allang
# reason
Nu reken ik het uit op een kladje
# ask
Waar blijft het hangen?
Wie kan de aanvraag loskrijgen?
# answer
De aanvraag wachtte op een handtekening die wel binnen was; hij is nu verwerkt en u hoort deze week wanneer u kunt ophalen.
# inside
Aanvraag {request}: werkgever is akkoord maar de kredietcheck staat nog open bij jullie, wanneer is die klaar?
`,
  en: `
# request
A{3000-9800}
# topic
the company bike
# title
Company bike application
Tax on a lease bike
# complaint
my application for a company bike has been 'waiting for employer' for {3-8} weeks although they approved it {ago}
the lease portal rejects the registration number of my employer
# question
how much tax do I pay on a company bike of {price}?
can I lease a bike as a freelancer?
may I use the company bike privately as well?
how can our company join the bike scheme? We are {8-240} people
# wish
a calculator with your net monthly cost on the website
# praise
company bike arranged in {6-12} days, even our HR was impressed
# detail
Application number {request}
My colleagues got theirs long ago
# ask
Where is it stuck?
# answer
The application was waiting for a signature that had already come in; it has been processed now.
`,
});
