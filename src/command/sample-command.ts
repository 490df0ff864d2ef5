import { isRefusal } from '#kit/refusal.ts';
import type { Command } from './arguments.ts';
import { explain } from './explain.ts';

export const sampleCommand: Command = {
  name: 'sample',
  form: '[--remove]',
  summary: 'Fill an empty installation with Fietsgoed, the sample organisation; or take it out whole.',
  options: { remove: { type: 'boolean' }, force: { type: 'boolean' }, seed: { type: 'string' } },
  words: [0, 0],
  async run({ config, options, log }) {
    const { openStore } = await import('#adapters/database/connect.ts');
    const { loadSample } = await import('#sample/load-sample.ts');
    const { removeSample } = await import('#sample/remove-sample.ts');
    const { rebuildMeasures } = await import('#measure/index.ts');
    const { compose } = await import('#compose.ts');
    const store = await openStore(config, 'sample');
    try {
      const composed = compose({
        config,
        store,
        dataFolder: store.dataFolder,
        secret: 'not-needed-here'.repeat(3),
        log,
        publicUrl: () => '',
      });
      const followers = composed.modules
        .filter((module) => module.name !== 'measure')
        .flatMap((module) => module.followers);
      const began = performance.now();
      const show = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`);
      const done = options.remove
        ? await removeSample({ db: store.db })
        : await loadSample({
            db: store.db,
            now: new Date(),
            ...(options.seed !== undefined && { seed: String(options.seed) }),
            force: options.force === true,
            pass: followers.map((follower) => follower.name),
            onProgress: ({ stage, done: n, of }) => show(`${stage} ${n} of ${of}`),
          });
      if (isRefusal(done)) {
        process.stderr.write(`heed sample: ${explain(done)}\n`);
        return 1;
      }
      // What was rolled up of it comes from the state in one go: its events would do it many times over.
      await rebuildMeasures(store.db, (rows) => show(`measuring ${rows}`));
      show('');
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ ...done, seconds })}\n`
          : `${options.remove ? 'The sample organisation is gone' : 'Fietsgoed is here'} (${seconds} s): ${Object.entries(
              done ?? {},
            )
              .map(([what, n]) => `${n} ${what}`)
              .join(', ')}.\n`,
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};
