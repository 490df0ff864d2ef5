import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import css from './marks.module.css';

interface Props {
  name: string;
  /** What they are called by colleagues: job, department. */
  role?: string;
  presence?: 'here' | 'away' | 'absent';
  /** With it the chip leads to the person's page. */
  personId?: string;
}

export const PersonChip = ({ name, role, presence, personId }: Props) => {
  const t = useTranslations();
  const state = presence && t(`ui.presence.${presence}`);
  const inside = (
    <>
      <span className={css.initials} aria-hidden="true">
        {initials(name)}
        {presence && (
          <span className={`${css.presence} ${presence === 'here' ? css.here : ''}`} title={state} />
        )}
      </span>
      <span>
        <span className={css.name}>{name}</span>
        {state && <span className="unseen">, {state}</span>}
        {role && <small>{role}</small>}
      </span>
    </>
  );
  if (!personId) return <span className={css.chip}>{inside}</span>;
  return (
    <Link to="/people/$personId" params={{ personId }} className={css.chip}>
      {inside}
    </Link>
  );
};

/** First and last name's letters; small words between (`de`, `van der`) do not count. */
export const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word));
  const used = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name];
  return used
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
};
