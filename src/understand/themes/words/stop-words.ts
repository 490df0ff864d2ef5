/** The languages whose words we know. */
export type Tongue = 'nl' | 'en' | 'de' | 'fr';

const lists: Record<Tongue, string> = {
  en: `amp gt lt quot nbsp apos http https www com good better worse fine cool lovely brilliant superb favourite favorite pleased glad satisfied honestly literally seriously obviously basically guys guy great awesome amazing love loved loves hate hated suck sucks sucked terrible horrible worst awful perfect excellent nice bad ridiculous joke shit fuck fucking damn wow absolutely totally completely issue issues problem problems product products item items wonderful fantastic beautiful happy disappointed disappointing unacceptable sad poor hrs hr
a about above after again all almost already also although always am an and another any anybody anyone anything
are aren't around as ask asked at away back be became because been before being best better between both but by bye can
can't cannot cant come comes could couldn't did didn't didnt do does doesn't doesnt doing don't dont done down during each
either else end enough etc even ever every everyone everything few first for from full further get gets getting give given
go goes going gone got great had hadn't happen happened happening happens has hasn't have haven't having he hello her here
hers hey hi him his how however i i'd i'll i'm i've id if ill im in into is isn't isnt it it's its itself ive just keep kind
know last least less let let's lets like little ll long look looking looks lot lots made make makes making many may maybe me
mean might mine more most much must my myself need needed needs never new next no nobody none nor not nothing now of off
often ok okay on once one only or other others our ours out over own people per perhaps please pls plz possible put quite
rather re really right s said same saw say says see seem seems seen several shall she should shouldn't since so some
somebody someone something sometimes soon still such sure t take taken takes tell than thank thanks that that's thats the
their them themselves then there there's theres these they they're thing things think this those though through thx till
time times to today told too took toward tried try trying two u under until up upon ur us use used uses using ve very via
wait want wanted wants was wasn't wasnt way we we're we've well went were weren't what what's whats when whenever where
which while who whole whom whose why will wish with within without won't wont would wouldn't yeah year years yes yesterday
yet you you're youre your yours yourself gonna gotta wanna lol omg dear best regards kindly help hour hours day days week weeks month months minute minutes ago able`,
  nl: `amp gt lt quot nbsp apos http https www com goeie leuke leuker mooier mooiste beter betere slechter fijner beetje soort natuurlijk gelukkig sowieso wauw wow prettig prettige aangenaam aangename heerlijke leuk leuks eerlijk gezegd geweldig geweldige perfect perfecte uitstekend uitstekende fantastisch fantastische slecht slechte slechtste beste mooi mooie blij tevreden teleurgesteld teleurstelling verschrikkelijk vreselijk waardeloos super top prachtig prachtige fijn fijne lekker heerlijk product producten probleem problemen ding dingen ooit gehad kocht hou houden perfecter vond ziet absoluut echte aanrader redelijk behoorlijk
aan af al alle alleen alles als altijd ander andere anders ben bent best beste betekent bij bijna bijv binnen blijft
blijkt blijven boven buiten daar daarbij daarna daarom dan dank dat de deed deze dezelfde die dit doe doen doet door dus
echt echter een één eens eentje eerst eerste eigenlijk elk elke en enige er erg ergens even eventjes ga gaan gaat gauw ge
gedaan geef geen geven geweest geworden ging goed goede graag groeten had hadden haar hallo hand heb hebben hebt heeft heel
hele helaas helemaal hem hen het hier hij hoe hoeveel hoewel hoi hun iedere iedereen iemand iets ik in is ja jaar jammer je
jij jou jouw jullie kan kom komen komt kon konden kreeg krijg krijgen krijgt kun kunnen kunt kwam laat laatst langs later
laten leuk liever maak maakt maanden maar maken me mee meer mei men met mij mijn min minder misschien moest moet moeten mooi
mag mogelijk mogen morgen na naar net niemand niet niets nieuw nieuwe nodig nog nogal nooit nou nu of om omdat onder ons onze
ook op over paar per plus prima qua rond samen sinds snel soms staat staan steeds straks te tegen ten ter terwijl the tijd
toch toe toen tot tussen twee u uit uw uur van vanaf vandaag vanuit vanwege veel verder via vind vinden vindt voor vooral
voordat vraag vragen vrij vroeg waar waarbij waarom waarop waren was wat we week weken weer weet weg wel weten werd werden
wie wij wil willen word worden wordt wou ze zei zeer zeg zeggen zei zelf zelfs zich zie zien ziet zij zijn zo zo'n zoals
zodat zonder zou zouden zullen zult dagen dag maand minuten gisteren alvast bedankt dankjewel vriendelijke groet mvg geachte
heer mevrouw hoor ff effe gewoon dacht denk denkt`,
  de: `toll super perfekt schlecht schlechte furchtbar schrecklich wunderbar zufrieden enttäuscht produkt produkte problem probleme
ab aber alle allem allen aller alles als also am an andere anderen anders auch auf aus bei beim bekomme bekommen bereits
bin bis bist bitte da dabei dafür damit danach danke dann das dass davon dazu dein dem den denn der des deshalb die dies diese
diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einfach einige einmal er erst es etwas euch
euer fast für gar gegen geht gemacht ganz gern gerne gestern gibt gleich gut gute guten habe haben hallo hat hatte hatten hätte
heute hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedoch jemand jetzt
kann kein keine keinen keiner komme kommt können könnte lange lassen leider machen macht man mal mehr mein meine meinem meinen
meiner mich mir mit möchte morgen muss müssen nach nachdem nicht nichts nie noch nun nur ob oder ohne schon sehr sein seine
seit selbst sich sie sind so sollte solche sondern sonst tag tage tun über um und uns unser unsere unter viel viele vielen vom
von vor wann war waren warum was wegen weil weiter welche wenn wer werde werden wie wieder will wir wird wo wurde wurden würde
zu zum zur zwar zwei zwischen woche wochen monat monate jahr jahre stunde stunden liebe grüße freundlichen`,
  fr: `super parfait parfaite excellent excellente mauvais mauvaise horrible nul déçu content contente produit produits problème problèmes
à ai aie aller alors après assez au aucun aussi autre autres aux avais avait avant avec avez avoir avons beaucoup bien
bonjour bonsoir car ce ceci cela celle celui ces cet cette chez comme comment dans de déjà depuis des deux dire dois doit donc
dont du elle elles en encore entre es est et étaient était été être eu fait faire faut font hier ici il ils j j'ai jamais je
jour jours jusqu'à l la là le les leur leurs lors lui ma mais me même merci mes moi moins mois mon ne ni non nos notre nous on
ont ou où par parce pas pendant peu peut peux plus pour pourquoi pouvez pouvoir près qu quand que quel quelle quelles quelque
quels qui quoi rien sa sans se sera ses si sont son sous suis sur svp ta tant te tes toi ton toujours tous tout toute toutes
très trop tu un une va vais vers veux voici voilà vos votre vous vont y c'est d'un d'une n'est qu'il s'il semaine semaines
heure heures an ans cordialement`,
};

