import { useState } from 'react';
import css from './capture.module.css';
import type { Who } from './notes-kept.ts';
import type { Words } from './words.ts';

const fields = [
  { name: 'name', type: 'text', most: 200 },
  { name: 'phone', type: 'tel', most: 50 },
  { name: 'email', type: 'email', most: 320 },
] as const;

interface Props {
  t: Words;
  customer: Who;
  onChange: (customer: Who) => void;
}

/** Who the customer was, if they want to say: folded away, for most do not. */
export const WhoWasIt = ({ t, customer, onChange }: Props) => {
  const [open, show] = useState(false);
  if (!open && !customer.name && !customer.phone && !customer.email)
    return (
      <button type="button" className={css.more} onClick={() => show(true)}>
        {t('listen.note.who')}
      </button>
    );
  return (
    <div className={css.who}>
      {fields.map(({ name, type, most }) => (
        <label key={name} className={css.field}>
          <span>{t(`listen.note.${name}`)}</span>
          <input
            type={type}
            maxLength={most}
            autoComplete="off"
            value={customer[name] ?? ''}
            onChange={(event) => onChange({ ...customer, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
};
