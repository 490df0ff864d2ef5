import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readSetUp, signIn } from '#people/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { Door } from './door.tsx';
import { useEnter } from './enter.ts';

export const SignInScreen = () => {
  const t = useTranslations();
  const { to } = useSearch({ from: '/sign-in' });
  const enter = useEnter();
  const { mutate, isPending, error } = useChange(signIn, { onDone: (session) => enter(session, to) });
  const { form, field, problem } = useForm({ email: '', password: '' }, error);
  const empty = useRead(readSetUp, {}).data?.needed;
  if (empty) return <Door title={t('ui.door.setUp')} purpose={t('ui.door.noOwner')} />;
  return (
    <Door
      title={t('ui.door.signIn')}
      purpose={t('ui.door.signInPurpose')}
      problem={problem}
      onSubmit={() => mutate({ body: form })}
    >
      <TextInput
        label={t('ui.door.email')}
        type="email"
        autoComplete="username"
        autoFocus
        required
        {...field('email')}
      />
      <PasswordInput
        label={t('ui.door.password')}
        autoComplete="current-password"
        required
        size="md"
        {...field('password')}
        visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
      />
      <Button type="submit" loading={isPending} size="md">
        {t('ui.door.signInAction')}
      </Button>
    </Door>
  );
};
