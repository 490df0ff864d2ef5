import type { Random } from '../random/prng.ts';

type Origin = { first: string[]; last: string[] };

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

/** Names as one meets them in a Dutch town; first and last names mostly from one background, sometimes mixed. */
const origins: [Origin, number][] = [
  [
    {
      first:
        words(`Anneke, Bas, Carla, Daan, Eefje, Floris, Gerda, Hanneke, Ilse, Jaap, Joke, Kees, Lotte, Maarten, Marieke,
        Niels, Olga, Pieter, Roos, Sander, Sanne, Tineke, Tom, Ursula, Veerle, Wim, Wouter, Yvonne, Teun, Mirjam, Henk, Bram,
        Lieke, Joost, Femke, Ruben, Thijs, Anouk, Jeroen, Ria, Corrie, Stijn, Nienke, Gijs, Marloes, Freek, Paula, Arie`),
      last: words(`de Vries, Jansen, Bakker, Visser, Smit, Meijer, de Boer, Mulder, Bos, Vos, Peters, Hendriks, van Leeuwen,
        Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer, Kok, Jacobs, de Haan, Vermeulen, van den Heuvel,
        van der Veen, van den Broek, Schouten, Willems, Hoekstra, Koster, Verhoeven, Prins, Huisman, Postma, Kuipers, Veenstra,
        Timmermans, Groen, Gerritsen, van Vliet, Wolters, Sanders, Maas, Hofman, Blom, Martens, ter Horst, Zijlstra, Scholten`),
    },
    66,
  ],
  [
    {
      first: words('Sjoerd, Fenna, Jelle, Nynke, Wietske, Doutzen, Hylke, Sietske'),
      last: words('Hoekstra, Dijkstra, Terpstra, Wiersma, Bouma, Sikkema, Boonstra, Hiemstra'),
    },
    6,
  ],
  [
    {
      first: words('Mehmet, Elif, Kemal, Zeynep, Murat, Ayşe, Emre, Derya'),
      last: words('Yılmaz, Kaya, Demir, Şahin, Çelik, Aydın, Arslan, Doğan'),
    },
    6,
  ],
  [
    {
      first: words('Youssef, Fatima, Karim, Naima, Hassan, Samira, Ilias, Soukaina'),
      last: words('El Amrani, Benali, Bouzidi, Haddou, El Idrissi, Azzouz, Chaouki, Ouali'),
    },
    6,
  ],
  [
    {
      first: words('Shanti, Rohan, Priya, Anil, Naomi, Dwight, Jermaine, Cherida'),
      last: words('Ramdin, Sewnath, Kishoen, Pinas, Vriesde, Blokland, Tjon, Jagesar'),
    },
    6,
  ],
  [
    {
      first: words('Dewi, Robbie, Mei, Wei, Linh, Minh, Agnes, Rudy'),
      last: words('Pattiwael, Tahapary, Chen, Wong, Nguyen, Tran, Sopacua, Manuhutu'),
    },
    4,
  ],
  [
    {
      first: words('Agnieszka, Tomasz, Katarzyna, Ionut, Marta, Diego, Lucía, Olena'),
      last: words('Kowalska, Nowak, Popescu, Silva, Kovalenko, Ferreira, Moreno, Lewandowski'),
    },
    5,
  ],
];

/** Names of people who write English: from abroad, working or studying here. */
const english: Origin = {
  first:
    words(`Emma, Liam, Aoife, Rahul, Chloe, James, Ananya, Marco, Ingrid, Sean, Wanjiku, Sofia, Daniel, Mina, Hugo,
    Grace, Ahmed, Elena, Lars, Rebecca, Kofi, Julie, Arjun, Tessa`),
  last: words(`O'Brien, Sharma, Rossi, Novak, Taylor, Kim, Müller, Okafor, Johansson, Murphy, Patel, García, Walker, Haile,
    Dubois, Mensah, Fischer, Clarke, Iyer, Santos, Keller, Adeyemi, Bennett, Lindqvist`),
};

export function makeName(random: Random, language: 'nl' | 'en' = 'nl'): string {
  const first = language === 'en' ? english : random.weighted(origins);
  const last = random.chance(0.08) ? random.weighted(origins) : first;
  return `${random.pick(first.first)} ${random.pick(last.last)}`;
}

/** The name as it stands in an address: plain letters, dots between. */
export const asAddress = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .normalize('NFD')
    .replace(/[^a-z ]/gu, '')
    .trim()
    .replace(/ +/gu, '.');
