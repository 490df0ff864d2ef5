#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArguments, usage } from '#command/arguments.ts';
import { commands } from '#command/commands.ts';
import { processEnvironment, readConfig } from '#config.ts';
import { makeLog } from '#kit/log.ts';

// Stripping types and compiling some thousand files takes longer than all the rest of a start.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/heed', import.meta.url)));

/** Exit codes: 0 done, 1 it went wrong, 2 the words or settings were not right. */
async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage(commands));
    return name ? 0 : 2;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    process.stderr.write(`heed: no command "${name}"\n\n${usage(commands)}`);
    return 2;
  }
  const given = parseArguments(command, rest);
  if ('problem' in given) {
    process.stderr.write(`heed ${name}: ${given.problem}\n\n${usage([command])}`);
    return 2;
  }
  if (given.options.help) {
    process.stdout.write(usage([command]));
    return 0;
  }
  const config = readConfig(command.needsSettings === false ? {} : processEnvironment());
  if ('problems' in config) {
    process.stderr.write('These settings are not right:\n');
    for (const { setting, problem, meaning } of config.problems)
      process.stderr.write(`  ${setting}: ${problem}\n      ${meaning}\n`);
    process.stderr.write('Correct them and start again. All settings: docs/configuration.md\n');
    return 2;
  }
  return command.run({ ...given, config, log: makeLog(config.logLevel) });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // What people can act on has a message; the trace is for those who ask for it.
    const known = error instanceof Error;
    process.stderr.write(`heed: ${known ? error.message : String(error)}\n`);
    if (known && error.cause instanceof Error) process.stderr.write(`  because: ${error.cause.message}\n`);
    if (known && processEnvironment().LOG_LEVEL === 'debug') process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
