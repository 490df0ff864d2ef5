import type { Command } from './arguments.ts';
import { migrateCommand } from './migrate-command.ts';
import { serveCommand, workCommand } from './serve-command.ts';

/** Every command of `heed`; each file loads what it needs only when it runs. */
export const commands: readonly Command[] = [serveCommand, workCommand, migrateCommand];
