import { readGrammar } from './read-grammar.ts';

/** The bikes Fietsgoed sells and how English customers call theirs. The brand names are invented. */
export const bikesInEn = readGrammar(`
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
my {bike}
my {ebike}
my {citybike}
my bike
my e-bike
my new bike
our {bike}
my (wife|husband|daughter|son|girlfriend|boyfriend)'s bike
my {bike} (from last year|bought in {2022-2025})
# mye
my {ebike}
my {ebike}
my e-bike
my electric bike
our {ebike}
my (wife|husband|mother|flatmate)'s e-bike
my two-year-old {ebike}
# mycargo
our {cargobike}
my {cargobike}
our cargo bike
my cargo bike
our electric cargo bike
our bakfiets
the {cargobike} we bought from you
`);
