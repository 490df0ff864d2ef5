import type { Command } from './arguments.ts';

export const parseFilesCommand: Command = {
  name: 'parse',
  form: 'mail|reply|feed FILE …',
  summary: 'What Heed reads in a file, one JSON line each.',
  options: {},
  words: [2, 100_000],
  needsSettings: false,
  async run({ words: [kind, ...files] }) {
    if (kind !== 'mail' && kind !== 'reply' && kind !== 'feed') {
      process.stderr.write(`heed parse: "${kind}" is none of mail, reply, feed\n`);
      return 2;
    }
    const { parseCommand } = await import('#adapters/channels/parse-command.ts');
    return parseCommand(kind, files, (line) => process.stdout.write(`${line}\n`));
  },
};
