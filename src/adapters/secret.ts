import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The installation's secret: from HEED_SECRET, else made once and kept beside the data, readable by Heed alone. */
export function installationSecret(setting: string | null, dataFolder: string): string {
  if (setting) return setting;
  const file = join(dataFolder, 'secret');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
