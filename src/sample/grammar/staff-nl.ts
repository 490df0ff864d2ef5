import { readGrammar } from './read-grammar.ts';

/** What Fietsgoed's people write in Dutch: to customers, to each other; and what customers answer. */
export const staffNl = readGrammar(`
# reply greeting
Beste {name},
Geachte {name},
Dag {name},
Hallo {name},
# reply closing
Met vriendelijke groet,
Vriendelijke groet,
Hartelijke groet,
# talk
Wat vervelend om te horen! We geven het door aan de juiste afdeling
Bedankt voor uw bericht. We vinden het jammer dat u dit zo ervaart
Goed dat u dit laat weten, we nemen het mee
Dank voor uw feedback! Met uw reactie kunnen we onze dienstverlening verbeteren
Dat is niet de bedoeling. Zou u ons een privébericht met uw gegevens willen sturen?
We begrijpen uw frustratie en doen ons best u zo snel mogelijk te helpen
Leuk dat u met ons meedenkt! We zetten uw idee op de lijst
Wij adviseren u contact op te nemen met onze klantenservice, op werkdagen van 9 tot 17.30 uur
Uw bericht is in behandeling, we vragen u om een beetje geduld
# talk more
Nog een fijne dag gewenst
We hopen u hiermee voldoende te hebben geïnformeerd
Op onze site vindt u antwoord op veelgestelde vragen
Excuses voor het ongemak
# talk praise
Wat leuk om te lezen, dank u wel!
Daar doen we het voor! Fijne ritten gewenst
Bedankt voor het compliment!
# holding
Dank voor uw bericht over {topic}. Ik zoek dit voor u uit en kom er zelf bij u op terug
Uw bericht over {topic} ligt bij mij. Ik vraag een collega mee te kijken en laat het u weten
Ik heb uw verhaal over {topic} gelezen; u hoeft het niet opnieuw te vertellen. Ik ga er nu achteraan
Vervelend, dat van {topic}. Ik heb het bij de collega gelegd die erover gaat en houd u op de hoogte
# solved
Is het hiermee voor u opgelost?
Laat het me weten als het toch nog niet klopt
Ik hoor graag of het zo goed is
Mocht er nog iets zijn, dan kunt u gewoon op dit bericht antwoorden
# answer question
Ja, dat kan. De collega's in {shop} weten ervan en helpen u verder
Ik heb het voor u nagevraagd: dat kan, en u hoeft er geen afspraak voor te maken
Goede vraag. Ik heb het opgezocht en de gegevens onder dit bericht gezet
Nee, dat kan helaas niet, maar ik denk graag mee over iets anders
Dat hangt van uw fiets af; met het framenummer erbij zoek ik het precies voor u op
# sorry
Het spijt me dat het zo gelopen is
Excuses, dit had niet mogen gebeuren
U hebt gelijk dat u hierover schrijft
Dank voor uw geduld
Goed dat u aan de bel trekt
# thanks wish
Dank voor uw idee over {topic}. Ik heb het bij de andere wensen gelegd en u hoort van ons wat ermee gebeurt
Meer klanten vragen dit. Zodra er een besluit is over {topic}, laat ik het u weten
# decide refund
U krijgt € {amount} van ons terug, uiterlijk over vijf werkdagen op uw rekening
Ik heb € {amount} naar uw rekening overgemaakt
# decide replacement
We vervangen het onderdeel zonder kosten; de waarde is € {amount}
U krijgt een vervangend exemplaar, dat ligt klaar in {shop}
# decide discount
Ik verreken € {amount} korting met uw aankoop
# decide gesture
Als excuus ontvangt u van ons een tegoed van € {amount}
Ik stuur u een tegoedbon van € {amount}, te besteden in elke winkel
# decide repair
We herstellen het kosteloos in {shop}, ter waarde van € {amount}
De reparatie van € {amount} nemen wij voor onze rekening
# decide process-exception
Ik maak voor u een uitzondering op de regel, zodat het vandaag nog in orde is
# decide public-statement
We hebben er ook een bericht over op onze site gezet
# decide process-change
We passen onze werkwijze hierop aan
# promise
U hoort uiterlijk {day} van mij hoe het ervoor staat
{day} is het in orde, daar sta ik voor in
Ik bel u {day} terug
U krijgt vóór {day} de bevestiging
# ask open
Klant vraagt naar {topic}, kun jij hiernaar kijken? Hele geschiedenis staat erbij.
Weet jij hoe dit zit met {topic}? De klant wacht sinds {day}.
Kun je dit nakijken? Het gaat over {topic} en ik kom er zelf niet uit.
# ask answer
Nagekeken: de klant heeft gelijk. Je kunt het zo doorgeven.
Dit is bekend, oplossing staat in mijn notitie. Groet aan de klant.
Klopt, was een fout aan onze kant. Is hersteld.
Kan, mits binnen je eigen mandaat. Ga je gang.
Onderdeel is besteld, over twee dagen binnen.
# ask bounce
Hier ga ik niet over, probeer een collega.
Staat niet in mijn systeem. Doorgezet.
Dit moet eerst via een formulier, ik stuur het door.
Geen tijd in verband met de maandafsluiting, doorgezet naar {seller}.
# note
Klant gebeld, geen gehoor. Probeer het morgen weer.
Zie ook het eerdere gesprek, zelfde verhaal.
Collega in {shop} is op de hoogte.
Let op: klant liever mailen dan bellen.
Foto's zitten bij de bon in de werkplaats.
Heeft {day} een afspraak in {shop}.
# thanks
Dank je wel {staff}, alles is nu (in orde|geregeld|duidelijk)
(Heel|Erg) fijn geholpen met {topic}, dank
Opgelost! (Mijn complimenten|Chapeau) voor {staff}
Het klopt nu allemaal. Bedankt voor het uitzoekwerk, {staff}
Zo blij dat dat van {topic} nu achter de rug is. Merci
{staff}, je hebt woord gehouden. Dank!
Bedankt, {staff}! Het is opgelost
Top, dank voor de snelle reactie over {topic}
Fijn, zo kan ik verder. Dank je wel
Helemaal duidelijk nu, bedankt voor de moeite
Dank, en de groeten aan {staff}
Geweldig, dit had ik niet verwacht. Bedankt!
# reminder
(Vier|Vijf|Zes) dagen geleden schreef ik over {topic} en het blijft (stil|oorverdovend stil)
Ik wil niet drammen, maar kan iemand iets zeggen over {topic}?
Er is me een bericht beloofd over {topic}. Dat heb ik niet gezien
Is er al iets bekend over {topic}? Ik sta er een beetje mee in mijn maag
Nog even over {topic}: (ik weet niet of iemand hiermee bezig is|laat in elk geval weten dat jullie ermee bezig zijn)
Ligt mijn vraag over {topic} onderop de stapel?
Over {topic} hoor ik (niets meer|al een week niks). Wie heeft dit nu onder zich?
Ik heb nog niets gehoord over {topic}, hoe staat het ermee?
Even een herinnering: ik wacht {since} op antwoord over {topic}
Hallo? Is er iemand? Het gaat nog steeds over {topic}
Hebben jullie mijn bericht over {topic} van {ago} wel gekregen?
Nog steeds geen reactie over {topic}. Moet ik weer bellen?
# not solved
Te vroeg gejuicht: {topic}, het begint gewoon opnieuw
Het antwoord was vriendelijk, maar over {topic} ben ik geen stap verder
Ik zou graag ja zeggen, maar nee: {topic} is niet in orde
(Vanochtend|Gisteravond) weer hetzelfde gehad met {topic}. Graag nog eens kijken
Helaas, met {topic} is het probleem er nog steeds
Dit is niet opgelost. Jullie schrijven van wel, maar {topic} is precies hetzelfde gebleven
Ik dacht dat {topic} nu geregeld was, maar ik ben weer terug bij af
Ik kreeg een mail dat het opgelost is, maar dat klopt niet. Over {topic} heb ik niets meer gehoord
# not answered
Dank, maar dit is nog geen antwoord op mijn vraag over {topic}
Sorry, ik ben er nog niet uit. Mijn vraag over {topic} was een andere
Dat stond ook op de site; over {topic} wilde ik juist iets anders weten
# follow more
Ik werk tot {4-6} uur en ben daarna te bereiken
Mailen mag ook
{first}
Sorry voor het aandringen
Ik ben {day} de hele dag bereikbaar
Mijn vorige bericht had alles al
Ik hoor het graag
Groet, {first}
Alvast bedankt, {first}
Verder niets dan goeds, hoor
# told shipped
U schreef ons over {topic}. Er is iets veranderd:
Een tijd geleden vroeg u om iets. Dit is ermee gebeurd:
Uw bericht over {topic} heeft geholpen.
# told refused
U had een wens over {topic}. We hebben er serieus naar gekeken en doen het niet. Dit is waarom:
`);
