// The laws of the house as rules; each says what to do instead. `npm run check` runs them, and `scripts/laws.test.ts`
// plants one violation of each and sees it caught.
const steps = ['listen', 'understand', 'connect', 'respond', 'improve', 'measure', 'transform'];

/** A step may reach the doors of earlier steps, and nothing of later ones. */
const oneWay = steps.slice(0, -1).map((step, index) => ({
  name: `one-way-${step}`,
  severity: 'error',
  comment: `Data flows one way: ${step} knows the doors (index.ts) of earlier steps only. React to a later step by following its events.`,
  from: { path: `^src/${step}/`, pathNot: ['\\.test\\.ts$'] },
  to: {
    path: `^src/(${steps.slice(index + 1).join('|')})/`,
    dependencyTypesNot: ['type-only'],
  },
}));

const doors = steps.map((step) => ({
  name: `door-${step}`,
  severity: 'error',
  comment: `Reach ${step} through its door, src/${step}/index.ts (screens: contract.ts). Export there what others may use.`,
  from: {
    path: '^src/',
    pathNot: [
      `^src/${step}/`,
      '^src/compose\\.ts$',
      '^src/adapters/',
      '^src/web/',
      '^src/command/',
      '^src/sample/',
      '\\.test\\.ts$',
    ],
  },
  to: { path: `^src/${step}/`, pathNot: [`^src/${step}/(index|contract[\\w-]*|events)\\.ts$`] },
}));

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one, or miss a third that both need.',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kit-knows-nobody',
      severity: 'error',
      comment: 'kit has no nouns of ours: move what needs them into the step that owns them.',
      from: { path: '^src/kit/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/kit/' },
    },
    {
      name: 'ledger-knows-kit',
      severity: 'error',
      comment: 'The ledger records what others tell it; it knows no step.',
      from: { path: '^src/ledger/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(kit|ledger)/' },
    },
    {
      name: 'people-knows-ground',
      severity: 'error',
      comment: 'people is the ground the steps stand on; it knows kit and ledger (its http files: http).',
      from: { path: '^src/people/', pathNot: ['\\.test\\.ts$', '/http[\\w-]*\\.ts$', '/module\\.ts$'] },
      to: { path: '^src/', pathNot: '^src/(kit|ledger|people)/' },
    },
    ...oneWay,
    ...doors,
    {
      name: 'adapters-by-compose',
      severity: 'error',
      comment:
        'Only compose.ts (and the command line, which starts things) picks adapters; name a port in the step instead.',
      from: {
        path: '^src/',
        pathNot: ['^src/adapters/', '^src/compose\\.ts$', '^src/command/', '\\.test\\.ts$'],
      },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'modules-by-compose',
      severity: 'error',
      comment: 'module.ts is read by compose.ts alone.',
      from: { path: '^src/', pathNot: ['^src/compose\\.ts$', '\\.test\\.ts$'] },
      to: { path: '^src/(?!http/)[\\w]+/module\\.ts$' },
    },
    {
      name: 'http-in-http',
      severity: 'error',
      comment: 'Only http files know routes and requests; return a value or a refusal instead.',
      from: {
        path: '^src/(?!http|adapters|web|command)[\\w]+/',
        pathNot: ['/http[\\w-]*(\\.ts$|/)', '/module\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: ['^src/http/', 'node_modules/fastify'] },
    },
    {
      name: 'sdks-in-adapters',
      severity: 'error',
      comment: 'A library that talks to the outside belongs in an adapter behind a port.',
      from: { path: '^src/', pathNot: ['^src/adapters/', '^src/web/', '\\.test\\.ts$'] },
      to: {
        path: 'node_modules/(nodemailer|imapflow|undici|pg-boss|better-auth|mailparser|standardwebhooks)/',
      },
    },
    {
      name: 'screens-read-contracts',
      severity: 'error',
      comment: 'Screens read contracts, web/ui, web/app and the kit of endpoints; never a store or a verb.',
      from: { path: '^src/web/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/web/',
          '^src/[\\w]+/contract[\\w-]*\\.ts$',
          '^src/kit/(endpoint|refusal|text)\\.ts$',
          '^src/people/permissions\\.ts$',
        ],
      },
    },
    {
      name: 'nothing-from-tests',
      severity: 'error',
      comment: 'The product does not need its tests.',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.css$)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
