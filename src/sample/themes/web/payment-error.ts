import { describeTheme } from '../theme-shape.ts';

export const paymentError = describeTheme({
  key: 'payment-error',
  name: { nl: 'Betaalfout in de webwinkel', en: 'Payment error in the web shop' },
  department: 'it',
  weight: 0.7,
  kinds: { complaint: 7, question: 2 },
  skills: ['web shop payments'],
  decisions: ['gesture', 'refund'],
  asks: ['finance', 'webshop'],
  nl: `
# reference
{100000-899999}
# topic
het afrekenen in de webwinkel
# title
Betalen lukt niet
Foutmelding bij afrekenen
Wel betaald, geen bestelling
# complaint
bij het afrekenen krijg ik (steeds|telkens|al drie keer) 'er ging iets mis, code {400-599}', het winkelmandje is daarna leeg
betaling met iDEAL afgebroken, {eurbig} wel van mijn rekening en geen orderbevestiging
de webwinkel blijft hangen op 'u wordt doorgestuurd naar uw bank'
met creditcard betalen (wordt geweigerd|lukt niet), de kaart doet het overal behalve bij jullie
afrekenknop reageert niet op mijn (telefoon|tablet|iPad), groen knopje, gebeurt niks
na het inloggen bij de bank kom ik op een witte pagina uit en de bestelling is weg
# question
is mijn betaling voor {order} nu wel of niet gelukt?
kan ik ook (achteraf|in termijnen|met een factuur) betalen in de webwinkel?
waarom kan ik geen {cargobike} van {price} met iDEAL afrekenen, zit daar een limiet op?
# detail
Geprobeerd in drie browsers, ook op de computer van {relation}
In mijn bankapp staat de afschrijving wel, kenmerk {reference}
Mandje nu voor de {2-5}e keer opnieuw gevuld
De actie loopt vanavond af
# ask
Is de bestelling nu geplaatst of niet?
Storten jullie het bedrag terug?
Kunnen jullie de betaling handmatig koppelen?
# urgent
Er is {eurbig} afgeschreven en er is niets besteld
# answer
Uw betaling is wel binnengekomen; we hebben hem aan de bestelling gekoppeld en u krijgt zo de bevestiging.
# inside
Betaling {reference} is afgeschreven zonder order, kun je in de betaallog kijken?
`,
  en: `
# reference
{100000-899999}
# topic
the web shop checkout
# title
Payment fails
Paid but no order
# complaint
at checkout I keep getting 'something went wrong, code {400-599}' and my basket is empty afterwards
iDEAL payment aborted, {eurbig} left my account and no order confirmation
the web shop hangs at 'redirecting to your bank'
my foreign credit card is refused, it works everywhere else
# question
did my payment for {order} go through or not?
can I pay in instalments in your web shop?
do you accept cards from outside the Netherlands?
# detail
I tried three browsers
My bank shows the payment, reference {reference}
# ask
Is the order placed or not?
Will you refund the amount?
# urgent
{eurbig} is gone and nothing was ordered
# answer
Your payment did come in; we linked it to your order and you will get the confirmation shortly.
`,
});
