import { readGrammar } from './read-grammar.ts';

/** How a mail opens, a letter closes and a note at the counter is headed, in Dutch. */
export const mannersInNl = readGrammar(`
# greeting polite
Beste mensen van Fietsgoed,
Geachte heer, mevrouw,
Beste medewerker,
Goedemiddag,
Goedendag,
Geacht Fietsgoed,
Beste klantenservice,
Beste heer/mevrouw,
# greeting plain
Hallo,
Hoi,
Goedemorgen,
Beste Fietsgoed,
Hoi Fietsgoed,
Dag,
Beste Fietsgoed {shop},
Hallo allemaal,
Hi,
# greeting angry
Beste,
Fietsgoed,
Goedemiddag,
L.S.,
# closing polite
Met vriendelijke groet,
Vriendelijke groeten,
Hartelijke groet,
Met vriendelijke groeten,
Alvast hartelijk dank en vriendelijke groet,
Hoogachtend,
# closing plain
Groet,
Groeten,
Gr.
Groetjes,
Mvg,
Fijne dag,
# closing angry
{name}
Gr.
Een (steeds minder trouwe|voormalig trouwe|teleurgestelde) klant,
Groet,
# phone note
Telefoonnotitie.
Klant aan de lijn:
Belt naar de klantenservice:
Terugbelverzoek ingesproken:
Voicemail:
Gebeld, letterlijk genoteerd:
Inkomend gesprek, {2-14} min.
# phone opener
Ja goedemiddag, u spreekt met {name},
Goedemorgen, met {name},
Hallo, {name} hier, ik had {ago} ook al gebeld,
Ja hallo, met {name} uit {town}, ik bel over het volgende,
Dag, ik hoop dat u mij kunt helpen,
Met {name}. Ik stond {4-25} minuten in de wacht, maar goed,
# counter note
Aan de balie {shop}:
Klant in de winkel:
Mevrouw aan de toonbank:
Meneer kwam langs en zei:
Balie, letterlijk:
Stond vanmiddag aan de balie:
# visit note
Bij het ophalen vertelde de klant:
Gesprek tijdens bezoek aan huis:
Op bezoek bij leaserijder in {town}:
Bij een fietscontrole in {town} gehoord:
Op de fietsendag in {town} opgetekend:
# letter opening
Hierbij (vraag ik uw aandacht voor|schrijf ik u over) het volgende
Met deze brief (wend ik mij tot u|richt ik mij tot u), omdat ik er telefonisch niet uitkom
Ik schrijf u liever een brief dan dat ik bel
# tag
#fietsgoed
#fietsen
#service
#ebike
#klantenservice
#fiets
# review title good
Fijne winkel
Blije klant
Aanrader
Prima geholpen
Top
Heel tevreden
Niets te klagen
# review title bad
Teleurgesteld
Jammer
Niet wat je verwacht
Kan beter
Matig
Zonde
Eens maar nooit weer
# title question
Vraag over {topic}
Vraagje
Korte vraag over {topic}
Informatie over {topic}
Vraag
# title wish
Idee
Suggestie voor {topic}
Tip
Wens van een klant
Kan dit niet handiger?
# title praise
Compliment
Bedankt!
Blij met jullie hulp
Tevreden over {topic}
Pluim voor {shop}
`);
