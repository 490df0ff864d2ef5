/** What stands in the address after `?` may have been typed by anybody: these take it or leave it. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== ''
    ? value.slice(0, 500)
    : typeof value === 'number'
      ? String(value)
      : undefined;

export const whole = (value: unknown): number | undefined => {
  const number = Number(value);
  return value !== undefined && value !== '' && Number.isSafeInteger(number) && number >= 0
    ? number
    : undefined;
};

export const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value);

export const list = (value: unknown): string[] | undefined => {
  const found = (Array.isArray(value) ? value : [value]).map(text).filter((one) => one !== undefined);
  return found.length > 0 ? found : undefined;
};

/** Only what is there: an address without empty names, and search params that are optional in types too. */
export const given = <T extends object>(found: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
