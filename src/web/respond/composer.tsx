import { useMediaQuery } from '@mantine/hooks';
import { forwardRef, useImperativeHandle, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { KeyHint } from '../ui/key-hint.tsx';
import { NoteForm } from './note-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import type { Talk } from './shapes.ts';
import css from './talk.module.css';
export interface ComposerHandle {
  open(mode: 'reply' | 'note'): void;
}

/** Where one writes. A reply and an internal note differ in ground, label and button: nobody takes one for the other. */
export const Composer = forwardRef<ComposerHandle, { talk: Talk }>(({ talk }, handle) => {
  const t = useTranslations();
  const [mode, setMode] = useState<'reply' | 'note'>('reply');
  // On a phone the words of the customer need the room: where one writes opens when asked for, or when a draft waits.
  const small = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const [asked, ask] = useState(() => talk.drafts.some(({ text }) => text !== ''));
  const open = asked || !small;
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    open(next) {
      setMode(next);
      ask(true);
      requestAnimationFrame(() => field.current?.focus());
    },
  }));
  const Form = mode === 'reply' ? ReplyForm : NoteForm;
  return (
    <section className={css.composer} data-mode={mode} aria-label={t(`respond.write.${mode}`)}>
      <div className={css.modes}>
        {(['reply', 'note'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={open && mode === one}
            data-mode={one}
            onClick={() => {
              if (open && mode === one && small) return ask(false);
              setMode(one);
              ask(true);
            }}
          >
            {t(`respond.write.${one}`)} <KeyHint keys={one === 'reply' ? 'r' : 'n'} />
          </button>
        ))}
      </div>
      {open && <Form key={mode} talk={talk} field={field} />}
    </section>
  );
});
