import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import css from './talk.module.css';
import type { useDraft } from './use-draft.ts';

export const OtherDraft = ({ draft }: { draft: ReturnType<typeof useDraft> }) => {
  const t = useTranslations();
  if (!draft.other) return null;
  return (
    <div className={css.other} role="alert">
      <p>{t('problem.draft.changed-meanwhile')}</p>
      <blockquote>{draft.other.text || t('respond.write.emptied')}</blockquote>
      <Button size="xs" variant="default" onClick={draft.keepMine}>
        {t('respond.write.keepMine')}
      </Button>
      <Button size="xs" variant="default" onClick={draft.takeOther}>
        {t('respond.write.takeOther')}
      </Button>
    </div>
  );
};
