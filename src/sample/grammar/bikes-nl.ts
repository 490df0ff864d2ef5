import { readGrammar } from './read-grammar.ts';

/** The bikes Fietsgoed sells and how Dutch customers call theirs. The brand names are invented. */
export const bikesInNl = readGrammar(`
# ebike
Weide E7
Polder E8
Veer E3
Wad E-Tour
Kade E5
Duin E9
Singel E2
# citybike
Stad 5
Singel Comfort
Gracht 3
Kade 8
Rak Vouw
Dreef Sport
# cargobike
Delta Cargo
Terp Bakfiets
Duin Cargo
Delta Cargo XL
# kidsbike
Spreeuw 20
Mus 16
Spreeuw 24
Gracht Junior
# bike
{ebike}
{ebike}
{citybike}
{cargobike}
# mybike
mijn {bike}
mijn {ebike}
mijn {citybike}
mijn fiets
mijn e-bike
mijn nieuwe fiets
onze {bike}
de fiets van mijn (vrouw|man|dochter|zoon|moeder|vriendin|vriend)
mijn {bike} (van vorig jaar|uit {2022-2025})
# mye
mijn {ebike}
mijn {ebike}
mijn e-bike
mijn elektrische fiets
onze {ebike}
de e-bike van mijn (vrouw|man|moeder|vader|schoonmoeder)
mijn {ebike} (van twee jaar oud|van vorig jaar|van een half jaar oud)
# mycargo
onze {cargobike}
mijn {cargobike}
onze bakfiets
mijn bakfiets
onze elektrische bakfiets
de {cargobike} die we bij jullie kochten
`);
