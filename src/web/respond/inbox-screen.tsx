import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useKeys } from '../app/keys.ts';
import { useMay } from '../app/session.tsx';
import { SplitPane } from '../ui/split-pane.tsx';
import { EmptyState } from '../ui/states.tsx';
import { BesidePane } from './beside-pane.tsx';
import { useChoosing } from './choosing.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { asked, narrowing } from './filter.ts';
import css from './inbox.module.css';
import { InboxBar } from './inbox-bar.tsx';
import { InboxList } from './inbox-list.tsx';
import { ManyBar } from './many-bar.tsx';
import { useInbox } from './use-inbox.ts';

/** List, conversation, and beside it the customer. On a phone one after the other. */
export const InboxScreen = () => {
  const t = useTranslations();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const { conversationId: chosen } = useParams({ strict: false });
  const inbox = useInbox(asked(search));
  const choosing = useChoosing(inbox.rows);
  const may = useMay('conversation.work');
  const open = (id: string | undefined): void =>
    void (id
      ? navigate({ to: '/inbox/$conversationId', params: { conversationId: id }, search: (old) => old })
      : navigate({ to: '/inbox', search: (old) => old }));
  const move = (steps: number): void => {
    const at = inbox.rows.findIndex(({ id }) => id === chosen);
    const next = inbox.rows[at < 0 ? 0 : Math.min(Math.max(at + steps, 0), inbox.rows.length - 1)];
    if (next) open(next.id);
  };
  useKeys(
    {
      j: ['respond.keys.next', () => move(1)],
      k: ['respond.keys.previous', () => move(-1)],
      u: ['respond.keys.list', () => open(undefined)],
      ...(may && { x: ['respond.keys.choose', () => chosen && choosing.toggle(chosen)] as const }),
    },
    'respond.keys.inbox',
  );
  return (
    <>
      <title>{`${t('ui.screens.inbox')} · Heed`}</title>
      <h1 className="unseen">{t('ui.screens.inbox')}</h1>
      <SplitPane
        open={chosen !== undefined}
        back={() => open(undefined)}
        names={{ list: t('respond.list'), reading: t('respond.reading'), beside: t('respond.beside') }}
        list={
          <div className={css.column}>
            <InboxBar />
            {choosing.rows.length > 0 && <ManyBar choosing={choosing} />}
            <InboxList
              inbox={inbox}
              chosen={chosen}
              choosing={may ? choosing : undefined}
              searching={Boolean(search.q) || narrowing.some((name) => search[name])}
              view={search.view ?? 'open'}
            />
          </div>
        }
        reading={
          chosen ? (
            <ConversationPane key={chosen} id={chosen} onDone={() => move(1)} />
          ) : inbox.rows.length === 0 ? null : (
            <EmptyState title={t('respond.choose')} next={t('respond.chooseNext')} />
          )
        }
        beside={chosen && <BesidePane key={chosen} id={chosen} />}
      />
    </>
  );
};
