import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import css from './sources.module.css';

/** Text to take along: shown whole, copied with one press. Without a clipboard (plain HTTP) it can still be selected. */
export const CopyText = ({ text, label }: { text: string; label: string }) => {
  const t = useTranslations();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div className={css.copy}>
      <section aria-label={label}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{text}</pre>
      </section>
      {navigator.clipboard && (
        <Button variant="default" onClick={() => void copy()} aria-live="polite">
          {t(copied ? 'listen.copied' : 'listen.copy')}
        </Button>
      )}
    </div>
  );
};
