import { describeTheme } from '../theme-shape.ts';

export const newsletter = describeTheme({
  key: 'newsletter',
  name: { nl: 'Nieuwsbrief en privacy', en: 'Newsletter and privacy' },
  department: 'marcom',
  weight: 0.35,
  kinds: { complaint: 4, question: 3, praise: 0.5 },
  skills: ['newsletter', 'privacy requests'],
  decisions: ['process-exception'],
  asks: ['it'],
  nl: `
# topic
de nieuwsbrief
# title
Uitschrijven lukt niet
Te veel mail
Mijn gegevens
# complaint
(drie|vijf|tien) keer uitgeschreven voor de nieuwsbrief en ik krijg hem nog steeds
elke dag een reclamemail, 'nog {1-3} dagen korting', houd eens op
uitschrijflink in de nieuwsbrief geeft een foutpagina
hoe komen jullie aan mijn e-mailadres? Ik heb nooit iets besteld
na één bandje kopen ben ik blijkbaar geabonneerd op folders
# question
kunnen jullie mijn gegevens en account verwijderen?
welke persoonsgegevens bewaren jullie van mij, en hoe lang?
hoe wijzig ik het e-mailadres voor de nieuwsbrief?
# praise
leuke nieuwsbrief deze keer, die fietsroute door {town} hebben we meteen gereden
# detail
Ik heb het al in mijn account uitgezet
Het gaat ook naar mijn oude werkadres
Volgens de AVG heb ik daar recht op
# ask
Haal me van de lijst
Graag een bevestiging dat alles is gewist
# answer
U bent van de lijst gehaald en krijgt geen reclame meer. De kapotte link wordt gemaakt.
# inside
Uitschrijflink geeft een foutpagina, kun je dit adres handmatig blokkeren?
`,
  en: `
# topic
the newsletter
# title
Can't unsubscribe
Too many mails
# complaint
I unsubscribed from the newsletter (three|five) times and still get it
the unsubscribe link in your newsletter leads to an error page
an advert every single day, please stop
# question
can you delete my account and personal details?
can I get the newsletter in English?
# praise
nice newsletter this time, we rode the route through {town} right away
# detail
I already switched it off in my account
# ask
Take me off the list
# answer
You have been taken off the list. The broken link is being fixed.
`,
});
