import { describeTheme } from '../theme-shape.ts';

export const giftCard = describeTheme({
  key: 'gift-card',
  name: { nl: 'Cadeaubon', en: 'Gift cards' },
  department: 'webshop',
  weight: 0.3,
  kinds: { complaint: 4, question: 4 },
  season: 'winter',
  skills: ['web orders', 'gift cards'],
  decisions: ['process-exception', 'gesture'],
  asks: ['finance'],
  nl: `
# code
GB{100-899}
# topic
de cadeaubon
# title
Cadeaubon doet het niet
Saldo cadeaukaart
# complaint
cadeaubon van {eur} gekregen van {relation}, in de webwinkel: 'code onbekend'
de cadeaukaart is volgens jullie verlopen, er staat geen datum op
restsaldo van {eur} op de cadeaubon is zomaar verdwenen na een aankoop
bon is alleen te besteden in {shop}, had dat erop gezet
# question
hoe kan ik het saldo van mijn cadeaukaart zien?
kan ik een cadeaubon ook voor een beurt of reparatie gebruiken?
is een cadeaubon van {2019-2023} nog geldig?
kan ik twee cadeaubonnen bij één bestelling inwisselen?
# detail
Code begint met {code}
De kraslaag ging mee met de helft van de code
Het was voor mijn {30-75}e verjaardag
# ask
Kan ik een nieuwe code krijgen?
Kan het saldo worden teruggezet?
# answer
We hebben de bon vervangen door een nieuwe code met hetzelfde saldo, die is twee jaar geldig.
# inside
Cadeaubon {code} geeft 'onbekend', staat hij wel in de administratie?
`,
  en: `
# code
GB{100-899}
# topic
the gift card
# title
Gift card not accepted
# complaint
I got a gift card of {eur} from {relation} and the web shop says 'unknown code'
you say the gift card has expired, there is no date on it
the remaining {eur} on my gift card vanished after one purchase
# question
how do I check the balance of my gift card?
can I use a gift card for a service or repair?
is a gift card from {2019-2023} still valid?
# detail
The code starts with {code}
# ask
Can I get a new code?
# answer
We replaced the card with a new code holding the same balance, valid for two years.
`,
});
