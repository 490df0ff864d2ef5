import { bikesInNl } from './bikes-nl.ts';
import { readGrammar } from './read-grammar.ts';

/** Dutch words that phrases name in braces. Brands, people and addresses are invented. */
export const wordsNl = {
  ...bikesInNl,
  ...readGrammar(`
# town
Amersfoort
Baarn
Bilthoven
Zeist
Assen
Meppel
Apeldoorn
Twello
Raalte
Haarlem
Heemstede
Zandvoort
Houten
Nieuwegein
Leiderdorp
Katwijk
Rijswijk
Pijnacker
Oosterhout
Etten-Leur
Best
Veldhoven
Wijchen
Elst
Haren
Hoogezand
Heerhugowaard
Bergen
Gouda
Woerden
Almere
Hoorn
# day
maandag
dinsdag
woensdag
donderdag
vrijdag
zaterdag
# month
januari
februari
maart
april
mei
juni
juli
augustus
september
oktober
november
december
# ago
gisteren
eergisteren
vorige week
afgelopen {day}
{day}
{2-6} weken geleden
(een|anderhalve) maand geleden
vorige maand
een paar dagen geleden
twee weken terug
sinds {day}
# moment
vanochtend
vanmiddag
gisteravond
gisteren
{day}
vanmorgen
net
# since
sinds {day}
sinds een week
sinds (een|twee|drie) weken
sinds de laatste beurt
al {2-6} weken
sinds {month}
de laatste tijd
sinds een maand
# weather
met dit weer
in de regen
in de motregen
in de stromende regen
in het donker
# km
{12-60} km
{12-60} kilometer
# commute
{4-24} km
{4-24} kilometer
# eur
€ {12-95}
{12-95} euro
€ {20-89},{50-95}
# eurbig
€ {110-690}
{110-690} euro
€ {110-480},{10-95}
# order
FG-{20-26}{1000-9899}
{410000-489999}
W{10200-98999}
# invoice
F{2024-2026}-{1000-8999}
{2024-2026}{10000-79999}
# seller
Sanne
Joost
Youssef
Marieke
Bram
Fatima
Ruben
Lieke
Kemal
Anouk
Daan
Priya
Jeroen
Aisha
Thijs
Ilse
Mehmet
Roos
Wouter
Naomi
# child
mijn dochter
mijn zoon
onze jongste
mijn dochtertje van {2-5}
mijn zoontje van {2-5}
de kleine
de kinderen
mijn kleinzoon
mijn kleindochter
# relation
mijn man
mijn vrouw
mijn moeder
mijn vader
mijn partner
mijn buurvrouw
een collega
mijn zus
# price
€ {500-899}
€ {1100-3890}
ruim tweeduizend euro
bijna {2-4}000 euro
`),
};
