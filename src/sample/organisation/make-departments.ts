import type { MakeId } from '../random/make-ids.ts';
import type { Department, Team } from '../sample-shape.ts';

export const shopTowns = [
  'Groningen',
  'Zwolle',
  'Deventer',
  'Alkmaar',
  'Haarlem',
  'Leiden',
  'Utrecht',
  'Amersfoort',
  'Delft',
  'Nijmegen',
  'Breda',
  'Eindhoven',
];

/** key, Dutch, English, parent. */
const departments: [string, string, string, string | null][] = [
  ['management', 'Directie', 'Management', null],
  ['shops', 'Winkels', 'Shops', 'management'],
  ['shops-north', 'Winkels Noord', 'Shops North', 'shops'],
  ['shops-middle', 'Winkels Midden', 'Shops Middle', 'shops'],
  ['shops-south', 'Winkels Zuid', 'Shops South', 'shops'],
  ['workshop', 'Werkplaats', 'Workshop', 'management'],
  ['webshop', 'Webwinkel', 'Web shop', 'management'],
  ['lease', 'Lease', 'Lease', 'management'],
  ['care', 'Klantenservice', 'Customer care', 'management'],
  ['product', 'Product', 'Product', 'management'],
  ['finance', 'Financiën', 'Finance', 'management'],
  ['it', 'IT', 'IT', 'management'],
  ['marcom', 'Marketing en communicatie', 'Marketing and communications', 'management'],
  ['hr', 'Personeel en organisatie', 'People and organisation', 'management'],
];

/** Teams outside the shops: key, name, department. Shop teams are made from the towns. */
const teams: [string, string, string][] = [
  ['management', 'Directieteam', 'management'],
  ['shops', 'Winkelformule', 'shops'],
  ['workshop-central', 'Centrale werkplaats', 'workshop'],
  ['workshop-north', 'Monteurs Noord', 'workshop'],
  ['workshop-middle', 'Monteurs Midden', 'workshop'],
  ['workshop-south', 'Monteurs Zuid', 'workshop'],
  ['webshop', 'Webwinkelteam', 'webshop'],
  ['lease', 'Leaseteam', 'lease'],
  ['care-day', 'Klantenservice dag', 'care'],
  ['care-evening', 'Klantenservice avond en zaterdag', 'care'],
  ['product', 'Productteam', 'product'],
  ['finance', 'Administratie', 'finance'],
  ['it', 'IT-team', 'it'],
  ['marcom', 'Communicatie en social', 'marcom'],
  ['hr', 'Personeelszaken', 'hr'],
];

export const regionOfShop = (town: string): 'north' | 'middle' | 'south' =>
  (['north', 'middle', 'south'] as const)[Math.floor(shopTowns.indexOf(town) / 4)]!;

export const shopTeamKey = (town: string): string => `shop-${town.toLowerCase()}`;

export function makeDepartments(makeId: MakeId, at: Date): { departments: Department[]; teams: Team[] } {
  return {
    departments: departments.map(([key, nl, en, parentKey]) => ({
      id: makeId(at),
      key,
      name: { nl, en },
      parentKey,
    })),
    teams: [
      ...teams.map(([key, name, departmentKey]) => ({ id: makeId(at), key, name, departmentKey })),
      ...shopTowns.map((town) => ({
        id: makeId(at),
        key: shopTeamKey(town),
        name: `Winkel ${town}`,
        departmentKey: `shops-${regionOfShop(town)}`,
        town,
      })),
    ],
  };
}
