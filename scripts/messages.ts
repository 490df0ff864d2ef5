import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Messages = { [key: string]: string | Messages };

/** The messages of one language by file: `locales/nl/respond.json` is `respond`. */
export const readMessageFiles = (folder: string, language: string): Record<string, Messages> =>
  Object.fromEntries(
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => [
        file.replace(/\.json$/, ''),
        JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Messages,
      ]),
  );

/**
 * One tree for the browser. File name is namespace; what stands under `problem` in any file is gathered
 * under the one `problem`, because whoever shows a refusal knows its code and not which step said no.
 */
export const mergeMessages = (files: Record<string, Messages>): Messages => {
  const merged: Messages = {};
  const problem: Messages = {};
  for (const [namespace, messages] of Object.entries(files)) {
    const { problem: ours, ...rest } = messages;
    merged[namespace] = rest;
    if (typeof ours === 'object') pour(ours, problem);
  }
  return { ...merged, problem };
};

const pour = (from: Messages, into: Messages): void => {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key];
    if (typeof value === 'object' && typeof there === 'object') pour(value, there);
    else into[key] = value;
  }
};
