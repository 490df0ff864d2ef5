import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useKeys } from '../app/keys.ts';
import { useSession } from '../app/session.tsx';
import { Ago } from '../ui/ago.tsx';
import { Icon } from '../ui/icon.tsx';
import { KindMark, UrgencyMark } from '../ui/marks.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { type DeedName, DeedPanel } from './deed-panel.tsx';
import { EntryLine } from './entry.tsx';
import { JoinedLines } from './joined-lines.tsx';
import { useThemeName, useWho } from './naming.ts';
import { Others } from './others.tsx';
import { type Talk, urgencyOf } from './shapes.ts';
import css from './talk.module.css';
import { useBeingHere } from './use-being-here.ts';
import { useDeeds } from './use-deeds.ts';
import { useTalk } from './use-talk.ts';
/** One conversation: what was said, what was done, and where one answers. */
export const ConversationPane = ({ id, onDone }: { id: string; onDone: () => void }) => {
  const t = useTranslations();
  const { data, error, isPending, refetch } = useTalk(id);
  useBeingHere(id);
  if (error && !data) return <ErrorState problem={error} retry={() => void refetch()} />;
  if (isPending) return <LoadingState lines={8} />;
  if (data.joinedInto)
    return (
      <p className={css.joined}>
        {t('respond.joining.gone', { subject: data.subject })}{' '}
        <Link to="/inbox/$conversationId" params={{ conversationId: data.joinedInto }} search={(old) => old}>
          {t('respond.joining.open')}
        </Link>
      </p>
    );
  return <Reading talk={data} onDone={onDone} />;
};

const Reading = ({ talk, onDone }: { talk: Talk; onDone: () => void }) => {
  const t = useTranslations();
  const who = useWho();
  const themeName = useThemeName();
  const { person } = useSession();
  const composer = useRef<ComposerHandle>(null);
  const newest = useRef<HTMLDivElement>(null);
  const [deed, setDeed] = useState<DeedName>();
  const deeds = useDeeds(talk, onDone);
  const toggle = (name: DeedName): void => setDeed((old) => (old === name ? undefined : name));
  const mine = talk.assignee?.id === person.id;
  const works = person.role !== 'reader';
  const ends = talk.state === 'solved' ? deeds.reopen : deeds.solve;
  useKeys(
    works
      ? {
          r: ['respond.keys.reply', () => composer.current?.open('reply')],
          n: ['respond.keys.note', () => composer.current?.open('note')],
          a: ['respond.keys.take', () => (mine ? toggle('handover') : deeds.take())],
          s: ['respond.keys.snooze', () => toggle('snooze')],
          e: ['respond.keys.solve', ends],
          d: ['respond.keys.decide', () => toggle('decision')],
          p: ['respond.keys.promise', () => toggle('promise')],
          m: ['respond.keys.joining', () => toggle('joining')],
          w: ['respond.keys.watch', deeds.watch],
          Escape: ['respond.keys.close', () => setDeed(undefined)],
        }
      : {},
    'respond.keys.inbox',
  );
  // The customer's newest words are what one came for; what comes in later must not move what somebody reads.
  // (In braces: newer browsers answer with a promise, which React would take for a way to clean up.)
  useEffect(() => {
    newest.current?.scrollIntoView({ block: 'start' });
  }, []);
  const last = talk.entries.findLast(({ what }) => what === 'signal');
  const theme = themeName(talk.theme);
  return (
    <div className={css.talk}>
      <header className={css.head}>
        <div>
          <h2>{talk.subject}</h2>
          <p>
            <strong>{who(talk.customer)}</strong>
            <KindMark kind={talk.kind} />
            {talk.urgency > 1 && <UrgencyMark urgency={urgencyOf(talk.urgency)} />}
            {theme && <span>{theme}</span>}
            <span>
              {t(
                talk.state === 'solved' && talk.confirmedAt
                  ? 'respond.row.confirmed'
                  : `respond.state.${talk.state}`,
              )}
              {talk.waitingSince && (
                <>
                  {' '}
                  · {t('respond.since')} <Ago at={talk.waitingSince} />
                </>
              )}
            </span>
            <span>{talk.assignee?.name ?? talk.team?.name ?? t('respond.row.nobody')}</span>
          </p>
        </div>
        {works && (
          <div className={css.deeds}>
            {!mine && (
              <Button size="xs" onClick={deeds.take}>
                {t(talk.assignee ? 'respond.deed.takeOver' : 'respond.deed.take')}
              </Button>
            )}
            {(['handover', 'snooze', 'promise', 'decision', 'joining'] as const).map((name) => (
              <Button
                key={name}
                size="xs"
                variant="default"
                aria-expanded={deed === name}
                onClick={() => toggle(name)}
              >
                {name === 'joining' ? (
                  <Icon name="merge" size={16} label={t('respond.deed.joining')} />
                ) : (
                  t(`respond.deed.${name}`)
                )}
              </Button>
            ))}
            <Button
              size="xs"
              variant={talk.watching ? 'light' : 'default'}
              aria-pressed={talk.watching}
              onClick={deeds.watch}
              px={8}
            >
              <Icon
                name="eye"
                size={16}
                label={t(talk.watching ? 'respond.deed.unwatch' : 'respond.deed.watch')}
              />
            </Button>
            <Button size="xs" variant={mine ? 'filled' : 'default'} onClick={ends}>
              {t(talk.state === 'solved' ? 'respond.deed.reopen' : 'respond.deed.solve')}
            </Button>
          </div>
        )}
        <Others talk={talk} />
        <ProblemLine problem={deeds.problem} />
        {deed && <DeedPanel deed={deed} talk={talk} close={() => setDeed(undefined)} snooze={deeds.snooze} />}
      </header>
      <div className={css.entries}>
        <JoinedLines talk={talk} />
        {talk.entries.map((entry) => (
          <div
            key={entry.what === 'history' ? `${entry.type}${entry.at}` : entry.id}
            className={css.entry}
            ref={entry === last ? newest : undefined}
          >
            <EntryLine entry={entry} talk={talk} />
          </div>
        ))}
      </div>
      {works && <Composer ref={composer} talk={talk} />}
    </div>
  );
};
