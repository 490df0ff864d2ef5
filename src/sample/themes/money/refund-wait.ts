import { describeTheme } from '../theme-shape.ts';

export const refundWait = describeTheme({
  key: 'refund-wait',
  name: { nl: 'Wachten op terugbetaling', en: 'Waiting for a refund' },
  department: 'care',
  weight: 1,
  kinds: { complaint: 8, question: 2 },
  skills: ['refunds', 'web orders'],
  decisions: ['refund', 'gesture'],
  asks: ['finance'],
  nl: `
# topic
de terugbetaling
# title
Waar blijft mijn geld?
Terugbetaling {order}
Nog steeds geen {eurbig} terug
# complaint
{3-8} weken geleden bestelling {order} geannuleerd en nog steeds mijn {eurbig} niet terug
jullie beloofden binnen 14 dagen terug te storten, het is nu dag {19-48}
borg van {eur} voor de leenfiets nog altijd niet teruggekregen
er is {eur} te weinig teruggestort op order {order}, zonder enige uitleg
het bedrag van {eurbig} is dubbel afgeschreven, terugstorten duurt blijkbaar een eeuwigheid
klantenservice zegt 'ligt bij financiën', en daar neemt niemand op
# question
wanneer kan ik mijn {eurbig} van bestelling {order} terugverwachten?
naar welke rekening storten jullie terug als ik met iDEAL heb betaald?
# detail
IBAN is al {2-4} keer doorgegeven
Ik heb {2-4} keer gebeld en elke keer is het 'doorgezet'
Voor mij is dat veel geld
Ordernummer {order}
Ik heb een bevestiging van de annulering, zal ik die nog eens sturen?
# ask
Maak het bedrag (deze week|vandaag nog) over
Geef me een datum waarop het erop staat
Ik wil wettelijke rente als dit nog langer duurt
# urgent
Ik sta er rood door, mijn huur wordt {day} afgeschreven
# answer
Het bedrag is vandaag overgemaakt en staat uiterlijk over twee werkdagen op uw rekening.
Excuses voor het wachten. We hebben uitgezocht waar het bleef hangen en het bedrag nu zelf vrijgegeven.
# inside
Terugbetaling {order}, {eurbig}: waarom is die nog niet uitgevoerd?
Klant wacht {19-48} dagen op {eurbig}, kun je vandaag betalen?
`,
  en: `
# topic
the refund
# title
Where is my money?
Refund for {order}
# complaint
I cancelled order {order} {3-8} weeks ago and still haven't got my {eurbig} back
you promised a refund within 14 days, it is day {19-48} now
the deposit of {eur} for the loan bike has never been returned
I was charged {eurbig} twice and getting it back takes forever
customer service says 'finance has it', and finance never picks up
# question
when can I expect my {eurbig} for order {order}?
which account do you refund to if I paid by iDEAL?
# detail
I've given you my IBAN {2-4} times
I called {2-4} times and each time it was 'passed on'
That's a lot of money for me
# ask
Please transfer it this week
Give me a date
# urgent
I'm overdrawn because of this and my rent is due on {day}
# answer
The amount was transferred today and will be in your account in two working days at most.
`,
});
