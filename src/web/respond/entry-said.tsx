import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { readConversation, retryReply } from '#respond/contract.ts';
import { useChange } from '../app/api.ts';
import { Ago } from '../ui/ago.tsx';
import { Icon } from '../ui/icon.tsx';
import { ReadingLine } from '../ui/reading-line.tsx';
import { Attachments } from './attachments.tsx';
import { useName } from './entry-name.ts';
import { MailParts } from './mail-parts.tsx';
import { useChannelName } from './naming.ts';
import { SenderWarning } from './sender-warning.tsx';
import type { EntryOf, Talk } from './shapes.ts';
import css from './talk.module.css';

interface Props<E> {
  entry: E;
  talk: Talk;
}

export const Said = ({ entry, talk }: Props<EntryOf<'signal'>>) => {
  const t = useTranslations();
  const channel = useChannelName();
  const name = useName(talk);
  return (
    <article className={css.said}>
      <header>
        <strong>
          {entry.author
            ? (entry.author.name ?? entry.author.shown ?? t('respond.row.unnamed'))
            : (talk.customer?.name ?? talk.customer?.shown ?? t('respond.row.unnamed'))}
        </strong>
        <span>{channel(entry.channel)}</span>
        <Ago at={entry.at} />
        {entry.capturedBy && <span>{t('respond.entry.captured', { name: name(entry.capturedBy) })}</span>}
        {entry.url && (
          <a href={entry.url} target="_blank" rel="noreferrer">
            {t('respond.entry.original')} <Icon name="external" size={14} />
          </a>
        )}
      </header>
      <SenderWarning entry={entry} />
      {entry.title && entry.title !== entry.text && <h3>{entry.title}</h3>}
      <div className={css.text} lang={entry.reading?.language}>
        {entry.gone ? <em>{t('respond.entry.gone')}</em> : entry.text}
      </div>
      {!entry.gone && <Attachments entry={entry} />}
      {!entry.gone && <MailParts entry={entry} />}
      {entry.reading && !entry.gone && (
        <ReadingLine signal={entry.id} reading={entry.reading} invalidates={[readConversation]} />
      )}
    </article>
  );
};

export const Replied = ({ entry, talk }: Props<EntryOf<'reply'>>) => {
  const t = useTranslations();
  const name = useName(talk);
  const retry = useChange(retryReply, { invalidates: [readConversation] });
  const undone = entry.state === 'undone';
  return (
    <article className={css.replied} data-state={entry.state}>
      <header>
        <Icon name="reply" size={16} />
        <strong>{name(entry.person)}</strong>
        <span>{t(`respond.purpose.${entry.purpose}`)}</span>
        <span>
          {t(`respond.way.${entry.way}`, { to: entry.way === 'mail' ? (entry.recipient ?? '') : '' })}
        </span>
        <Ago at={entry.sentAt ?? entry.at} />
        {entry.state !== 'sent' && (
          <span className={entry.state === 'failed' ? css.alarm : undefined}>
            {t(`respond.replyState.${entry.state}`)}
          </span>
        )}
      </header>
      {!undone && <div className={css.text}>{entry.text}</div>}
      {entry.link && (
        <a href={entry.link} target="_blank" rel="noreferrer">
          {entry.link}
        </a>
      )}
      {entry.state === 'failed' && (
        <p className={css.failed} role="alert">
          {t(`respond.trouble.${(entry.trouble ?? 'unknown').replace('.', '-')}`)}{' '}
          <Button
            size="xs"
            variant="default"
            loading={retry.isPending}
            onClick={() => retry.mutate({ params: { reply: entry.id } })}
          >
            {t('respond.entry.again')}
          </Button>
        </p>
      )}
    </article>
  );
};

export const Noted = ({ entry, talk }: Props<EntryOf<'note'>>) => {
  const t = useTranslations();
  const name = useName(talk);
  return (
    <article className={css.noted}>
      <header>
        <Icon name="lock" size={16} />
        <strong>{name(entry.person)}</strong>
        <span>{t('respond.entry.note')}</span>
        <Ago at={entry.at} />
        {entry.mentions.length > 0 && <span>{entry.mentions.map((id) => `@${name(id)}`).join(' ')}</span>}
      </header>
      <div className={css.text}>{entry.text}</div>
    </article>
  );
};
