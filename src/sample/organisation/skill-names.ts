/** Skills as people declared them: English | Dutch. */
const pairs = `
customer contact | klantcontact
sales and prices | verkoop en prijzen
shop hours | openingstijden en bezetting
stock | voorraad
product advice | productadvies
helmets | helmen
bike fitting | zithouding en afstelling
locks and keys | sloten en sleutels
tyres and wheels | banden en wielen
hydraulic brakes | hydraulische remmen
rim brakes | velgremmen
hub gears | naafversnellingen
derailleurs | derailleurs
lights and wiring | verlichting en bedrading
repair quality | kwaliteit van reparaties
workshop planning | werkplaatsplanning
battery diagnosis | accudiagnose
e-bike motors | e-bikemotoren
cargo bike electrics | bakfietselektra
sign language | gebarentaal
web orders | webbestellingen
returns | retouren
gift cards | cadeaubonnen
deliveries | bezorging
lease contracts | leasecontracten
residual value | restwaarde
fiscal rules | fiscale regels
invoices | facturen
refunds | terugbetalingen
insurance claims | verzekeringsclaims
product safety | productveiligheid
rental services | verhuur
battery firmware | accusoftware
child seats | kinderzitjes
web shop payments | betalingen in de webwinkel
Fietsgoed app | Fietsgoed-app
bluetooth pairing | bluetooth koppelen
privacy requests | privacyverzoeken
press and sponsoring | pers en sponsoring
newsletter | nieuwsbrief
`;

export const skillNames = new Map(
  pairs
    .trim()
    .split('\n')
    .map((row) => row.split(' | ') as [string, string]),
);
