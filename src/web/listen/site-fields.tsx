import { NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { SiteForm } from './site-form.ts';
import css from './sources.module.css';

interface Props {
  kind: string;
  form: SiteForm;
  set: (change: Partial<SiteForm>) => void;
  /** Something is kept already, and where the site sends its deliveries. */
  kept?: boolean;
  hookUrl?: string | null;
}

/** Where it is, whom Heed is there, and what it looks for. */
export const SiteFields = ({ kind, form, set, kept, hookUrl }: Props) => {
  const t = useTranslations();
  const signs = kind === 'discourse' || kind === 'github';
  const searches = kind === 'mastodon' || kind === 'bluesky';
  const named = kind !== 'mastodon' && kind !== 'github';
  return (
    <>
      <div className={css.pair}>
        {kind === 'github' ? (
          <TextInput
            label={t('listen.site.repository')}
            required
            placeholder="owner/name"
            value={form.repository}
            onChange={(event) => set({ repository: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            label={t('listen.site.address')}
            type="url"
            required
            placeholder={kind === 'bluesky' ? 'https://bsky.social' : 'https://'}
            value={form.site}
            onChange={(event) => set({ site: event.currentTarget.value })}
          />
        )}
        <NumberInput
          label={t('listen.site.every')}
          min={1}
          max={1440}
          value={form.everyMinutes}
          onChange={(value) => set({ everyMinutes: Number(value) || 2 })}
        />
      </div>
      {searches && (
        <TextInput
          label={t('listen.site.search')}
          value={form.search}
          onChange={(event) => set({ search: event.currentTarget.value })}
        />
      )}
      {kept && <p>{t('listen.site.kept')}</p>}
      {named && (
        <TextInput
          label={t('listen.site.user')}
          autoComplete="off"
          value={form.user}
          onChange={(event) => set({ user: event.currentTarget.value })}
        />
      )}
      <PasswordInput
        size="md"
        label={t('listen.site.token')}
        description={t(`listen.site.tokenMeans.${kind}`)}
        autoComplete="new-password"
        value={form.token}
        onChange={(event) => set({ token: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
      />
      {signs && (
        <PasswordInput
          size="md"
          label={t('listen.site.webhookSecret')}
          description={hookUrl ? t('listen.site.webhookMeans', { url: hookUrl }) : undefined}
          autoComplete="new-password"
          value={form.webhookSecret}
          onChange={(event) => set({ webhookSecret: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
        />
      )}
    </>
  );
};
