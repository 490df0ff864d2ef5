import { Modal } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { KeyHint } from '../ui/key-hint.tsx';
import css from './key-sheet.module.css';
import { useBound } from './keys.ts';

/** Every key that works here and now, by group. */
export const KeySheet = ({ close }: { close: () => void }) => {
  const t = useTranslations();
  const bound = useBound();
  const scopes = [...new Set(bound.map(({ scope }) => scope))].reverse();
  return (
    <Modal
      opened
      onClose={close}
      title={t('ui.keys.sheet')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={css.groups}>
        {scopes.map((scope) => (
          <section key={scope}>
            <h3>{t(scope)}</h3>
            <dl>
              {bound
                .filter((one) => one.scope === scope)
                .map(({ key, words }) => (
                  <div key={key}>
                    <dt>
                      <KeyHint keys={key} />
                    </dt>
                    <dd>{t(words)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
};
