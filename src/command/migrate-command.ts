import type { Command } from './arguments.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  form: '',
  summary: 'Bring the database up to date, and stop.',
  options: {},
  words: [0, 0],
  async run({ config, options }) {
    const { openStore } = await import('#adapters/database/connect.ts');
    const store = await openStore(config, 'migrate');
    const { migrated } = store;
    await store.close();
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ migrated })}\n`
        : `${migrated.length === 0 ? 'The database was up to date.' : `Done: ${migrated.join(', ')}`}\n`,
    );
    return 0;
  },
};
