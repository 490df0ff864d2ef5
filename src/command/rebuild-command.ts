import type { Command } from './arguments.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  form: '',
  summary: 'Make all measures anew from the ledger and the state.',
  options: {},
  words: [0, 0],
  async run({ config, options }) {
    const { openStore } = await import('#adapters/database/connect.ts');
    const { rebuildMeasures } = await import('#measure/index.ts');
    const store = await openStore(config, 'rebuild');
    try {
      const began = performance.now();
      const { rows } = await rebuildMeasures(store.db, (done) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done} rows`);
      });
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      if (process.stderr.isTTY) process.stderr.write('\r');
      process.stdout.write(
        options.json ? `${JSON.stringify({ rows, seconds })}\n` : `Made ${rows} rows anew in ${seconds} s.\n`,
      );
    } finally {
      await store.close();
    }
    return 0;
  },
};
