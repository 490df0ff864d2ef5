import { describeTheme } from '../theme-shape.ts';

/** Story line: a wish that becomes a service; `question` and `praise` are about the service once it exists. */
export const childSeatRental = describeTheme({
  key: 'child-seat-rental',
  name: { nl: 'Kinderzitje huren', en: 'Child seat rental' },
  department: 'product',
  weight: 0,
  kinds: { wish: 8, question: 2 },
  skills: ['rental services', 'child seats'],
  decisions: ['process-change'],
  asks: ['shops', 'finance'],
  nl: `
# topic
het huren van een kinderzitje
# title
Kinderzitje huren?
Huurzitje voor de kleinkinderen
Idee: zitjes verhuren
# wish
kunnen jullie kinderzitjes gaan verhuren? {child} past er maar een jaar in en dan ligt het in de schuur
een fietszitje huren voor (een weekend|een week|de zomer), als de kleinkinderen komen, dat zou ik meteen doen
verhuur van voor- en achterzitjes zou (geweldig|ideaal|echt een uitkomst) zijn, kopen is zonde voor die paar maanden
ik zoek een kinderzitje voor {2-9} weken, waarom verhuurt niemand die dingen?
in {town} kun je een bakfiets huren, maar een los kinderzitje voor op je eigen fiets nergens, iets voor jullie?
wij hebben {2-3} kinderen gehad en {2-4} zitjes gekocht, met een huursysteem kun je gewoon doorwisselen naar een groter zitje
oma en opa willen ook fietsen met {child}: huur zitjes uit en monteer ze meteen even
geen ruimte in ons appartement voor een zitje dat we alleen in de vakantie gebruiken, huren zou perfect zijn
een abonnement op kinderzitjes: van windscherm voorop tot juniorzitje achter, en steeds ruilen als het kind groeit
# question
kan ik bij jullie in {shop} ook een kinderzitje huren, en wat kost dat per week?
is het mogelijk om een achterzitje te huren voor {2-9} dagen?
past een huurzitje op {mybike}?
# service question
hoe reserveer ik een huurzitje in {shop} voor {day}?
hoeveel borg vragen jullie voor een gehuurd kinderzitje?
monteren jullie het gehuurde zitje ook op een andere fiets dan een Fietsgoed?
kan ik mijn huurzitje tussentijds ruilen voor een maat groter?
# service praise
huurzitje opgehaald in {shop}, binnen tien minuten gemonteerd, {child} vond het fantastisch
wat een goed idee, dat verhuren van kinderzitjes! Net gebruikt in de (mei|zomer|herfst|school)vakantie
dank dat jullie geluisterd hebben, ik had om huurzitjes gevraagd en nu kan het
# reason
Nieuw kost zo'n zitje al gauw {70-160} euro
Ze groeien er zo snel weer uit
Op Marktplaats weet je nooit of het nog veilig is
Een zitje kopen voor twee logeerpartijtjes per jaar is zonde
Wij wonen klein en hebben geen schuur
Beter voor het milieu ook
# detail
Het gaat om een kind van {8-30} maanden
We hebben een gewone damesfiets met een smalle drager
# answer
U vroeg om het huren van een kinderzitje. Dat kan nu: in elke winkel, vanaf 6 euro per week, montage erbij.
Wat een goed idee. We verzamelen deze vragen en laten u weten of we het gaan doen.
# inside
Weer een vraag om een zitje te huren, kunnen we uitrekenen wat dat zou kosten?
`,
  en: `
# topic
child seat rental
# title
Rent a child seat?
Child seat for a few weeks
# wish
could you start renting out child seats? {child} only fits in one for a year
renting a bike seat for (a weekend|a week|the summer) when the grandchildren visit, I'd do it right away
please rent out front and rear child seats, buying one for a few months is a waste
we're here for {2-9} months as expats and would love to rent a child seat instead of buying one
a subscription for child seats: swap for a bigger one as the child grows
you can rent a cargo bike anywhere, but a child seat for your own bike nowhere
# question
can I rent a child seat in {shop}, and what is it per week?
is it possible to rent a rear child seat for {2-9} days?
# service question
how do I book a rental seat in {shop} for {day}?
how much is the deposit for a rented child seat?
# service praise
picked up a rental seat in {shop}, fitted within ten minutes, {child} loved it
thanks for listening, I asked for child seat rental and now it exists
# reason
A new one easily costs {70-160} euros
They grow out of it so quickly
We have no storage in our flat
# answer
You asked for child seat rental. It is here now: in every shop, from 6 euros a week, fitting included.
`,
});
