import { Modal } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import css from './palette.module.css';
import { type Choice, usePaletteChoices } from './palette-choices.ts';

/** Go anywhere, do anything that has a key, find a conversation: by typing. */
export const Palette = ({ close, showKeys }: { close: () => void; showKeys: () => void }) => {
  const t = useTranslations();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { choices, searching } = usePaletteChoices(typed, showKeys);
  const chosen = choices[Math.min(at, choices.length - 1)];
  const take = (choice: Choice | undefined): void => {
    if (!choice) return;
    close();
    choice.run();
  };
  const pressed = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, choices.length - 1) + step + choices.length) % choices.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      take(chosen);
    }
  };
  return (
    <Modal.Root opened onClose={close} size="lg" yOffset="10dvh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('ui.search')}>
        <div className={css.typed}>
          <Icon name="search" />
          <input
            data-autofocus
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen && `${id}-${choices.indexOf(chosen)}`}
            aria-label={t('ui.search')}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={t('ui.palette.placeholder')}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={pressed}
          />
          <KeyHint keys="Escape" />
        </div>
        <div className={css.list} role="listbox" id={`${id}-list`} aria-label={t('ui.palette.found')}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the field, as a combobox wants it.
            <div
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={choice === chosen}
              className={css.choice}
              onClick={() => take(choice)}
              onMouseMove={() => setAt(index)}
            >
              <span className={css.group}>{choice.group}</span>
              <span className={css.words}>
                {choice.words}
                {choice.detail && <small>{choice.detail}</small>}
              </span>
              {choice.key && <KeyHint keys={choice.key} />}
            </div>
          ))}
        </div>
        <p className={css.none} role="status">
          {searching ? t('ui.palette.searching') : choices.length === 0 ? t('ui.palette.none') : ''}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
};
