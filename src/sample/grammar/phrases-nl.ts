import { mannersInNl } from './manners-nl.ts';
import { readGrammar } from './read-grammar.ts';

/** What customers say around the point in Dutch, whatever the point is. */
export const phrasesNl = {
  ...mannersInNl,
  ...readGrammar(`
# intro complaint
Ik heb {ago2} bij jullie in {shop} een fiets (gekocht|aangeschaft)
(Even|Toch even) een bericht over iets wat me (dwarszit|niet lekker zit|al een tijdje ergert)
Ik ben al {4-17} jaar klant bij (jullie|Fietsgoed {shop}|Fietsgoed)
Jammer dat ik dit moet (sturen|schrijven), maar
Normaal klaag ik niet snel, maar nu wel
Normaal ben ik heel tevreden over jullie, maar nu even niet
Ik (hoop|ga ervan uit) dat jullie hier iets mee doen
Dit is inmiddels de {2-4}e keer dat ik hierover (mail|contact opneem|aan de bel trek)
Ik weet niet goed waar ik hiermee terecht kan, dus ik probeer het (zo|maar hier)
Misschien een klein ding, maar het (speelt|duurt) nu wel lang genoeg
Op advies van (jullie winkel in {shop}|{seller} uit {shop}|de winkel) stuur ik dit (bericht|even hierheen)
# intro question
Een vraag:
Ik heb een (vraagje|vraag|korte vraag):
Kunnen jullie mij helpen met het volgende?
Even een vraagje tussendoor
Op de site kan ik het niet vinden:
Misschien een domme vraag, maar
Ik (twijfel|ben me aan het oriënteren) en wil graag iets weten
(In|Bij) de winkel in {shop} konden ze het me niet (zeggen|vertellen), vandaar deze vraag
Ik (bel|schrijf|mail) voor {relation}, die (zit niet zo op internet|vindt dit lastig)
# intro wish
Een idee
Een suggestie van een (trouwe klant|tevreden klant|fietser)
Misschien hebben jullie hier al eens over nagedacht
Ik liep hier {ago} tegenaan en dacht: dat kan (slimmer|handiger|beter)
Tip van mijn kant
Mag ik een wens doen?
Iets wat ik bij jullie mis
# intro praise
Even iets positiefs
Een compliment mag ook wel eens
Ik wilde jullie even bedanken
Ere wie ere toekomt
Niets dan lof
(Er wordt al genoeg geklaagd|Je hoort meestal alleen klachten), dus bij deze een pluim
# job
postbezorger
wijkverpleegkundige
docent
maaltijdbezorger
boa
kok
verloskundige
# feeling plain
Dat vind ik (jammer|niet zo netjes|vervelend)
Daar word ik niet vrolijk van
Dit had ik van jullie niet verwacht
Ik vind het (een beetje slordig|niet klantvriendelijk|erg onhandig)
Dat kan toch beter
Ik baal (er flink|hier echt) van
Dat is niet wat mij beloofd is
Voor een fiets van {price} verwacht ik (meer|iets anders)
Een beetje (teleurgesteld|verbaasd) ben ik wel
# feeling angry
Ik ben er helemaal klaar mee!
Dit is toch niet normaal?!
Schandalig gewoon
Wat een waardeloze service
(Jullie moeten je schamen|Echt belachelijk dit)
Als dit zo doorgaat (zijn jullie een klant kwijt|ga ik naar de concurrent|zit ik morgen bij een ander)
Hoe moeilijk kan het zijn???
NOOIT MEER
Ik stap (hiermee|anders) naar de Consumentenbond
Dit slaat (echt|werkelijk) nergens op
Voor {price} mag je toch wel iets (beters|meer) verwachten!
# feeling ironic
Fijn hoor
Petje af
Ik had ook niets beters te doen
Lekker dan
(Heel|Reuze) klantvriendelijk, chapeau
Dat schiet lekker op zo
Maar goed, lopen is ook gezond
Topservice weer
Bravo
# ask plain
Kunnen jullie (hier|daar) iets aan doen?
Wat gaan jullie hieraan doen?
Ik hoor graag (van jullie|wat jullie voorstellen|hoe nu verder)
Graag een reactie
Hoe lossen we dit op?
Kan iemand mij (hierover bellen|terugbellen)? Ik ben (na {4-6} uur|overdag|in de ochtend) bereikbaar
Wie kan mij (hierbij helpen|verder helpen)?
Laat het (me|even) weten
Ik zie jullie reactie graag tegemoet
# ask angry
Ik verwacht vandaag nog een (reactie|telefoontje)!
Regel dit. Nu.
Wanneer wordt dit eindelijk opgelost?
Ik wil (mijn geld terug|een serieus antwoord|iemand spreken die wél iets mag beslissen)
En geen standaardmailtje graag
# end question
Alvast bedankt!
Ik hoor het graag
Bij voorbaat dank
Dank jullie wel
Alvast dank voor (de moeite|het uitzoeken|jullie antwoord)
Hoor graag, dan weet ik waar ik aan toe ben
Ik hoor het wel
# end wish
Zou mooi zijn!
Ik zou (meteen|gelijk) klant zijn
Denk er eens over na
Ik ken er (zeker|nog wel) {2-6} die hier ook op zitten te wachten
Zet het op de lijst :)
Ben benieuwd wat jullie ervan vinden
# end praise
Ga zo door!
Ik kom zeker terug
Een aanrader
Doe (de collega's|iedereen|ze) de groeten
Zo hoort het
(Bedankt|Dank jullie wel) nogmaals!
Hier kan menig winkel een puntje aan zuigen
Dit vertel ik door
# urgent
Ik heb de fiets {day} echt nodig (voor mijn werk|omdat ik dan dienst heb), dus graag snel
Ik sta nu (langs de weg|bij het station van {town}|in {town}) en kan niet verder
Dit is gewoon gevaarlijk, straks (gebeurt er een ongeluk|valt er iemand)
Met kinderen voorop durf ik er niet meer mee de weg op
Kan hier vandaag nog iemand naar kijken? Ik heb geen ander vervoer
Ik ben er (bijna|net niet) door gevallen op (een kruispunt|een drukke weg)
We vertrekken {day} op fietsvakantie, dus er is haast bij
# ironic opener
Heel fijn weer, Fietsgoed
Applaus voor jullie hoor
Wat een feest
Ik moest er bijna om lachen
Gefeliciteerd, jullie hebben het weer voor elkaar
Zo, daar zijn we weer
# ago2
in {month}
vorig jaar
{ago}
twee jaar geleden
in het voorjaar
# life ride
Ik fiets elke dag {commute} naar mijn werk in {town}
Ik (breng|fiets) er elke ochtend (de kinderen|mijn dochter|mijn zoontje) mee naar school
Ik ben {66-84} en (zonder fiets kom ik nergens|fiets nog elke dag|de fiets is mijn auto)
Ik werk in (de zorg|het ziekenhuis|de horeca|de thuiszorg) en (heb onregelmatige diensten|fiets ook 's avonds laat)
We hebben geen auto, dus de fiets is alles voor ons
Ik heb een chronische (rugblessure|knieklacht) en ben blij dat ik nog kán fietsen
In {month} gaan we er {2-3} weken mee op vakantie (langs de Elbe|naar Drenthe|naar Zeeland|naar Denemarken|door de Achterhoek)
Voor mijn werk als {job} ben ik afhankelijk van de fiets
Ik heb hem (nog geen jaar|net {2-9} maanden|pas {2-9} weken)
De fiets heeft nu {300-9800} km op de teller
Ik rijd vooral (over de dijk|door de stad|door het bos|over klinkers|langs het kanaal)
Mijn oude fiets ging {12-25} jaar mee, dit terzijde
# life shop
We wonen in {home}, dus even langskomen is (geen optie|niet zo makkelijk|een half uur heen en een half uur terug)
Ik werk van {7-9} tot {5-6}, dus overdag kan ik niet
Ik ben {66-84} en (zonder fiets kom ik nergens|ik fiets nog elke dag)
Ik studeer in {shop} en heb het niet (breed|zo ruim)
We komen al jaren bij jullie in {shop}, de kinderen hebben er hun eerste fiets gehad
We hebben geen auto, dus de fiets is alles voor ons
Voor mijn werk als {job} ben ik afhankelijk van de fiets
{relation} heeft bij jullie ook een fiets gekocht
# life desk
Ik regel dit voor mijn (vader|moeder|oom), die (is er minder handig in|ziet slecht)
Ik ben {66-84} en niet zo thuis op de computer
Ik ben al {4-17} jaar klant
Ik studeer in {shop} en heb het niet (breed|zo ruim)
We wonen in {home}, een winkel van jullie is niet om de hoek
Overdag sta ik voor de klas, dus mailen gaat beter dan bellen
{relation} wist het ook niet
# praise more
Dat verwacht je niet meer tegenwoordig
Ik heb het meteen aan {relation} verteld
Bij een andere winkel in {town} hadden ze me weggestuurd
Ook de prijs viel me mee
Het was zaterdag en hartstikke druk, en toch alle aandacht
Ik ben {66-84} en dit maakt echt verschil
# fed up ride
Ik ben geen technisch wonder, maar dit snap zelfs ik
Mijn zwager is fietsenmaker geweest en schudde alleen zijn hoofd
Voor de zekerheid heb ik er een filmpje van gemaakt
Mijn vorige fiets had dit in {12-25} jaar niet één keer
# fed up desk
Ik heb er nu al {2-5} avonden aan besteed
Met {2-4} kleine kinderen heb ik wel iets anders te doen
{relation} had hier vorig jaar precies hetzelfde mee
Ik heb het (twee|drie) keer netjes gevraagd
Dit kost me meer tijd dan het waard is
Bij {relation} ging het (ook mis|wel in één keer goed)
`),
};
