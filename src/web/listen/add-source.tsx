import { Button, NumberInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { addSource, listSources } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { useForm } from '../ui/form.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { MailboxFields } from './mailbox-fields.tsx';
import { blankMailbox, mailboxBody } from './mailbox-form.ts';
import { PeoplePickers } from './people-pickers.tsx';
import { SecretOnce } from './secret-once.tsx';
import { SiteFields } from './site-fields.tsx';
import { blankSite, isSite, siteBody } from './site-form.ts';
import css from './sources.module.css';
import { listOf } from './web-settings.tsx';

const kinds: { kind: string; icon: IconName }[] = [
  { kind: 'mailbox', icon: 'mail' },
  { kind: 'web', icon: 'external' },
  { kind: 'wordpress', icon: 'note' },
  { kind: 'mastodon', icon: 'ask' },
  { kind: 'bluesky', icon: 'ask' },
  { kind: 'discourse', icon: 'people' },
  { kind: 'github', icon: 'merge' },
  { kind: 'feed', icon: 'sources' },
  { kind: 'file', icon: 'table' },
  { kind: 'ingest', icon: 'link' },
  { kind: 'capture', icon: 'capture' },
];
const blank = {
  kind: '',
  name: '',
  url: '',
  everyMinutes: 15,
  ...blankMailbox,
  site: blankSite,
  sites: '',
  steward: null as string | null,
  deputy: null as string | null,
};

/** First what kind, then only what that kind needs. */
export const AddSource = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslations();
  const navigate = useNavigate();
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const add = useChange(addSource, {
    invalidates: [listSources],
    onDone: ({ id, secret }) => {
      if (secret) setMade({ id, secret });
      else void navigate({ to: '/sources/$sourceId', params: { sourceId: id } });
    },
  });
  const { form, set, field, problem } = useForm(blank, add.error);
  const send = () => {
    const { kind, name, url, everyMinutes, steward, deputy, site, sites, ...mailbox } = form;
    const settings = kind === 'feed' ? { url, everyMinutes } : kind === 'web' ? { sites: listOf(sites) } : {};
    const body =
      kind === 'mailbox' ? mailboxBody(mailbox) : isSite(kind) ? siteBody(kind, site) : { settings };
    add.mutate({ body: { kind, name, ...body, steward, deputy } });
  };
  if (made) return <SecretOnce source={made.id} secret={made.secret} added />;
  return (
    <section className={css.add} aria-label={t('listen.add.title')}>
      <fieldset className={css.kinds}>
        <legend>{t('listen.add.which')}</legend>
        {kinds.map(({ kind, icon }) => (
          <label key={kind}>
            <input type="radio" name="kind" checked={form.kind === kind} onChange={() => set('kind', kind)} />
            <Icon name={icon} />
            <span>
              <strong>{t(`listen.kind.${kind}.name`)}</strong>
              <small>{t(`listen.kind.${kind}.means`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {form.kind && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <ProblemLine problem={problem} />
          <TextInput
            label={t('listen.add.name')}
            description={t('listen.add.nameMeans')}
            autoFocus
            required
            maxLength={120}
            {...field('name')}
          />
          {form.kind === 'feed' && (
            <div className={css.pair}>
              <TextInput
                label={t('listen.feed.url')}
                type="url"
                required
                placeholder="https://"
                {...field('url')}
              />
              <NumberInput
                size="md"
                label={t('listen.feed.every')}
                min={1}
                max={1440}
                value={form.everyMinutes}
                onChange={(value) => set('everyMinutes', Number(value) || 15)}
              />
            </div>
          )}
          {form.kind === 'mailbox' && (
            <MailboxFields
              form={form}
              set={(change) => {
                for (const [key, value] of Object.entries(change))
                  set(key as keyof typeof form, value as never);
              }}
            />
          )}
          {form.kind === 'web' && (
            <TextInput
              label={t('listen.web.sites')}
              description={t('listen.web.sitesMean')}
              required
              placeholder="https://www.example.org"
              {...field('sites')}
            />
          )}
          {isSite(form.kind) && (
            <SiteFields
              kind={form.kind}
              form={form.site}
              set={(change) => set('site', { ...form.site, ...change })}
            />
          )}
          {form.kind !== 'file' && (
            <PeoplePickers
              steward={form.steward}
              deputy={form.deputy}
              onChange={(people) => {
                if (people.steward !== undefined) set('steward', people.steward);
                if (people.deputy !== undefined) set('deputy', people.deputy);
              }}
            />
          )}
          <div className={css.deeds}>
            <Button type="submit" loading={add.isPending}>
              {t('listen.add.send')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('listen.cancel')}
            </Button>
          </div>
        </form>
      )}
      {!form.kind && (
        <div className={css.deeds}>
          <Button variant="default" onClick={onClose}>
            {t('listen.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
};
