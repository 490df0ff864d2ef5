import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { listSignals } from '#understand/contract.ts';
import { useChannelName } from '../ui/channel-name.ts';
import { ReadingLine } from '../ui/reading-line.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { ToConversation } from '../ui/to-conversation.tsx';
import { Verbatim } from '../ui/verbatim.tsx';
import { Similar } from './similar.tsx';
import css from './themes.module.css';

export type Signal = EndpointOutput<typeof listSignals>['items'][number];

interface Props {
  signals: readonly Signal[];
  /** Of one theme: its name need not stand at each. */
  ofTheme?: boolean;
  beside?: (signal: Signal) => ReactNode;
  more?: { busy: boolean; load: () => void };
}

/** Customers' words with what Heed makes of them, and the way to the conversation. */
export const SignalList = ({ signals, ofTheme, beside, more }: Props) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const channelName = useChannelName();
  return (
    <>
      <ol className={css.found}>
        {signals.map((signal) => (
          <li key={signal.id}>
            <Verbatim
              language={signal.reading?.language}
              who={signal.customer?.name ?? undefined}
              channel={channelName(signal.channel)}
              at={signal.occurredAt}
              beside={signal.conversation && <ToConversation conversation={signal.conversation} />}
            >
              {signal.match ? <Marked text={signal.match} /> : signal.text.slice(0, 700)}
            </Verbatim>
            <div className={css.about}>
              {signal.reading && (
                <ReadingLine signal={signal.id} reading={signal.reading} invalidates={[listSignals]} />
              )}
              {!ofTheme && signal.theme && (
                <Link to="/themes/$themeId" params={{ themeId: signal.theme.id }}>
                  {nameOf(signal.theme)}
                </Link>
              )}
              {beside?.(signal)}
            </div>
            <Similar signal={signal.id} />
          </li>
        ))}
      </ol>
      {more && (
        <Button variant="default" loading={more.busy} onClick={more.load} mt="md">
          {t('understand.more')}
        </Button>
      )}
    </>
  );
};

/** The server marks found words with control characters, which no message holds. */
const Marked = ({ text }: { text: string }) => (
  <>
    {text.split('\u0001').map((part, index) => {
      const [found, rest] = index === 0 ? ['', part] : part.split('\u0002');
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity.
        <Fragment key={index}>
          {found && <mark>{found}</mark>}
          {rest}
        </Fragment>
      );
    })}
  </>
);
