import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The unprivileged account PostgreSQL runs under when Heed itself is root; PostgreSQL refuses root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const accountName = 'heed';

/** Null for an ordinary user: PostgreSQL then runs as that user. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp(accountName);
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName], {
    stdio: 'ignore',
  });
  // A bare container may have no useradd; "nobody" exists everywhere and initdb only wants a passwd entry.
  const account = lookUp(accountName) ?? lookUp('nobody');
  if (!account) throw new Error('no unprivileged account for the database: make one named "heed"');
  return account;
}

function lookUp(name: string): Account | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/**
 * Can the account pass through every folder above `path`? A root-only home (mode 700) stops it.
 * The path itself may not exist yet; then its nearest existing ancestor is what counts.
 */
export function canReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
