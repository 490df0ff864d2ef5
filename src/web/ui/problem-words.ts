import { useTranslations } from 'use-intl';
import { Problem } from '../app/problem.ts';

/** A sentence for whatever was thrown. Codes without words of their own say the code, for who has to look. */
export const useProblemWords = (): ((problem: unknown) => string) => {
  const t = useTranslations();
  return (problem) => {
    if (!(problem instanceof Problem)) return t('ui.error.bug');
    for (const key of [`problem.${problem.code}`, `problem.status-${problem.status}`])
      if (t.has(key)) return t(key, problem.params);
    if (problem.status >= 500) return t('ui.error.server');
    return t('ui.error.refused', { code: problem.code });
  };
};
