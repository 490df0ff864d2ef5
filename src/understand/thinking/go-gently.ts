import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets every other thread go first where all want to run, so that a look at thousands of messages takes no time from
 * whoever waits for an answer. Linux knows priorities of threads; elsewhere this does nothing.
 */
export function goGently(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(thread)) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // No such file, or not allowed: then it competes like the rest.
  }
}
