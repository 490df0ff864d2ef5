import { isRefusal } from '#kit/refusal.ts';
import type { Command } from './arguments.ts';
import { explain } from './explain.ts';

export const keyCommand: Command = {
  name: 'key',
  form: 'NAME [--scope S …] [--for EMAIL]',
  summary: 'Make an API key and print it once; without scopes it may all its owner may.',
  options: { scope: { type: 'string', multiple: true }, for: { type: 'string' } },
  words: [1, 1],
  async run({ words, options, config }) {
    const { openStore } = await import('#adapters/database/connect.ts');
    const { permissions } = await import('#people/permissions.ts');
    const { makeKey } = await import('#people/change-keys.ts');
    const { ownerNamed } = await import('#people/store-session.ts');
    const given = [options.scope ?? []].flat().map(String);
    const unknown = given.filter((scope) => !(permissions as string[]).includes(scope));
    if (unknown.length > 0) {
      process.stderr.write(`heed key: no scope "${unknown[0]}". There are: ${permissions.join(', ')}\n`);
      return 2;
    }
    const store = await openStore(config, 'key');
    try {
      const owner = await ownerNamed(store.db, options.for ? String(options.for) : null);
      if (!owner) {
        process.stderr.write(
          options.for
            ? `heed key: nobody here has the address ${options.for}\n`
            : 'heed key: make the owner account first (npm start prints the link)\n',
        );
        return 1;
      }
      const scopes = (given.length > 0 ? given : permissions) as typeof permissions;
      const act = {
        at: new Date(),
        actor: { kind: 'person' as const, personId: owner.id, role: 'owner' as const, scopes: null },
      };
      const made = await store.db
        .transaction()
        .execute((tx) => makeKey(tx, act, { name: words[0]!, scopes }));
      if (isRefusal(made)) {
        process.stderr.write(`heed key: ${explain(made)}\n`);
        return 1;
      }
      process.stdout.write(options.json ? `${JSON.stringify(made)}\n` : `${made.token}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
