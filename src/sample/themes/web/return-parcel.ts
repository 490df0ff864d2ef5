import { describeTheme } from '../theme-shape.ts';

export const returnParcel = describeTheme({
  key: 'return-parcel',
  name: { nl: 'Retour sturen', en: 'Returns' },
  department: 'webshop',
  weight: 0.55,
  kinds: { complaint: 4, question: 5 },
  skills: ['web orders', 'returns'],
  decisions: ['process-exception', 'gesture'],
  asks: ['finance'],
  nl: `
# topic
de retourzending
# title
Retour {order}
Retourlabel ontbreekt
# complaint
retourlabel zat niet in de doos en op de site kom ik in een kringetje terecht
{2-5} weken geleden een (jas|fietstas|regenbroek) teruggestuurd, status nog steeds 'onderweg'
ik moet {eur} betalen om een verkeerd geleverd artikel terug te sturen, de omgekeerde wereld
retour geweigerd omdat de verpakking open is, hoe moet ik het anders passen?
verkeerde (helm|fietstas|lader) ontvangen, besteld was iets heel anders
# question
hoe stuur ik bestelling {order} terug?
kan ik een online bestelde (jas|helm|fietstas) ook in {shop} inleveren?
hoe lang heb ik de tijd om te retourneren?
moet de originele doos erbij als ik retour stuur?
# detail
Ordernummer {order}
Track & trace: 3S{100000-899999}
Het pakketpunt wilde hem zonder label niet aannemen
# ask
Stuur me een retourlabel
Is hij nu binnen of niet?
# answer
Het retourlabel zit bij dit bericht; inleveren in de winkel in {shop} mag ook.
# inside
Retour {order} is volgens de vervoerder binnen, kun je het in het magazijn nakijken?
`,
  en: `
# topic
the return
# title
Return {order}
No return label
# complaint
there was no return label in the box and the website sends me in circles
I returned a (jacket|pannier|helmet) {2-5} weeks ago and the status is still 'on its way'
I have to pay {eur} to return an item you sent by mistake
# question
how do I return order {order}?
can I return an online order in the {shop} shop?
how long do I have to return something?
# detail
Order number {order}
The parcel shop would not take it without a label
# ask
Please send me a return label
# answer
The return label comes with this message; you may also hand it in at the {shop} shop.
`,
});
