import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { acceptInvitation } from '#people/contract.ts';
import { useChange } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { Door } from './door.tsx';
import { useEnter } from './enter.ts';

export const InvitationScreen = () => {
  const t = useTranslations();
  const { token } = useSearch({ from: '/invitation' });
  const enter = useEnter();
  const { mutate, isPending, error } = useChange(acceptInvitation, { onDone: (session) => enter(session) });
  const { form, field, problem } = useForm({ name: '', password: '' }, error);
  if (!token) return <Door title={t('ui.door.invitation')} purpose={t('ui.door.noToken')} />;
  return (
    <Door
      title={t('ui.door.invitation')}
      purpose={t('ui.door.invitationPurpose')}
      problem={problem}
      onSubmit={() => mutate({ body: { ...form, token } })}
    >
      <TextInput label={t('ui.door.name')} autoComplete="name" autoFocus required {...field('name')} />
      <PasswordInput
        label={t('ui.door.newPassword')}
        description={t('ui.door.passwordRule')}
        autoComplete="new-password"
        size="md"
        required
        {...field('password')}
        visibilityToggleButtonProps={{ 'aria-label': t('ui.door.showPassword') }}
      />
      <Button type="submit" loading={isPending} size="md">
        {t('ui.door.invitationAction')}
      </Button>
    </Door>
  );
};
