import type { ImprovementPlan } from './improvement-plan.ts';

/** What was refused with a reason, and what is still on its way. */
export const unshippedPlans: ImprovementPlan[] = [
  {
    key: 'second-battery',
    about: 'service',
    title: { nl: 'Tweede accu verhuren voor de vakantie', en: 'Rent out a second battery for holidays' },
    need: {
      nl: 'Twee keer zo ver komen op vakantie zonder een accu te kopen.',
      en: 'Go twice as far on holiday without buying a battery.',
    },
    themeKey: 'battery-range',
    department: 'product',
    from: ['wish'],
    holding: { nl: /tweede accu/u, en: /second battery/u },
    stages: [
      ['proposed', 420],
      ['prioritised', 444],
      ['refused', 499],
    ],
    reason: {
      nl: 'Losse accu’s verzenden en terugnemen mag alleen als gevaarlijke stof; dat maakt de huur duurder dan een nieuwe accu. Oplaadpunten langs routes zetten we wel op de site.',
      en: 'Loose batteries may only travel as dangerous goods, which makes renting dearer than buying. We do put charging points along routes on our site.',
    },
  },
  {
    key: 'evening-delivery',
    about: 'service',
    title: { nl: 'Proef: bezorgen in de avond', en: 'Trial: evening delivery' },
    need: { nl: 'Geen vrije dag opnemen voor een bezorging.', en: 'Not taking a day off for a delivery.' },
    themeKey: 'delivery-slot',
    department: 'webshop',
    from: ['wish'],
    holding: { nl: /avond/u, en: /[Ee]vening/u },
    stages: [
      ['proposed', 411],
      ['prioritised', 425],
      ['doing', 440],
      ['refused', 512],
    ],
    reason: {
      nl: 'We hebben het acht weken geprobeerd in Utrecht en Leiden: te weinig adressen per rit. Wel geleerd: een half uur van tevoren bellen scheelt de helft van de gemiste bezorgingen, en dat voeren we in.',
      en: 'We tried it for eight weeks in Utrecht and Leiden: too few addresses a round. What we learned: a call half an hour ahead halves missed deliveries, and that we will introduce.',
    },
  },
  {
    key: 'refund-in-five-days',
    about: 'process',
    title: { nl: 'Terugbetalen binnen vijf dagen', en: 'Refunds within five days' },
    need: {
      nl: 'Mijn geld terug zonder erachteraan te moeten.',
      en: 'My money back without having to chase it.',
    },
    themeKey: 'refund-wait',
    department: 'finance',
    from: ['complaint'],
    stages: [
      ['proposed', 390],
      ['prioritised', 470],
      ['doing', 531],
    ],
  },
  {
    key: 'winter-range',
    about: 'product',
    title: { nl: 'Winterbereik op de productpagina', en: 'Winter range on the product page' },
    need: { nl: 'Vooraf weten hoe ver ik in de kou kom.', en: 'Know beforehand how far I get in the cold.' },
    themeKey: 'battery-range',
    department: 'webshop',
    from: ['wish', 'complaint'],
    holding: { nl: /winter|kou/u, en: /winter|cold/u },
    stages: [
      ['proposed', 488],
      ['prioritised', 520],
    ],
  },
  {
    key: 'app-rides',
    about: 'product',
    title: { nl: 'Ritten delen met andere apps', en: 'Share rides with other apps' },
    need: { nl: 'Mijn ritten gebruiken waar ik wil.', en: 'Use my rides where I like.' },
    themeKey: 'app-pairing',
    department: 'it',
    from: ['wish'],
    holding: { nl: /Strava|Komoot/u, en: /Strava/u },
    stages: [['proposed', 527]],
  },
];
