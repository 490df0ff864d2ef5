import type { Command } from './arguments.ts';

export const serveCommand: Command = {
  name: 'serve',
  form: '',
  summary: 'Start everything and print the address.',
  options: {},
  words: [0, 0],
  async run({ config, log, options }) {
    const { buildScreens } = await import('./build-screens.ts');
    await buildScreens((line) => process.stderr.write(`${line}\n`));
    const { serve } = await import('./serve.ts');
    const serving = await serve(config, log);
    if (options.json)
      process.stdout.write(`${JSON.stringify({ url: serving.url, setUp: serving.setUpLink })}\n`);
    else {
      process.stdout.write(`\n  Heed is ready at ${serving.url}\n`);
      if (serving.setUpLink)
        process.stdout.write(
          `  First time here? Make the owner account (this link works once, for a day):\n  ${serving.setUpLink}\n`,
        );
      process.stdout.write('  Ctrl-C stops it.\n\n');
    }
    await untilAskedToStop();
    await serving.stop();
    return 0;
  },
};

export const workCommand: Command = {
  name: 'work',
  form: '',
  summary: 'Only followers and jobs, beside a server on the same database.',
  options: {},
  words: [0, 0],
  async run({ config, log }) {
    const { serve } = await import('./serve.ts');
    const working = await serve(config, log, { web: false });
    process.stdout.write('Heed is working. Ctrl-C stops it.\n');
    await untilAskedToStop();
    await working.stop();
    return 0;
  },
};

/** The first signal asks for a clean end; a second one ends at once. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
    process.on('SIGHUP', ask);
  });
}
