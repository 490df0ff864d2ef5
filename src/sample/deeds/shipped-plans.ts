import type { ImprovementPlan } from './improvement-plan.ts';

/** What shipped, each told to everyone who asked. */
export const shippedPlans: ImprovementPlan[] = [
  {
    key: 'battery-recall',
    about: 'product',
    title: { nl: 'Accu’s met VX-nummer terugroepen', en: 'Recall batteries with a VX number' },
    need: {
      nl: 'Veilig kunnen rijden en laden: accu’s van de Veer E3 vallen uit met E17 en worden heet.',
      en: 'Safe riding and charging: Veer E3 batteries cut out with E17 and get hot.',
    },
    themeKey: 'battery-fault',
    department: 'product',
    from: ['complaint'],
    stages: [
      ['proposed', 413],
      ['prioritised', 416],
      ['doing', 421],
      ['shipped', 'recalled'],
    ],
    news: {
      nl: 'We roepen alle accu’s met een serienummer dat met VX begint terug. U krijgt kosteloos een nieuwe en tot die tijd een leenfiets.',
      en: 'We are recalling all batteries with a serial number starting with VX. You get a new one free of charge and a loan bike until then.',
    },
  },
  {
    key: 'invoice-letter',
    about: 'process',
    title: {
      nl: 'Factuurbrief in gewone taal met één bedrag',
      en: 'Invoice letter in plain language with one amount',
    },
    need: {
      nl: 'In één oogopslag zien wat ik moet betalen, en wanneer.',
      en: 'See at a glance what I have to pay, and when.',
    },
    themeKey: 'invoice-letter',
    department: 'lease',
    from: ['complaint', 'question'],
    stages: [
      ['proposed', 377],
      ['prioritised', 388],
      ['doing', 399],
      ['shipped', 'cured'],
    ],
    news: {
      nl: 'De factuurbrief is herschreven: één bedrag, één datum, en wat u zelf moet doen staat bovenaan.',
      en: 'The invoice letter has been rewritten: one amount, one date, and what you have to do is at the top.',
    },
  },
  {
    key: 'child-seat-rental',
    about: 'service',
    title: { nl: 'Kinderzitjes verhuren in alle winkels', en: 'Rent out child seats in every shop' },
    need: {
      nl: 'Een zitje voor een paar dagen of maanden zonder het te kopen.',
      en: 'A seat for a few days or months without buying one.',
    },
    themeKey: 'child-seat-rental',
    department: 'product',
    from: ['wish', 'question'],
    stages: [
      ['proposed', 381],
      ['prioritised', 402],
      ['doing', 430],
      ['shipped', 'service'],
    ],
    news: {
      nl: 'U kunt nu in elke winkel een kinderzitje huren, vanaf 6 euro per week, montage erbij.',
      en: 'You can now rent a child seat in every shop, from 6 euros a week, fitting included.',
    },
  },
  {
    key: 'workshop-message',
    about: 'process',
    title: {
      nl: 'Bericht als de fiets klaar is of langer duurt',
      en: 'Message when a repair is ready or delayed',
    },
    need: {
      nl: 'Weten waar ik aan toe ben zonder zelf te bellen.',
      en: 'Know where I stand without having to call.',
    },
    themeKey: 'workshop-wait',
    department: 'workshop',
    from: ['wish'],
    stages: [
      ['proposed', 394],
      ['prioritised', 410],
      ['doing', 436],
      ['shipped', 458],
    ],
    news: {
      nl: 'U krijgt voortaan een bericht zodra uw fiets klaar is, en ook als het langer duurt.',
      en: 'From now on you get a message when your bike is ready, and also when it takes longer.',
    },
  },
  {
    key: 'evening-opening',
    about: 'service',
    title: { nl: 'Werkplaatsen open op donderdagavond', en: 'Workshops open on Thursday evenings' },
    need: {
      nl: 'Mijn fiets kunnen brengen en halen als ik overdag werk.',
      en: 'Bring and collect my bike when I work in the daytime.',
    },
    themeKey: 'opening-hours',
    department: 'shops',
    from: ['wish'],
    stages: [
      ['proposed', 405],
      ['prioritised', 433],
      ['doing', 465],
      ['shipped', 493],
    ],
    news: {
      nl: 'De werkplaatsen in alle twaalf winkels zijn voortaan op donderdag open tot negen uur.',
      en: 'The workshops in all twelve shops are now open on Thursdays until nine.',
    },
  },
  {
    key: 'payment-fix',
    about: 'process',
    title: {
      nl: 'Betaling zonder bestelling herstelt zichzelf',
      en: 'Payments without an order repair themselves',
    },
    need: { nl: 'Nooit betalen zonder bestelling.', en: 'Never pay without getting an order.' },
    themeKey: 'payment-error',
    department: 'it',
    from: ['complaint'],
    stages: [
      ['proposed', 504],
      ['prioritised', 505],
      ['doing', 507],
      ['shipped', 516],
    ],
    news: {
      nl: 'De betaalfout in de webwinkel is gevonden en opgelost. Komt een betaling toch zonder bestelling binnen, dan koppelen we die zelf binnen een uur.',
      en: 'The payment error in the web shop has been found and fixed. Should a payment still come in without an order, we link it within the hour.',
    },
  },
];
