import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { acceptInvitation } from '#people/contract.ts';
import { useChange } from '../app/api.ts';
import { useFieldProblems } from '../ui/field-problems.ts';
import { Door } from './door.tsx';
import { useEnter } from './enter.ts';

export const InvitationScreen = () => {
  const t = useTranslations();
  const { token } = useSearch({ from: '/invitation' });
  const enter = useEnter();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useChange(acceptInvitation, { onDone: (session) => enter(session) });
  const at = useFieldProblems(error, ['name', 'password']);
  if (!token) return <Door title={t('ui.door.invitation')} purpose={t('ui.door.noToken')} />;
  return (
    <Door
      title={t('ui.door.invitation')}
      purpose={t('ui.door.invitationPurpose')}
      problem={at.form}
      onSubmit={() => mutate({ body: { token, name, password } })}
    >
      <TextInput
        label={t('ui.door.name')}
        autoComplete="name"
        autoFocus
        required
        value={name}
        error={at.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('ui.door.newPassword')}
        description={t('ui.door.passwordRule')}
        autoComplete="new-password"
        size="md"
        required
        value={password}
        error={at.password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
      />
      <Button type="submit" loading={isPending} size="md">
        {t('ui.door.invitationAction')}
      </Button>
    </Door>
  );
};
