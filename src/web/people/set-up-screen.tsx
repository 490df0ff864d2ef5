import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { setUpOwner } from '#people/contract.ts';
import { useChange } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { useForm } from '../ui/form.ts';
import { Door } from './door.tsx';
import { useEnter } from './enter.ts';

/** First run: whoever holds the one-time link makes the organisation and owns it. */
export const SetUpScreen = () => {
  const t = useTranslations();
  const { token } = useSearch({ from: '/setup' });
  const { language } = useLanguage();
  const enter = useEnter();
  const { mutate, isPending, error } = useChange(setUpOwner, { onDone: (session) => enter(session) });
  const { form, field, problem } = useForm({ organisation: '', name: '', email: '', password: '' }, error);
  if (!token) return <Door title={t('ui.door.setUp')} purpose={t('ui.door.noToken')} />;
  return (
    <Door
      title={t('ui.door.setUp')}
      purpose={t('ui.door.setUpPurpose')}
      problem={problem}
      onSubmit={() => mutate({ body: { ...form, token, language } })}
    >
      <TextInput
        label={t('ui.door.organisation')}
        autoComplete="organization"
        autoFocus
        required
        {...field('organisation')}
      />
      <TextInput label={t('ui.door.name')} autoComplete="name" required {...field('name')} />
      <TextInput
        label={t('ui.door.email')}
        type="email"
        autoComplete="username"
        required
        {...field('email')}
      />
      <PasswordInput
        label={t('ui.door.newPassword')}
        description={t('ui.door.passwordRule')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
        size="md"
        required
        {...field('password')}
      />
      <Button type="submit" loading={isPending} size="md">
        {t('ui.door.setUpAction')}
      </Button>
    </Door>
  );
};
