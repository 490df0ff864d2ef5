import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listKeys, makeKey, revokeKey } from '#people/contract.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { Ago } from '../../ui/ago.tsx';
import { ConfirmInline } from '../../ui/confirm-inline.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useForm } from '../../ui/form.ts';
import { ProblemLine } from '../../ui/problem-line.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import css from '../people.module.css';
import { NewToken } from './new-token.tsx';

/** Keys with which other programs may speak to Heed, and no more than they need. */
export const KeysSection = () => {
  const t = useTranslations();
  const [making, setMaking] = useState(false);
  const [token, show] = useState<string | null>(null);
  const { data, error, refetch } = useRead(listKeys, {}, { follows: ['key'] });
  const revoke = useChange(revokeKey, { invalidates: [listKeys] });
  if (error) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} />;
  const keys = data.items.filter(({ revokedAt }) => !revokedAt);
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('people.settings.sections.keys')}</h2>
        {!making && <Button onClick={() => setMaking(true)}>{t('people.keys.make')}</Button>}
      </div>
      {token && <NewToken token={token} done={() => show(null)} />}
      {making && (
        <KeyForm
          made={(one) => {
            show(one);
            setMaking(false);
          }}
          done={() => setMaking(false)}
        />
      )}
      <ProblemLine problem={revoke.error} />
      {keys.length === 0 ? (
        !making && <EmptyState small title={t('people.keys.none')} next={t('people.keys.noneNext')} />
      ) : (
        <DataTable
          titled
          caption={t('people.settings.sections.keys')}
          rows={keys}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', head: t('people.keys.name'), by: ({ name }) => name, cell: ({ name }) => name },
            { id: 'hint', head: t('people.keys.hint'), cell: ({ hint }) => <code>{hint}</code> },
            {
              id: 'scopes',
              head: t('people.keys.scopes'),
              cell: ({ scopes }) => scopes.map((scope) => t(`people.scope.${scope}`)).join(', '),
            },
            {
              id: 'made',
              head: t('people.keys.made'),
              cell: ({ createdBy, createdAt }) => (
                <>
                  {createdBy.name}, <Ago at={createdAt} />
                </>
              ),
            },
            {
              id: 'used',
              head: t('people.keys.used'),
              cell: ({ lastUsedAt }) => (lastUsedAt ? <Ago at={lastUsedAt} /> : t('people.keys.never')),
            },
            {
              id: 'end',
              head: t('people.keys.end'),
              cell: ({ id, name }) => (
                <ConfirmInline
                  label={t('people.keys.revoke')}
                  question={t('people.keys.question', { name })}
                  busy={revoke.isPending}
                  onConfirm={() => revoke.mutate({ params: { key: id } })}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
};

const KeyForm = ({ made, done }: { made: (token: string) => void; done: () => void }) => {
  const t = useTranslations();
  const { permissions } = useSession().person;
  const [scopes, choose] = useState<string[]>(['read']);
  const make = useChange(makeKey, { invalidates: [listKeys], onDone: ({ token }) => made(token) });
  const { form, field, problem } = useForm({ name: '' }, make.error);
  return (
    <form
      className={css.found}
      aria-label={t('people.keys.make')}
      style={{ gap: 16, maxInlineSize: 560, marginBlockEnd: 24 }}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({
          body: { ...form, scopes: permissions.filter((permission) => scopes.includes(permission)) },
        });
      }}
    >
      <ProblemLine problem={problem} />
      <TextInput
        label={t('people.keys.name')}
        description={t('people.keys.nameRule')}
        maxLength={80}
        autoFocus
        {...field('name')}
      />
      <Checkbox.Group label={t('people.keys.scopes')} value={scopes} onChange={choose}>
        {permissions.map((permission) => (
          <Checkbox key={permission} mt={6} value={permission} label={t(`people.scope.${permission}`)} />
        ))}
      </Checkbox.Group>
      <Group gap="xs">
        <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
          {t('people.keys.make')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </Group>
    </form>
  );
};
