import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { setUpOwner } from '#people/contract.ts';
import { useChange } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { useFieldProblems } from '../ui/field-problems.ts';
import { Door } from './door.tsx';
import { useEnter } from './enter.ts';

/** First run: whoever holds the one-time link makes the organisation and owns it. */
export const SetUpScreen = () => {
  const t = useTranslations();
  const { token } = useSearch({ from: '/setup' });
  const { language } = useLanguage();
  const enter = useEnter();
  const [form, setForm] = useState({ organisation: '', name: '', email: '', password: '' });
  const { mutate, isPending, error } = useChange(setUpOwner, { onDone: (session) => enter(session) });
  const at = useFieldProblems(error, ['organisation', 'name', 'email', 'password']);
  const field = (name: keyof typeof form) => ({
    name,
    required: true,
    size: 'md',
    value: form[name],
    error: at[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });
  if (!token) return <Door title={t('ui.door.setUp')} purpose={t('ui.door.noToken')} />;
  return (
    <Door
      title={t('ui.door.setUp')}
      purpose={t('ui.door.setUpPurpose')}
      problem={at.form}
      onSubmit={() => mutate({ body: { ...form, token, language } })}
    >
      <TextInput
        label={t('ui.door.organisation')}
        autoComplete="organization"
        autoFocus
        {...field('organisation')}
      />
      <TextInput label={t('ui.door.name')} autoComplete="name" {...field('name')} />
      <TextInput label={t('ui.door.email')} type="email" autoComplete="username" {...field('email')} />
      <PasswordInput
        label={t('ui.door.newPassword')}
        description={t('ui.door.passwordRule')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
        {...field('password')}
      />
      <Button type="submit" loading={isPending} size="md">
        {t('ui.door.setUpAction')}
      </Button>
    </Door>
  );
};
