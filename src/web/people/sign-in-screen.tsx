import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signIn } from '#people/contract.ts';
import { useChange } from '../app/api.ts';
import { useFieldProblems } from '../ui/field-problems.ts';
import { Door } from './door.tsx';
import { useEnter } from './enter.ts';

export const SignInScreen = () => {
  const t = useTranslations();
  const { to } = useSearch({ from: '/sign-in' });
  const enter = useEnter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useChange(signIn, { onDone: (session) => enter(session, to) });
  const at = useFieldProblems(error, ['email', 'password']);
  return (
    <Door
      title={t('ui.door.signIn')}
      purpose={t('ui.door.signInPurpose')}
      problem={at.form}
      onSubmit={() => mutate({ body: { email, password } })}
    >
      <TextInput
        label={t('ui.door.email')}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        required
        value={email}
        error={at.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('ui.door.password')}
        name="password"
        autoComplete="current-password"
        required
        size="md"
        value={password}
        error={at.password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
      />
      <Button type="submit" loading={isPending} size="md">
        {t('ui.door.signInAction')}
      </Button>
    </Door>
  );
};
