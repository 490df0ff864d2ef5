import { readFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';
import type { Refusal } from '#kit/refusal.ts';

/** A refusal as a sentence for the terminal (English), from the same texts the screens use; the code alone when there is none. */
export function explain(refusal: Refusal): string {
  for (const step of ['listen', 'understand', 'people', 'connect', 'respond', 'improve', 'measure', 'ui']) {
    const sentence = lookUp(step, refusal);
    if (sentence) return sentence;
  }
  return [
    refusal.refused,
    ...Object.entries(refusal.params ?? {}).map(([name, value]) => `${name}: ${value}`),
  ].join(', ');
}

function lookUp(step: string, { refused, params }: Refusal): string | null {
  try {
    const messages = JSON.parse(
      readFileSync(new URL(`../../locales/en/${step}.json`, import.meta.url), 'utf8'),
    );
    const path = ['problem', ...refused.split('.')];
    const found = path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      messages,
    );
    if (typeof found !== 'string') return null;
    return createTranslator({ locale: 'en', messages })(path.join('.') as never, params as never);
  } catch {
    return null;
  }
}
