import { Asked, Confirmed, Decided, Happened, Promised } from './entry-done.tsx';
import { Reported } from './entry-reported.tsx';
import { Noted, Replied, Said } from './entry-said.tsx';
import type { Entry, Talk } from './shapes.ts';

interface Props<E> {
  entry: E;
  talk: Talk;
}

/** One thing that was said or done. */
export const EntryLine = ({ entry, talk }: Props<Entry>) => {
  switch (entry.what) {
    case 'signal':
      return <Said entry={entry} talk={talk} />;
    case 'reply':
      return <Replied entry={entry} talk={talk} />;
    case 'report':
      return <Reported entry={entry} />;
    case 'note':
      return <Noted entry={entry} talk={talk} />;
    case 'promise':
      return <Promised entry={entry} talk={talk} />;
    case 'decision':
      return <Decided entry={entry} talk={talk} />;
    case 'ask':
      return <Asked entry={entry} talk={talk} />;
    case 'confirmation':
      return <Confirmed entry={entry} talk={talk} />;
    case 'history':
      return <Happened entry={entry} talk={talk} />;
  }
};
