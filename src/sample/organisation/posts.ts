import { regionOfShop, shopTeamKey, shopTowns } from './make-departments.ts';

/** One place on the payroll: who sits there is drawn, what the place asks is not. */
export type Post = {
  team: string;
  department: string;
  nl: string;
  en: string;
  rank: 'lead' | 'senior' | 'member';
  /** Theme skills to draw from; the first is always declared. */
  skills: string[];
  capacity: number;
  count: number;
  /** Where this place is, for shops and their mechanics. */
  town?: string;
};

/** team | department | Dutch title | English title | rank | capacity | how many | skills */
const office = `
management | management | Algemeen directeur | Managing director | lead | 4 | 1 | shop hours, customer contact
management | management | Directeur klant | Customer director | lead | 6 | 1 | customer contact, refunds
management | management | Operationeel directeur | Operations director | lead | 4 | 1 | workshop planning, deliveries
management | management | Directiesecretaris | Management assistant | member | 6 | 1 | customer contact
shops | shops | Regiomanager Noord | Regional lead North | lead | 6 | 1 | shop hours, sales and prices
shops | shops | Regiomanager Midden | Regional lead Middle | lead | 6 | 1 | shop hours, sales and prices
shops | shops | Regiomanager Zuid | Regional lead South | lead | 6 | 1 | shop hours, sales and prices
workshop-central | workshop | Hoofd werkplaats | Head of workshop | lead | 10 | 1 | workshop planning, repair quality, battery diagnosis
workshop-central | workshop | E-bikespecialist | E-bike specialist | senior | 12 | 3 | battery diagnosis, e-bike motors, lights and wiring, hydraulic brakes
workshop-central | workshop | Planner werkplaats | Workshop planner | member | 14 | 2 | workshop planning, repair quality
webshop | webshop | Hoofd webwinkel | Head of web shop | lead | 10 | 1 | web orders, deliveries, stock
webshop | webshop | Medewerker webwinkel | Web shop agent | member | 14 | 4 | web orders, returns, gift cards, stock, product advice
webshop | webshop | Bezorgplanner | Delivery planner | senior | 14 | 2 | deliveries, web orders
lease | lease | Hoofd lease | Head of lease | lead | 10 | 1 | lease contracts, residual value, fiscal rules
lease | lease | Leaseadviseur | Lease adviser | member | 14 | 6 | lease contracts, fiscal rules, invoices, residual value
care-day | care | Hoofd klantenservice | Head of customer care | lead | 10 | 1 | customer contact, refunds, insurance claims
care-day | care | Senior klantenservice | Senior customer care | senior | 18 | 3 | customer contact, insurance claims, refunds
care-day | care | Medewerker klantenservice | Customer care agent | member | 18 | 6 | customer contact, refunds, web orders, insurance claims
care-evening | care | Medewerker klantenservice | Customer care agent | member | 16 | 4 | customer contact, refunds, insurance claims
product | product | Hoofd product | Head of product | lead | 8 | 1 | product safety, rental services, e-bike motors
product | product | Productspecialist | Product specialist | senior | 10 | 4 | battery firmware, battery diagnosis, product safety, rental services, child seats, helmets
product | product | Inkoper | Buyer | member | 8 | 2 | stock, child seats, helmets
finance | finance | Hoofd financiën | Head of finance | lead | 6 | 1 | invoices, refunds
finance | finance | Medewerker debiteuren | Receivables officer | member | 10 | 4 | invoices, refunds
finance | finance | Controller | Controller | senior | 6 | 2 | residual value, invoices
it | it | Hoofd IT | Head of IT | lead | 6 | 1 | web shop payments, Fietsgoed app
it | it | Ontwikkelaar | Developer | senior | 8 | 4 | Fietsgoed app, bluetooth pairing, web shop payments
it | it | Beheerder | Systems engineer | member | 8 | 2 | web shop payments, privacy requests, Fietsgoed app
marcom | marcom | Hoofd communicatie | Head of communications | lead | 10 | 1 | press and sponsoring, newsletter
marcom | marcom | Webcaremedewerker | Social media agent | member | 24 | 3 | customer contact, press and sponsoring, newsletter
marcom | marcom | Marketeer | Marketer | member | 10 | 2 | newsletter, privacy requests
hr | hr | Hoofd P&O | Head of HR | lead | 4 | 1 | customer contact
hr | hr | P&O-adviseur | HR adviser | member | 4 | 2 | customer contact
`;

/** The same for every shop; its mechanic belongs to the workshop's team of that region. */
const shop = `
{shop} | {shops} | Filiaalleider | Shop lead | lead | 12 | 1 | shop hours, customer contact, sales and prices, stock
{shop} | {shops} | Verkoper | Sales assistant | member | 10 | 2 | product advice, helmets, bike fitting, sales and prices, locks and keys
{mechanics} | workshop | Monteur | Mechanic | member | 9 | 1 | tyres and wheels, hydraulic brakes, rim brakes, hub gears, derailleurs, lights and wiring, repair quality, workshop planning
`;

export const allPosts: Post[] = [
  ...readPosts(office),
  ...shopTowns.flatMap((town) =>
    readPosts(
      shop
        .replaceAll('{shop}', shopTeamKey(town))
        .replaceAll('{shops}', `shops-${regionOfShop(town)}`)
        .replaceAll('{mechanics}', `workshop-${regionOfShop(town)}`),
    ).map((post) => ({ ...post, town })),
  ),
];

function readPosts(table: string): Post[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [team, department, nl, en, rank, capacity, count, skills] = row.split(' | ') as [
        string,
        string,
        string,
        string,
        Post['rank'],
        string,
        string,
        string,
      ];
      return {
        team,
        department,
        nl,
        en,
        rank,
        capacity: Number(capacity),
        count: Number(count),
        skills: skills.split(', '),
      };
    });
}
