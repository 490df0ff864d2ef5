import { describeTheme } from '../theme-shape.ts';

export const testRide = describeTheme({
  key: 'test-ride',
  name: { nl: 'Proefrit', en: 'Test rides' },
  department: 'shops',
  local: true,
  weight: 0.6,
  kinds: { question: 6, complaint: 2.5, praise: 1.5, wish: 0.8 },
  season: 'spring',
  skills: ['product advice', 'sales and prices'],
  decisions: ['gesture'],
  nl: `
# topic
de proefrit
# title
Proefrit {bike}
Proefritje maken
# complaint
een proefrit afgesproken op {day}, kom ik aan en de accu van de {ebike} is leeg
proefrit van precies vijf minuten over het parkeerterrein, daar kun je geen {ebike} van {price} op kopen
de testfiets was drie maten te groot en de verkoper had zichtbaar geen zin
# question
kan ik {day} een proefrit maken op de {bike} in {shop}?
moet ik voor een proefrit een afspraak maken en een legitimatie meenemen?
is het mogelijk de {ebike} een heel weekend te proberen?
staat de {cargobike} in {shop} als testmodel?
kan ik de {ebike} en de {citybike} na elkaar proberen?
# wish
een proefweek met aftrek van de huur bij aankoop
een testroute met een helling erin, niet alleen rond het blok
# praise
proefrit van een uur meegekregen, zonder gezeur, en daarna de {bike} gekocht
met {seller} de {ebike} en de {cargobike} getest, rustig en zonder verkooppraat
# detail
We komen met z'n tweeën uit {town}
Ik twijfel tussen een middenmotor en een voorwielmotor
# reason
Een e-bike koop je niet op een parkeerplaats
# ask
Kan ik een nieuwe afspraak maken, met volle accu?
# answer
De {bike} staat {day} met volle accu voor u klaar in {shop}; een uur rijden mag gerust.
# inside
Staat de {bike} in {shop} of moet hij uit een andere winkel komen voor een proefrit?
`,
  en: `
# topic
the test ride
# title
Test ride {bike}
# complaint
I booked a test ride for {day} and the battery of the {ebike} was empty when I arrived
a test ride of exactly five minutes around the car park, that's not how I buy a bike of {price}
# question
can I test ride the {bike} in {shop} on {day}?
do I need an appointment and an ID for a test ride?
could I try the {ebike} for a whole weekend?
# wish
a trial week, deducted from the price when you buy
# praise
got a one-hour test ride without any fuss and bought the {bike} afterwards
# detail
There's two of us coming from {town}
# ask
Can I book another one, with a full battery?
# answer
The {bike} will be ready in {shop} on {day} with a full battery; take an hour if you like.
`,
});
