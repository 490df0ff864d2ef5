import { describeTheme } from '../theme-shape.ts';

export const deliverySlot = describeTheme({
  key: 'delivery-slot',
  name: { nl: 'Bezorgmoment', en: 'Delivery slot' },
  department: 'webshop',
  weight: 1,
  kinds: { complaint: 6, question: 3, wish: 0.8, praise: 0.7 },
  season: 'spring',
  skills: ['deliveries', 'web orders'],
  decisions: ['gesture', 'process-exception'],
  asks: ['shops'],
  nl: `
# topic
de bezorging
# title
Bezorging {order}
Bezorger kwam niet
Tijdvak bezorging
Vrij genomen voor niets
# complaint
de hele (ochtend|middag|dag) thuisgebleven voor de bezorging van {order} en er is niemand geweest
tijdvak was 8 tot 18 uur, dat is geen tijdvak, dat is een werkdag
fiets afgeleverd bij de buren op nummer {3-98} zonder briefje, dozen in de regen
bezorger heeft {mybike} niet rijklaar afgeleverd, stuur nog dwars en trappers in een zakje
bezorgafspraak voor de {2-3}e keer verzet, per sms, een uur van tevoren
volgens track & trace ben ik niet thuis getroffen, ik stond voor het raam
doos beschadigd, een flinke kras op het frame van de {bike}
# question
kan ik het bezorgmoment van bestelling {order} nog wijzigen naar {day}?
bezorgen jullie ook op (de Waddeneilanden|zaterdag|een vakantiepark)?
wordt de fiets rijklaar bezorgd, of moet ik zelf nog iets monteren?
nemen jullie bij bezorging de oude fiets mee?
hoe laat komen jullie {day} ongeveer met order {order}?
# wish
bezorging in de avond, tussen zes en negen, voor mensen die overdag werken
laat de bezorger een half uur van tevoren bellen
# praise
fiets keurig op tijd bezorgd, de bezorger stelde zelfs het zadel even af
# detail
Ik heb er een vrije dag voor opgenomen
Er stond nergens een telefoonnummer van de bezorger
De afspraak is bevestigd per mail, ordernummer {order}
Tweede keer dat het misgaat
# reason
Een hele dag wachten kost me een vakantiedag
# ask
Wanneer komt hij nu echt?
Krijg ik de bezorgkosten terug?
Graag een nieuw bezorgmoment, in de ochtend
# urgent
Het is een verjaardagscadeau en de verjaardag is {day}
# answer
De bezorger komt nu op het moment dat u zelf kiest, en belt een half uur van tevoren. De bezorgkosten krijgt u terug.
# inside
Kan order {order} vanuit de winkel in {shop} worden gebracht? Bezorger is twee keer niet geweest.
`,
  en: `
# topic
the delivery
# title
Delivery of {order}
Nobody showed up
# complaint
I stayed home all (morning|day) for the delivery of {order} and nobody came
a delivery window from 8 to 18 is not a window, that's a working day
the bike was left with a neighbour without a note, boxes in the rain
delivery rescheduled for the (second|third) time, by text, an hour in advance
the box was damaged and there's a big scratch on the frame of the {bike}
# question
can I still change the delivery of order {order} to {day}?
does the bike come ready to ride, or do I have to assemble it?
do you deliver on Saturdays?
will you take the old bike with you on delivery?
# wish
evening delivery, between six and nine, for people with a job
# praise
bike delivered right on time, the driver even adjusted the saddle
# detail
I took a day off for this
The appointment was confirmed by mail, order {order}
# reason
Waiting a whole day costs me a day off
# ask
When will it really come?
Do I get the delivery fee back?
# urgent
It's a birthday present and the birthday is on {day}
# answer
The driver will come at the time you choose, and call half an hour ahead. We refund the delivery fee.
`,
});
