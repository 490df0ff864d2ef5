import { describeTheme } from '../theme-shape.ts';

export const phoneQueue = describeTheme({
  key: 'phone-queue',
  name: { nl: 'Bereikbaarheid', en: 'Getting through' },
  department: 'care',
  weight: 0.75,
  kinds: { complaint: 8, wish: 1, question: 1 },
  skills: ['customer contact'],
  decisions: ['gesture'],
  nl: `
# topic
de bereikbaarheid
# title
Niemand neemt op
Geen antwoord op mail
Van het kastje naar de muur
# complaint
{20-55} minuten in de wacht gestaan bij de klantenservice en toen werd de verbinding verbroken
al {3-9} dagen wacht ik op antwoord op mijn mail, alleen een automatische ontvangstbevestiging gekregen
ik moet voor de {3-5}e keer mijn hele verhaal vertellen, niemand leest terug wat er al ligt
de winkel verwijst naar de klantenservice, de klantenservice naar de werkplaats en de werkplaats naar de winkel
de chat zegt 'alle medewerkers zijn bezet' en sluit na tien minuten vanzelf
terugbelverzoek gedaan {ago}, nooit iets gehoord
bandje: 'er zijn nog {8-29} wachtenden voor u', en dat een half uur lang hetzelfde bandje
nummer van de winkel in {shop} wordt doorgeschakeld naar een callcenter dat van niets weet
# question
is er een rechtstreeks nummer van {shop}?
wanneer kan ik antwoord verwachten op mijn mail van {ago}?
# wish
één vast aanspreekpunt per klacht, meer hoeft niet
een knop 'bel mij terug' met een tijd die je zelf kiest
# detail
Mijn vorige bericht had nummer {30000-89999}
Muziekje ken ik nu uit mijn hoofd
Ik werk, ik kan niet overdag een uur bellen
Op sociale media reageren jullie wél binnen vijf minuten
# reason
Dan hoef je niet steeds opnieuw te beginnen
# ask
Kan iemand mij nu eindelijk bellen?
Lees eerst mijn vorige mails
# urgent
Het gaat om een fiets die ik morgen nodig heb
# answer
U hebt uw verhaal nu voor het laatst verteld: ik blijf uw aanspreekpunt, dit is mijn rechtstreekse nummer.
# inside
Klant heeft {3-5} keer contact gehad zonder oplossing, kan ik dit van jullie overnemen?
`,
  en: `
# topic
getting through to you
# title
Nobody answers
No reply to my mail
# complaint
I was on hold with customer service for {20-55} minutes and then the line went dead
I've been waiting {3-9} days for an answer, all I got was an automatic confirmation
I have to tell my whole story for the {4-5}th time, nobody reads what's already there
the shop sends me to customer service, customer service to the workshop and the workshop back to the shop
the chat says 'all our staff are busy' and closes after ten minutes
the phone menu is only in Dutch, so I can't get through at all
# question
is there a direct number for {shop}?
# wish
one contact person per complaint, that's all
# detail
My previous message had number {30000-89999}
On social media you do answer within five minutes
# reason
Then you don't have to start over each time
# ask
Could someone finally call me?
# answer
You have told your story for the last time: I will stay your contact, this is my direct number.
`,
});