/** Words that say nothing about what a message is about, without accents, as `splitWords` folds them. */
export const stopWords: Record<Tongue, ReadonlySet<string>> = {
  nl: read(lists.nl),
  en: read(lists.en),
  de: read(lists.de),
  fr: read(lists.fr),
};

function read(list: string): Set<string> {
  return new Set(list.normalize('NFKD').replace(/\p{M}/gu, '').split(/\s+/));
}

/** Words that may tell messages apart and still make no name for a theme: how often, when, that it works. */
export const blandWords: ReadonlySet<string> =
  read(`werk gebruik gebruikt gebruiken voelt geleden gekocht kopen koop verwacht verwachtte grote algemeen vond kreeg buy bought feel feels felt hope hoping found expected expect thought
aanbevelen aanraden actually afgelopen alsnog alweer anymore anyway anywhere apparently appreciate appreciated begrijp behalve bevallen bevalt
bit currently daarop daarvan dankzij destijds direct earlier eindelijk enjoy enjoyed ergens especially etc everywhere finally
gehele genoeg geval gewerkt hierbij hierdoor hierna hierover hiervan hiervoor hoop hopelijk inmiddels instead keer keren
klasse laatste lately later lots maal manier many meestal mensen meteen mooi's nergens niks nowhere ondanks
opnieuw otherwise overal overall person persoon please quickly recently recommend recommended sindsdien snap somehow somewhere soon
sorry telkens tijdens uitstekende vaak vanavond vanmiddag vanmorgen volgende volgens voorheen vroeger waardoor waarvan wederom wellicht
werken werkt werkte whatever wonder wondering work worked working works worth zeker zoiets zoveel`);
