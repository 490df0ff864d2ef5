import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Config } from '#config.ts';
import type { Log } from '#kit/log.ts';

export interface Given {
  words: string[];
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
}

export interface Command {
  name: string;
  /** What stands behind the name: `FILE --source NAME`. */
  form: string;
  summary: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** False: runs whatever the environment says. */
  needsSettings?: boolean;
  /** How many words besides options: [fewest, most]. */
  words: [number, number];
  /** Returns the exit code. */
  run(given: Given & { config: Config; log: Log }): Promise<number>;
}

const common = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;

export function parseArguments(command: Command, argv: string[]): Given | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { ...command.options, ...common },
      allowPositionals: true,
      strict: true,
    });
    const [fewest, most] = command.words;
    if (!values.help && (positionals.length < fewest || positionals.length > most)) {
      return {
        problem:
          positionals.length < fewest
            ? 'something is missing'
            : `"${positionals[most]}" is one word too many`,
      };
    }
    return { words: positionals, options: values };
  } catch (error) {
    return { problem: (error as Error).message.split('. ')[0]! };
  }
}

export function usage(commands: readonly Command[]): string {
  const lines = commands.map(
    (command) => `  heed ${command.name} ${command.form}`.trimEnd().padEnd(58) + command.summary,
  );
  const options =
    commands.length === 1
      ? Object.entries<{ type: string }>({ ...commands[0]!.options, ...common }).map(
          ([name, option]) => `  --${name}${option.type === 'string' ? ' …' : ''}`,
        )
      : [];
  return `${['Usage (npm run -s heed -- …):', ...lines, ...(options.length > 0 ? ['Options:', ...options] : []), 'Exit codes: 0 done, 1 it went wrong, 2 the words or settings were not right.'].join('\n')}\n`;
}
