import { chmodSync, mkdtempSync } from 'node:fs';

/** A folder that an unprivileged database account may enter. */
export function openFolder(prefix: string): string {
  const folder = mkdtempSync(prefix);
  chmodSync(folder, 0o755);
  return folder;
}
