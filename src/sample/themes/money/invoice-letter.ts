import { describeTheme } from '../theme-shape.ts';

/** Story line: the letter confuses people until it is rewritten; then the rate falls by a known factor. */
export const invoiceLetter = describeTheme({
  key: 'invoice-letter',
  name: { nl: 'Onduidelijke factuurbrief', en: 'Confusing invoice letter' },
  department: 'lease',
  weight: 1.7,
  kinds: { complaint: 5, question: 5 },
  skills: ['invoices', 'lease contracts'],
  decisions: ['process-exception', 'gesture'],
  asks: ['finance'],
  nl: `
# topic
de factuurbrief
# title
Factuur {invoice}: wat moet ik nu betalen?
Brief begrijp ik niet
Onduidelijke nota
Voorschot en eindafrekening
Twee bedragen op één factuur
# complaint
ik snap niets van de brief bij factuur {invoice}: er staan (twee|drie) bedragen op en nergens wat ik moet betalen
jullie factuurbrief is (niet te volgen|abracadabra|een puzzel), 'verrekend voorschot', 'nog te boeken', wat is dat?
op de nota staat eerst {eurbig} te voldoen en onderaan 'wordt geïncasseerd', dus ik heb dubbel betaald
er staat 'creditsaldo' op de brief terwijl ik al {2-9} maanden netjes betaal, moet ik nu geld krijgen of betalen?
de specificatie op factuur {invoice} telt niet op tot het totaal, ik heb het drie keer nagerekend
kreeg een aanmaning over {invoice} terwijl de brief zei 'u hoeft niets te doen'
{relation} en ik hebben samen een avond op jullie factuurbrief gezeten en we komen er niet uit
de letters van de factuur zijn zo klein en de termen zo ambtelijk dat (mijn vader|mijn moeder) er wakker van ligt
# question
moet ik het bedrag op factuur {invoice} nu zelf overmaken of wordt het afgeschreven?
wat betekent 'verrekend voorschot' op de factuurbrief?
waarom staat er een ander bedrag op de brief dan in mijn leasecontract?
wat is het verschil tussen 'vervallen termijn' en 'openstaand' op jullie nota?
welke van de twee bedragen op de brief is het goede?
kan iemand mij in gewone mensentaal uitleggen wat er op factuur {invoice} staat?
# detail
Factuurnummer {invoice}, bedrag {eurbig}
Telefonisch kreeg ik (weer|twee keer) een ander antwoord
Op de achterkant staat een tabel met afkortingen waar niemand iets van begrijpt
De bank zegt dat er niets is afgeschreven
Mijn boekhouder begrijpt hem ook niet
De vervaldatum lag vóór de datum van de brief
# ask
Stuur me alstublieft een factuur die ik begrijp
Graag een simpele uitleg: wat betaal ik, wanneer en waarvoor?
Klopt deze nota wel?
Kunnen jullie de aanmaning intrekken?
# urgent
Er wordt nu met een incassobureau gedreigd terwijl ik niets verkeerd heb gedaan
# answer
U hoeft niets over te maken: het bedrag onderaan wordt automatisch afgeschreven, het bovenste is al verrekend.
U hebt gelijk, de brief is verwarrend. We hebben uw factuur nagelopen: u betaalt eenmaal, en de aanmaning is ingetrokken.
# inside
Klopt factuur {invoice}? Klant ziet twee bedragen en een aanmaning.
Kun je de aanmaning op {invoice} stoppen tot dit is uitgezocht?
`,
  en: `
# topic
the invoice letter
# title
Invoice {invoice}: what do I have to pay?
Can't understand your letter
Two amounts on one invoice
# complaint
I don't understand the letter that came with invoice {invoice}: there are (two|three) amounts and none says what I must pay
your invoice letter is (a puzzle|impossible to follow), what on earth is a 'settled advance'?
the invoice first says {eurbig} is due and then 'will be collected', so I paid twice
I got a reminder for {invoice} although the letter said 'no action needed'
the lines of invoice {invoice} do not add up to the total, I checked three times
# question
should I transfer the amount on invoice {invoice} myself or will it be collected?
why is the amount on the letter different from my lease contract?
which of the two amounts on your letter is the right one?
could someone explain invoice {invoice} in plain language?
# detail
Invoice number {invoice}, amount {eurbig}
By phone I was told something else each time
My translation app can't make sense of it either
The due date was before the date of the letter
# ask
Please send me an invoice I can understand
Just tell me: what do I pay, when and what for?
Can you withdraw the reminder?
# urgent
I'm being threatened with a collection agency although I did nothing wrong
# answer
You don't need to transfer anything: the amount at the bottom is collected automatically, the one at the top has been settled.
You are right, the letter is confusing. We checked your invoice: you pay once, and the reminder has been withdrawn.
`,
});
