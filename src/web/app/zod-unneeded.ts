/**
 * Stands in for zod in the browser build (vite.config.ts). Contracts declare schemas that only the server
 * evaluates; shipping zod and building hundreds of schemas at start would buy the person nothing. Anything
 * that asks a schema for an answer throws, so that a mistake shows at once instead of passing everything.
 */
const answers = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'options', 'def', '_zod'];

const schema: unknown = new Proxy(() => schema, {
  get: (_, name) => {
    if (typeof name === 'string' && answers.includes(name))
      throw new Error(`no zod in the browser: ${name} is not to be had; export the list or the check itself`);
    return name === Symbol.toPrimitive ? () => 'schema' : schema;
  },
  apply: () => schema,
});

export const z = schema;
