import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { tell } from '../../ui/undoable.ts';

/** The secret of a new key, this once, with a line that shows that it works. */
export const NewToken = ({ token, done }: { token: string; done: () => void }) => {
  const t = useTranslations();
  const curl = `curl -H 'Authorization: Bearer ${token}' ${location.origin}/api/themes`;
  const copy = (words: string) =>
    void navigator.clipboard.writeText(words).then(() => tell(t('people.settings.copied')));
  return (
    <section
      aria-label={t('people.keys.token')}
      style={{ display: 'grid', gap: 12, maxInlineSize: 720, marginBlockEnd: 24 }}
    >
      <p style={{ margin: 0 }}>{t('people.keys.once')}</p>
      <TextInput label={t('people.keys.token')} value={token} readOnly ff="monospace" />
      <Textarea label={t('people.keys.try')} value={curl} readOnly autosize ff="monospace" />
      <Group gap="xs">
        <Button onClick={() => copy(token)}>{t('people.keys.copyToken')}</Button>
        <Button variant="default" onClick={() => copy(curl)}>
          {t('people.keys.copyTry')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('people.settings.close')}
        </Button>
      </Group>
    </section>
  );
};
