import { bikesInEn } from './bikes-en.ts';
import { readGrammar } from './read-grammar.ts';

/** English words; the bikes keep their Dutch brand names. */
export const wordsEn = {
  ...bikesInEn,
  ...readGrammar(`
# town
Amersfoort
Zeist
Assen
Apeldoorn
Haarlem
Houten
Leiderdorp
Rijswijk
Oosterhout
Veldhoven
Haren
Gouda
Almere
Hoorn
Wageningen
# day
Monday
Tuesday
Wednesday
Thursday
Friday
Saturday
# month
January
February
March
April
May
June
July
August
September
October
November
December
# ago
yesterday
the day before yesterday
last week
last {day}
on {day}
{2-6} weeks ago
a month ago
last month
a few days ago
two weeks ago
# moment
this morning
this afternoon
last night
yesterday
on {day}
just now
# since
since {day}
for a week now
for (two|three) weeks
since the last service
for {2-6} weeks
since {month}
lately
for about a month
# weather
in this weather
in the rain
in the drizzle
in pouring rain
in the dark
# km
{12-60} km
{12-60} kilometres
# commute
{4-24} km
{4-24} kilometres
# eur
€{12-95}
{12-95} euros
€{20-89}.{50-95}
# eurbig
€{110-690}
{110-690} euros
€{110-480}.{10-95}
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
my daughter
my son
our youngest
my {2-5}-year-old daughter
my {2-5}-year-old son
the little one
the kids
my grandson
# relation
my husband
my wife
my partner
my mother
a colleague
my neighbour
my flatmate
# price
€{500-899}
€{1100-3890}
over two thousand euros
nearly {2-4}000 euros
`),
};
