import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Ago } from '../ui/ago.tsx';
import { Icon } from '../ui/icon.tsx';
import { KindMark, UrgencyMark } from '../ui/marks.tsx';
import { FoundWords } from './found-words.tsx';
import css from './inbox.module.css';
import { useChannelName, useWho } from './naming.ts';
import { type Row, urgencyOf } from './shapes.ts';

/** Pixels; the same for every row, so that ten thousand of them need no measuring. */
export const rowHeight = 118;

interface Props {
  row: Row;
  chosen: boolean;
}

/** One line of the inbox: who, what about, their own words, over what, how long they wait, who has it. */
export const ConversationRow = ({ row, chosen }: Props) => {
  const t = useTranslations();
  const who = useWho();
  const channel = useChannelName();
  // Without a title of its own the subject is the beginning of the words: said once, with room for more of them.
  const isSame = !row.match && row.words.startsWith(row.subject.replace(/…$/u, ''));
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: row.id }}
      search={(old) => old}
      className={css.row}
      aria-current={chosen || undefined}
      data-row={row.id}
    >
      <span className={css.rowTop}>
        <span className={css.who}>{who(row.customer)}</span>
        <span className={css.age}>
          {row.state === 'open' && row.waitingSince ? (
            <Ago at={row.waitingSince} short />
          ) : (
            <Ago at={row.lastHeardAt} short />
          )}
        </span>
      </span>
      {!isSame && <span className={css.subject}>{row.subject}</span>}
      <span
        className={css.words}
        data-alone={isSame || undefined}
        lang={row.language === 'und' ? undefined : row.language}
      >
        {row.match ? <FoundWords text={row.match} /> : row.words}
      </span>
      <span className={css.rowFoot}>
        <KindMark kind={row.kind} glyph />
        {row.urgency > 1 && <UrgencyMark urgency={urgencyOf(row.urgency)} />}
        <span>{channel(row.channel)}</span>
        {row.failed && (
          <span className={css.alarm}>
            <Icon name="alert" size={14} /> {t('respond.row.failed')}
          </span>
        )}
        {row.promiseDueAt && (
          <span className={Date.parse(row.promiseDueAt) < Date.now() ? css.alarm : undefined}>
            <Icon name="promise" size={14} label={t('respond.row.promised')} />{' '}
            <Ago at={row.promiseDueAt} short />
          </span>
        )}
        {row.state !== 'open' && (
          <span>
            {t(
              row.state === 'solved' && row.confirmed
                ? 'respond.row.confirmed'
                : `respond.state.${row.state}`,
            )}
          </span>
        )}
        <span className={css.owner}>{row.assignee?.name ?? row.team?.name ?? t('respond.row.nobody')}</span>
      </span>
    </Link>
  );
};
