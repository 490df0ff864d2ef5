import { describeTheme } from '../theme-shape.ts';

export const appPairing = describeTheme({
  key: 'app-pairing',
  name: { nl: 'App koppelt niet met de fiets', en: 'App does not pair with the bike' },
  department: 'it',
  weight: 0.8,
  kinds: { complaint: 5, question: 3, wish: 1, praise: 0.3 },
  skills: ['Fietsgoed app', 'bluetooth pairing'],
  decisions: ['gesture'],
  asks: ['product'],
  nl: `
# topic
de app
# title
App koppelt niet
Bluetooth verbindt niet met {ebike}
App vraagt steeds opnieuw in te loggen
Ritten verdwenen uit de app
# complaint
de app vindt {mye} niet meer, bluetooth staat aan en toch 'geen fiets in de buurt'
koppelen met de Fietsgoed-app (mislukt|loopt vast) bij stap {2-4}, het draaiende rondje blijft eeuwig staan
na de update van de app zijn al mijn ritten (weg|verdwenen|gewist)
de app logt me (elke dag|om de haverklap|na iedere rit) uit en mijn wachtwoord klopt dan zogenaamd niet
ik kan {mye} niet van het slot halen via de app, telefoon {moment} opnieuw opgestart, niets
de koppelcode die per sms zou komen, komt (niet|nooit|een uur te laat) binnen
app crasht zodra ik op 'mijn fiets' tik, op een (Samsung|Pixel|Fairphone|iPhone)
# question
hoe koppel ik een nieuwe telefoon aan {mye}?
werkt de app ook op (een tablet|Android 11|een horloge)?
kunnen {relation} en ik allebei dezelfde fiets in de app hebben?
hoe zet ik mijn ritten uit de app over naar een gpx-bestand?
# wish
een widget met het accupercentage op het startscherm zou handig zijn
mogen we in de app ook het onderhoudsboekje bijhouden?
graag een donkere stand in de app, ik rij vroeg en word verblind
koppeling met Komoot of Strava, dat mis ik in de app
# praise
de nieuwe app is een stuk overzichtelijker en koppelt in één keer
app werkt perfect, navigatie naar het display, niets op aan te merken
# detail
Versie {3-5}.{0-9}.{1-9}, alles bijgewerkt
App verwijderd en opnieuw geïnstalleerd, bluetooth gewist, zelfde liedje
Op de telefoon van {relation} werkt het wel
Firmware staat volgens het display op {1-2}.{10-48}
In de winkel konden ze er ook niets mee, 'dat is IT'
# reason
Nu moet ik steeds de app openen en wachten
Andere merken hebben dat allang
# ask
Kunnen jullie mijn account resetten?
Wanneer komt er een update?
Wat moet ik doen om weer te kunnen koppelen?
# urgent
De fiets zit op slot, in {town}, en de app is de enige sleutel
# answer
Wilt u de fiets in de app vergeten, het display tien seconden ingedrukt houden en opnieuw koppelen? Dan lukt het meestal.
We hebben de koppeling aan onze kant gewist, u kunt nu opnieuw beginnen met de code op het display.
# inside
Klant krijgt {ebike} niet gekoppeld met app {3-5}.{0-9}, kun je de registratie resetten?
`,
  en: `
# topic
the app
# title
App won't pair
Bluetooth problem with my {ebike}
Rides gone from the app
# complaint
the app no longer finds {mye}, bluetooth is on and still 'no bike nearby'
pairing with the Fietsgoed app hangs at step {2-4}, the spinner never stops
all my rides (disappeared|are gone) after the app update
the app logs me out (every day|after each ride) and then claims my password is wrong
the pairing code by text message never arrives on my foreign number
# question
how do I pair a new phone with {mye}?
can {relation} and I both have the same bike in the app?
does the app come in English? Mine is stuck in Dutch
how do I export my rides from the app?
# wish
please add English to the whole app, half the menus are in Dutch
a widget with the battery percentage would be handy
sync with Strava, please
# praise
the new app pairs at once and looks much clearer
# detail
Version {3-5}.{0-9}.{1-9}, everything up to date
I reinstalled the app and reset bluetooth, same story
It does work on the phone of {relation}
# reason
Other brands have had this for years
# ask
Can you reset my account?
What should I do to pair again?
# urgent
The bike is locked and the app is my only key
# answer
Please forget the bike in the app, hold the display button for ten seconds and pair again; that usually helps.
We cleared the pairing on our side, so you can start again with the code on the display.
`,
});
