import { useTranslations } from 'use-intl';

type Params = Readonly<Record<string, unknown>>;
export interface Coded {
  code: string;
  params: Params;
}

const plain = (params: Params) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

/** A sentence for why something could not be read; the code itself where there are no words yet. */
export const useFailureWords = (): ((coded: Coded) => string) => {
  const t = useTranslations();
  return ({ code, params }) => {
    const key = `listen.failure.${code}`;
    return t.has(key) ? t(key, plain(params)) : code;
  };
};

/** A sentence for why a source does not work and what to do about it. */
export const useTroubleWords = (): ((coded: Coded) => string) => {
  const t = useTranslations();
  return ({ code, params }) => {
    const key = `listen.trouble.${code}`;
    return t.has(key) ? t(key, plain(params)) : code;
  };
};
