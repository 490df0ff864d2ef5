import type { Command } from './arguments.ts';
import { doctorCommand } from './doctor-command.ts';
import { evalCommand } from './eval-command.ts';
import { importCommand } from './import-command.ts';
import { keyCommand } from './key-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { parseFilesCommand } from './parse-command.ts';
import { rebuildCommand } from './rebuild-command.ts';
import { sampleCommand } from './sample-command.ts';
import { serveCommand, workCommand } from './serve-command.ts';

/** Every command of `heed`; each loads what it needs only when it runs. */
export const commands: readonly Command[] = [
  serveCommand,
  workCommand,
  migrateCommand,
  sampleCommand,
  importCommand,
  keyCommand,
  doctorCommand,
  rebuildCommand,
  evalCommand,
  parseFilesCommand,
];
