import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import css from './ui.module.css';

interface Props {
  /** The deed: "Remove the source". */
  label: string;
  /** What it will mean: "1,204 messages stay; nothing new comes in." */
  question: string;
  onConfirm: () => void;
  busy?: boolean;
}

/** Only for what cannot be undone; everything else is `undoable`. Asks on the spot, in place of the button. */
export const ConfirmInline = ({ label, question, onConfirm, busy }: Props) => {
  const t = useTranslations();
  const [asking, ask] = useState(false);
  if (!asking)
    return (
      <Button variant="default" onClick={() => ask(true)}>
        {label}
      </Button>
    );
  return (
    <div className={css.confirm} role="alert">
      <span>{question}</span>
      <Button color="red" loading={busy} onClick={onConfirm}>
        {label}
      </Button>
      <Button variant="default" autoFocus onClick={() => ask(false)}>
        {t('ui.keep')}
      </Button>
    </div>
  );
};
