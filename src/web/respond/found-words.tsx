import { Fragment } from 'react';

/** A sentence with the found words marked: the server puts \u0001 before and \u0002 behind each. */
export const FoundWords = ({ text }: { text: string }) =>
  text.split('\u0001').map((part, at) => {
    const [found, rest] = part.split('\u0002');
    const marked = at > 0 && rest !== undefined;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move.
      <Fragment key={at}>
        {marked ? <mark>{found}</mark> : found}
        {marked && rest}
      </Fragment>
    );
  });
