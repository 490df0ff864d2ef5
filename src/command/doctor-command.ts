import { accessSync, constants, statfsSync } from 'node:fs';
import type { Command } from './arguments.ts';

interface Finding {
  what: string;
  ok: boolean;
  found: string;
  /** What to do when it is not. */
  advice: string;
}

export const doctorCommand: Command = {
  name: 'doctor',
  form: '',
  summary: 'Check this installation and say what to do about what is wrong.',
  options: {},
  words: [0, 0],
  async run({ config, options }) {
    const { openStore } = await import('#adapters/database/connect.ts');
    const findings: Finding[] = [];
    const note = (what: string, ok: boolean, found: string, advice: string) =>
      findings.push({ what, ok, found, advice });
    note(
      'Node',
      Number(process.versions.node.split('.')[0]) >= 24,
      process.versions.node,
      'Run Heed through npm, which brings its own Node: npm start, npm run -s heed -- …',
    );
    try {
      const store = await openStore(config, 'doctor');
      try {
        const { rows } = await store.pool.query(
          `select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size, current_setting('fsync') as fsync,
             (select count(*) from ledger_stuck) as stuck, (select count(*) from listen_failure where state = 'open') as unreadable,
             (select count(*) from listen_source where state = 'on' and trouble is not null) as troubled, (select count(*) from ledger_event) as events,
             (select count(*) from people_person where role = 'owner' and left_at is null and auth_user_id is not null) as owners`,
        );
        const [d] = rows;
        note(
          'Database',
          d.fsync === 'on',
          `PostgreSQL ${d.version} (${store.engine}), ${d.size}, ${d.events} events, fsync ${d.fsync}`,
          'Switch fsync on: without it an acknowledged message can be lost.',
        );
        note(
          'Owner',
          Number(d.owners) > 0,
          `${d.owners} owner(s)`,
          'Open the one-time link that npm start prints.',
        );
        note(
          'Followers',
          Number(d.stuck) === 0,
          `${d.stuck} event(s) set aside`,
          'See table ledger_stuck; after a fix, npm run -s heed -- rebuild.',
        );
        note(
          'Unreadable',
          Number(d.unreadable) === 0,
          `${d.unreadable} item(s)`,
          'Look at them under Sources: retry or dismiss.',
        );
        note(
          'Sources',
          Number(d.troubled) === 0,
          `${d.troubled} in trouble`,
          'Sources says what is wrong with each and what to do.',
        );
        accessSync(store.dataFolder, constants.W_OK);
        const free = statfsSync(store.dataFolder);
        const gigabytes = (free.bavail * free.bsize) / 1e9;
        note(
          'Disk',
          gigabytes > 2,
          `${gigabytes.toFixed(1)} GB free in ${store.dataFolder}`,
          'Make room: PostgreSQL stops when the disk is full.',
        );
      } finally {
        await store.close();
      }
    } catch (error) {
      note(
        'Database',
        false,
        (error as Error).message,
        'Correct DATABASE_URL or HEED_DATA, or see database.log in the data folder.',
      );
    }
    note(
      'Mail out',
      config.smtpUrl !== null,
      config.smtpUrl ? 'set' : 'not set',
      'Set SMTP_URL and MAIL_FROM to answer customers by mail.',
    );
    const wrong = findings.filter((finding) => !finding.ok);
    if (options.json) process.stdout.write(`${JSON.stringify({ ok: wrong.length === 0, findings })}\n`);
    else
      for (const { what, ok, found, advice } of findings)
        process.stdout.write(
          `${ok ? 'fine ' : 'LOOK '} ${what}: ${found}${ok ? '' : `\n       ${advice}`}\n`,
        );
    return wrong.some((finding) => finding.what !== 'Mail out') ? 1 : 0;
  },
};
