import { v7, validate } from 'uuid';

/** A new UUIDv7: sorts by time of making. Clients (the phone) may make their own. */
export const newId = (at?: Date): string => (at ? v7({ msecs: at.getTime() }) : v7());

export const isId = (text: string): boolean => validate(text);
