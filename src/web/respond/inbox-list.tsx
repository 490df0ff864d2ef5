import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import type { Choosing } from './choosing.ts';
import { ConversationRow, rowHeight } from './conversation-row.tsx';
import css from './inbox.module.css';
import { useWho } from './naming.ts';
import type { useInbox } from './use-inbox.ts';

interface Props {
  inbox: ReturnType<typeof useInbox>;
  chosen?: string;
  /** Without it nobody can choose several. */
  choosing?: Choosing;
  searching: boolean;
  view: string;
}

/** The rows of a view: only those in sight are in the page, and what is in sight stays where it is. */
export const InboxList = ({ inbox, chosen, choosing, searching, view }: Props) => {
  const t = useTranslations();
  const who = useWho();
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = inbox;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);
  useKeepPlace(
    scroller,
    rows.map(({ id }) => id),
  );
  const at = rows.findIndex(({ id }) => id === chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one is chosen, not when rows move.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [chosen]);

  if (inbox.error && rows.length === 0)
    return <ErrorState problem={inbox.error} retry={() => void inbox.refetch()} small />;
  if (inbox.isPending) return <LoadingState lines={6} />;
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(searching ? 'respond.empty.search' : `respond.empty.${view}`)}
        next={t(searching ? 'respond.empty.searchNext' : `respond.emptyNext.${view}`)}
        small
        action={
          !searching &&
          (view === 'open' || view === 'all') && <Link to="/sources">{t('respond.toSources')}</Link>
        }
      />
    );
  return (
    <div className={css.scroller} ref={scroller} data-place>
      <ul
        className={css.rows}
        data-choosing={(choosing?.rows.length ?? 0) > 0 || undefined}
        style={{ height: virtual.getTotalSize() }}
        aria-label={t('respond.list')}
      >
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <li
                key={row.id}
                style={{ transform: `translateY(${item.start}px)` }}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
              >
                <ConversationRow row={row} chosen={row.id === chosen} />
                {choosing && (
                  <input
                    type="checkbox"
                    className={css.pick}
                    aria-label={t('respond.many.pick', { name: who(row.customer) })}
                    checked={choosing.ids.has(row.id)}
                    onChange={() => {}}
                    onClick={(event) => choosing.toggle(row.id, event.shiftKey)}
                  />
                )}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
};

/** When rows come in above, the one at the top of the window stays there: nobody loses their place. */
const useKeepPlace = (scroller: React.RefObject<HTMLDivElement | null>, ids: string[]): void => {
  const before = useRef<string[]>([]);
  const key = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the joined ids stand for the list.
  useLayoutEffect(() => {
    const pane = scroller.current;
    const top = pane ? Math.floor(pane.scrollTop / rowHeight) : 0;
    const anchor = before.current[top];
    if (pane && pane.scrollTop > rowHeight / 2 && anchor) {
      const now = ids.indexOf(anchor);
      if (now >= 0 && now !== top) pane.scrollTop += (now - top) * rowHeight;
    }
    before.current = ids;
  }, [key, scroller]);
};
