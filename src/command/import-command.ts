import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isRefusal } from '#kit/refusal.ts';
import type { Command } from './arguments.ts';
import { explain } from './explain.ts';

export const importCommand: Command = {
  name: 'import',
  form: 'FILE --source NAME [--map text=COLUMN,…]',
  summary: 'Read a CSV, NDJSON or JSON file in, beside a running Heed or without one.',
  options: {
    source: { type: 'string' },
    map: { type: 'string' },
    zone: { type: 'string' },
    rejected: { type: 'string' },
    language: { type: 'string' },
  },
  words: [1, 1],
  async run({ words, options, config }) {
    const file = words[0]!;
    const { parseMapping } = await import('#adapters/channels/file/mapping.ts');
    const say = (text: string) => void process.stderr.write(`heed import: ${text}\n`);
    if (!options.source) return wrong(say, '--source NAME is needed: where does this come from?');
    if (!(await stat(file).catch(() => null))?.isFile()) return wrong(say, `there is no file ${file}`);
    const mapped = options.map ? parseMapping(String(options.map)) : { mapping: {} };
    if ('rejected' in mapped) {
      const { code, params } = mapped.rejected;
      return wrong(say, `${code} ${JSON.stringify(params)}`);
    }
    const { openStore } = await import('#adapters/database/connect.ts');
    const { installationSecret } = await import('#adapters/secret.ts');
    const { listenPorts } = await import('#compose.ts');
    const { importFile } = await import('#listen/import-file.ts');
    const { heedActs } = await import('#people/access.ts');
    const store = await openStore(config, 'import');
    let stopped = false;
    const stop = () => {
      stopped = true;
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    try {
      const secret = installationSecret(config.secret, store.dataFolder);
      const ports = listenPorts({ config, secret, dataFolder: store.dataFolder, publicUrl: () => '' });
      const began = performance.now();
      const done = await importFile(
        store.db,
        heedActs(new Date()),
        {
          file,
          source: String(options.source),
          fields: mapped.mapping as Record<string, string>,
          zone: options.zone ? String(options.zone) : undefined,
          stopped: () => stopped,
          onProgress: progressOn(process.stderr),
        },
        ports,
      );
      if (process.stderr.isTTY) process.stderr.write('\n');
      if (isRefusal(done)) {
        say(explain(done));
        if (options.json)
          process.stdout.write(`${JSON.stringify({ refused: done.refused, params: done.params })}\n`);
        return 1;
      }
      if (options.rejected && done.rejected > 0) {
        const { rejectedFile } = await import('#listen/rejected-file.ts');
        const { failuresOfImport } = await import('#listen/store/failures.ts');
        const { wordsIn } = await import('#kit/words.ts');
        const language = options.language === 'nl' ? 'nl' : 'en';
        const rows = failuresOfImport(store.db, done.import);
        await pipeline(
          rejectedFile(rows, language, wordsIn(language, 'listen.failure')),
          createWriteStream(String(options.rejected)),
        );
      }
      const seconds = Math.round((performance.now() - began) / 10) / 100;
      const { accepted, duplicate, rejected, rows, state } = done;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ ...done, seconds })}\n`
          : `${state}: ${rows} rows, ${accepted} accepted, ${duplicate} known already, ${rejected} rejected, in ${seconds} s\n`,
      );
      if (rejected > 0 && !options.rejected)
        say(`--rejected FILE writes what was rejected, and why, to a file; Sources shows it too`);
      return state === 'failed' ? 1 : 0;
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      await store.close();
    }
  },
};

function wrong(say: (text: string) => void, problem: string): number {
  say(problem);
  return 2;
}

/** One line that overwrites itself on a terminal, a line every few seconds elsewhere. */
function progressOn(out: NodeJS.WriteStream) {
  let last = 0;
  return ({ bytes, of, rows, rejected }: { bytes: number; of: number; rows: number; rejected: number }) => {
    const now = performance.now();
    if (bytes < of && now - last < (out.isTTY ? 100 : 3000)) return;
    last = now;
    const line = `${Math.floor((bytes / of) * 100)} %, ${rows} rows, ${rejected} rejected`;
    out.write(out.isTTY ? `\r${line}` : `${line}\n`);
  };
}
