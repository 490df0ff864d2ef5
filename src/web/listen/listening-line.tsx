import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { duration } from '../ui/moments.ts';
import type { Listening } from './shapes.ts';
import css from './sources.module.css';

/** Shorter holes than this cannot be seen; they are drawn this wide all the same, for they were there. */
const leastWidth = 0.4;

interface Props {
  listening: Listening;
  /** Holes whose signals were fetched afterwards. */
  recovered?: readonly { from: string; to: string }[];
  dates?: boolean;
}

/** Seven days as a line, with a hole where nobody listened. Before the first listening there is no line at all. */
export const ListeningLine = ({ listening, recovered = [], dates }: Props) => {
  const t = useTranslations();
  const format = useFormatter();
  const language = useLocale();
  const { from, to, since, spells, unheardMs } = listening;
  const start = Date.parse(from);
  const span = Date.parse(to) - start;
  const at = (moment: string) => ((Math.max(Date.parse(moment), start) - start) / span) * 100;
  const words = since
    ? unheardMs < 60_000
      ? Date.parse(since) > start
        ? t('listen.line.wholeSince', { at: new Date(since) })
        : t('listen.line.whole')
      : t('listen.line.holes', { time: duration(unheardMs / 1000, language) })
    : t('listen.line.never');
  return (
    <div className={css.listening}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={words}>
        <rect className={css.never} x="0" y="3" width="100" height="2" />
        {since && <rect className={css.hole} x={at(since)} y="1" width={100 - at(since)} height="6" />}
        {recovered.map((hole) => (
          <rect
            key={hole.from}
            className={css.recovered}
            x={at(hole.from)}
            y="2"
            width={Math.max(leastWidth, at(hole.to) - at(hole.from))}
            height="4"
          />
        ))}
        {spells.map((spell) => (
          <rect
            key={spell.from}
            className={css.spell}
            x={at(spell.from)}
            y="0"
            width={Math.max(leastWidth, at(spell.to) - at(spell.from))}
            height="8"
          />
        ))}
      </svg>
      {dates && (
        <div className={css.ends} aria-hidden="true">
          <span>{format.dateTime(new Date(from), { weekday: 'short', day: 'numeric', month: 'short' })}</span>
          <span>{t('listen.line.now')}</span>
        </div>
      )}
      <p>
        {words}
        {recovered.length > 0 && ` (${t('listen.alarm.recovered')})`}
      </p>
    </div>
  );
};
