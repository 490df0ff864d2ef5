import { useTranslations } from 'use-intl';
import css from './marks.module.css';

export type Kind = 'complaint' | 'wish' | 'question' | 'praise' | 'other';
export type Sentiment = 'negative' | 'neutral' | 'positive' | 'mixed';
export type Urgency = 'low' | 'normal' | 'high' | 'urgent';

// Shapes differ enough to be told apart without their colour.
const kinds: Record<Kind, string> = {
  complaint: 'M2 3h10L7 12z',
  wish: 'M7 1l2 4 4 2-4 2-2 4-2-4-4-2 4-2z',
  question: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zm0 2.600a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.800z',
  praise: 'M7 12.5 2 7.400a3 3 0 0 1 5-3.3 3 3 0 0 1 5 3.300z',
  other: 'M3 3h8v8H3z',
};
const sentiments: Record<Sentiment, string> = {
  negative: 'M2 10c1.5-4 8.5-4 10 0',
  neutral: 'M2 7h10',
  positive: 'M2 5c1.5 4 8.5 4 10 0',
  mixed: 'M2 7c1.5-4 3.5-4 5 0s3.5 4 5 0',
};
const bars: Record<Urgency, number> = { low: 1, normal: 2, high: 3, urgent: 3 };

interface Props {
  /** Glyph alone, its word for readers and on hover; where a row has no room. */
  glyph?: boolean;
}

export const KindMark = ({ kind, glyph }: Props & { kind: Kind }) => {
  const t = useTranslations();
  return (
    <Mark words={t(`kinds.kind.${kind}`)} glyph={glyph} colour={`var(--heed-${kind})`}>
      <path d={kinds[kind]} fill="currentColor" fillRule="evenodd" />
    </Mark>
  );
};

export const SentimentMark = ({ sentiment, glyph }: Props & { sentiment: Sentiment }) => {
  const t = useTranslations();
  return (
    <Mark words={t(`kinds.sentiment.${sentiment}`)} glyph={glyph} colour="var(--heed-quiet)">
      <path
        d={sentiments[sentiment]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </Mark>
  );
};

export const UrgencyMark = ({ urgency, glyph }: Props & { urgency: Urgency }) => {
  const t = useTranslations();
  const pressing = urgency === 'urgent';
  const colour = pressing
    ? 'var(--heed-alarm)'
    : urgency === 'high'
      ? 'var(--heed-ink)'
      : 'var(--heed-quiet)';
  return (
    <Mark words={t(`kinds.urgency.${urgency}`)} glyph={glyph} colour={colour} strong={pressing}>
      {[0, 1, 2].map((at) => (
        <rect
          key={at}
          x={1 + at * 4.5}
          y={9 - at * 3}
          width="3"
          height={4 + at * 3}
          rx="1"
          fill="currentColor"
          opacity={at < bars[urgency] ? 1 : 0.25}
        />
      ))}
    </Mark>
  );
};

interface MarkProps extends Props {
  words: string;
  colour: string;
  strong?: boolean;
  children: React.ReactNode;
}

const Mark = ({ words, glyph, colour, strong, children }: MarkProps) => (
  <span className={css.mark} style={{ color: colour, fontWeight: strong ? 600 : undefined }}>
    <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
      {glyph && <title>{words}</title>}
      {children}
    </svg>
    <span className={glyph ? 'unseen' : undefined}>{words}</span>
  </span>
);
