import { describeTheme } from '../theme-shape.ts';

export const pricePromise = describeTheme({
  key: 'price-promise',
  name: { nl: 'Prijs en korting', en: 'Prices and discounts' },
  department: 'shops',
  local: true,
  weight: 0.55,
  kinds: { complaint: 4, question: 4, wish: 0.8 },
  season: 'spring',
  skills: ['sales and prices'],
  decisions: ['discount', 'gesture'],
  nl: `
# topic
de korting
# title
Laagste prijs?
Kortingscode werkt niet
Actieprijs niet verrekend
# complaint
{ago} kocht ik een {bike} en nu staat hij {eurbig} goedkoper in de aanbieding
de kortingscode LENTE{10-25} wordt (niet geaccepteerd|geweigerd), 'verlopen', terwijl de actie nog loopt
in de folder {price}, aan de kassa ineens {eurbig} meer
laagsteprijsgarantie blijkt niet te gelden voor webwinkels, dat staat er nergens bij
klantenpas met {5-15} procent op accessoires en toch de volle prijs betaald
# question
geven jullie (studentenkorting|korting bij twee fietsen|korting op een showmodel)?
bij een andere winkel is de {bike} {eurbig} goedkoper, doen jullie daar iets mee?
wat krijg ik voor mijn oude fiets bij inruil?
tot wanneer geldt de voorjaarsactie?
# wish
een spaarsysteem: tien beurten, de elfde gratis
# detail
De bon heb ik nog
In {shop} zeiden ze dat ze 'er niets aan kunnen doen'
# reason
Trouwe klanten krijgen nu minder dan nieuwe
# ask
Kan het verschil worden terugbetaald?
Mag de korting alsnog?
# answer
Binnen dertig dagen na aankoop betalen we het prijsverschil terug; dat hebben we nu voor u gedaan.
# inside
Mag ik hier {eur} prijsverschil teruggeven? Aankoop is {25-40} dagen oud.
`,
  en: `
# topic
the discount
# title
Discount code not working
Price difference
# complaint
I bought a {bike} {ago} and now it is {eurbig} cheaper
the discount code SPRING{10-25} is refused although the offer still runs
the leaflet says {price}, at the till it was {eurbig} more
# question
do you offer a student discount?
another shop sells the {bike} for {eurbig} less, will you match it?
what do I get for my old bike if I trade it in?
# wish
a loyalty card: ten services, the eleventh free
# detail
I still have the receipt
# ask
Can you refund the difference?
# answer
Within thirty days of buying we refund the difference; we have now done so.
`,
});
