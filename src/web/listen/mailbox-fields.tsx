import { Button, Checkbox, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { probeSource } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { useTroubleWords } from './failure-words.ts';
import { type MailboxForm, mailboxBody } from './mailbox-form.ts';
import css from './source.module.css';

interface Props {
  form: MailboxForm;
  set(change: Partial<MailboxForm>): void;
  /** Whose kept password is used while none is typed. */
  source?: string;
}

/** Where a mailbox is, how to sign in to it, and whether that works. */
export const MailboxFields = ({ form, set, source }: Props) => {
  const t = useTranslations();
  const oauth = form.signIn === 'oauth2';
  return (
    <>
      <div className={css.fields}>
        <TextInput
          label={t('listen.mailbox.host')}
          required
          placeholder="imap.example.org"
          value={form.host}
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
        <Select
          size="md"
          label={t('listen.mailbox.security')}
          allowDeselect={false}
          data={(['tls', 'starttls', 'none'] as const).map((value) => ({
            value,
            label: t(`listen.mailbox.${value}`),
          }))}
          value={form.security}
          onChange={(security) =>
            set({
              security: (security ?? 'tls') as MailboxForm['security'],
              port: security === 'tls' ? 993 : 143,
            })
          }
        />
        <NumberInput
          size="md"
          label={t('listen.mailbox.port')}
          min={1}
          max={65535}
          value={form.port}
          onChange={(port) => set({ port: Number(port) || 993 })}
        />
        <TextInput
          label={t('listen.mailbox.user')}
          required
          autoComplete="off"
          placeholder="care@example.org"
          value={form.user}
          onChange={(event) => set({ user: event.currentTarget.value })}
        />
        <Select
          size="md"
          label={t('listen.mailbox.signIn')}
          allowDeselect={false}
          data={(['password', 'oauth2'] as const).map((value) => ({
            value,
            label: t(`listen.mailbox.${value}`),
          }))}
          value={form.signIn}
          onChange={(signIn) => set({ signIn: (signIn ?? 'password') as MailboxForm['signIn'] })}
        />
        {!oauth && (
          <PasswordInput
            size="md"
            label={t('listen.mailbox.passwordField')}
            description={source && t('listen.mailbox.kept')}
            required={!source}
            autoComplete="new-password"
            value={form.password}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
        )}
      </div>
      {oauth && <OauthFields form={form} set={set} {...(source && { source })} />}
      <div className={css.fields}>
        <TextInput
          label={t('listen.mailbox.folders')}
          description={t('listen.mailbox.foldersMeans')}
          required
          value={form.folders}
          onChange={(event) => set({ folders: event.currentTarget.value })}
        />
        <TextInput
          label={t('listen.mailbox.address')}
          description={t('listen.mailbox.addressMeans')}
          type="email"
          value={form.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        size="md"
        label={t('listen.mailbox.plus')}
        description={t('listen.mailbox.plusMeans')}
        checked={form.plus}
        onChange={(event) => set({ plus: event.currentTarget.checked })}
      />
      {!source && (
        <Checkbox
          size="md"
          label={t('listen.mailbox.takeExisting')}
          checked={form.takeExisting}
          onChange={(event) => set({ takeExisting: event.currentTarget.checked })}
        />
      )}
      <TryLine form={form} {...(source && { source })} />
    </>
  );
};

const OauthFields = ({ form, set, source }: Props) => {
  const t = useTranslations();
  const text = (name: 'tokenUrl' | 'clientId' | 'scope', required: boolean) => ({
    label: t(`listen.mailbox.${name}`),
    required,
    autoComplete: 'off',
    value: form[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: event.currentTarget.value }),
  });
  const secret = (name: 'clientSecret' | 'refreshToken', required: boolean) => ({
    label: t(`listen.mailbox.${name}`),
    description: source && t('listen.mailbox.kept'),
    required: required && !source,
    autoComplete: 'new-password',
    value: form[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={css.fields}>
      <TextInput type="url" placeholder="https://" {...text('tokenUrl', true)} />
      <TextInput {...text('clientId', true)} />
      <TextInput {...text('scope', false)} />
      <PasswordInput size="md" {...secret('clientSecret', false)} />
      <PasswordInput size="md" {...secret('refreshToken', true)} />
    </div>
  );
};

/** Says at once whether it works, and what to do when it does not. */
const TryLine = ({ form, source }: { form: MailboxForm; source?: string }) => {
  const t = useTranslations();
  const words = useTroubleWords();
  const probe = useChange(probeSource, {});
  const found = probe.data;
  return (
    <div className={css.deeds}>
      <Button
        type="button"
        variant="default"
        disabled={!form.host || !form.user}
        loading={probe.isPending}
        onClick={() =>
          probe.mutate({ body: { kind: 'mailbox', ...(source && { source }), ...mailboxBody(form) } })
        }
      >
        {t('listen.mailbox.try')}
      </Button>
      <span role="status">
        {found && !probe.isPending && (
          <span className={found.trouble ? css.alarm : undefined}>
            <Icon name={found.trouble ? 'alert' : 'check'} size={16} />{' '}
            {found.trouble
              ? words(found.trouble)
              : t('listen.mailbox.works', {
                  n: found.folders.length,
                  folders: found.folders.slice(0, 8).join(', '),
                })}
          </span>
        )}
      </span>
      <ProblemLine problem={probe.error} />
    </div>
  );
};
