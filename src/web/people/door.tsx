import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { languages, useLanguage } from '../app/language.tsx';
import { Mark } from '../ui/mark.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import css from './door.module.css';

interface Props {
  title: string;
  purpose?: string;
  /** What the server said about the whole form, if not about one field. */
  problem?: unknown;
  onSubmit?: () => void;
  children?: ReactNode;
}

/** Around what one sees before being signed in: the mark, one form, the language. */
export const Door = ({ title, purpose, problem, onSubmit, children }: Props) => {
  const t = useTranslations();
  const { language, choose } = useLanguage();
  const names = { en: 'English', nl: 'Nederlands' };
  return (
    <main className={css.door}>
      <title>{`${title} · Heed`}</title>
      <div>
        <Mark size={36} />
        <h1>{title}</h1>
        {purpose && <p className={css.purpose}>{purpose}</p>}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit?.();
          }}
        >
          <ProblemLine problem={problem} />
          {children}
        </form>
        <fieldset className={css.languages} aria-label={t('ui.person.language')}>
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              onClick={() => choose(one)}
            >
              {names[one]}
            </button>
          ))}
        </fieldset>
      </div>
    </main>
  );
};
