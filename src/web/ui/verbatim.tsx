import type { ReactNode } from 'react';
import { Ago } from './ago.tsx';
import css from './ui.module.css';

interface Props {
  /** The customer's own words, or with the found words in `<mark>`. */
  children: ReactNode;
  /** BCP 47, so that a reader's voice and hyphenation are right. */
  language?: string;
  who?: string;
  /** Translated name of the channel. */
  channel?: string;
  at?: string;
  /** A mark, a link to the conversation. */
  beside?: ReactNode;
}

/** What a customer said, as they said it. */
export const Verbatim = ({ children, language, who, channel, at, beside }: Props) => (
  <blockquote className={css.verbatim}>
    <p lang={language}>{children}</p>
    <footer>
      {who && <span>{who}</span>}
      {channel && <span>{channel}</span>}
      {at && <Ago at={at} />}
      {beside}
    </footer>
  </blockquote>
);
