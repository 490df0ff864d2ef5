import { useFormatter, useTranslations } from 'use-intl';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import css from './connect.module.css';
import { type Talent, zoneColour } from './talent-square.tsx';

interface Props {
  found: Talent;
  chosen: string | undefined;
  choose: (theme: string) => void;
}

/** Demand minus supply, the largest want first; a bar opens the theme. */
export const GapBars = ({ found, chosen, choose }: Props) => {
  const t = useTranslations();
  const format = useFormatter();
  const nameOf = useThemeName();
  const sorted = [...found.themes].sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  const widest = Math.max(0.01, ...sorted.map(({ gap }) => Math.abs(gap ?? 0)));
  return (
    <section className={css.gaps}>
      <h2>{t('connect.talent.gaps')}</h2>
      <p className={css.quiet}>{t('connect.talent.gapsHint')}</p>
      <ol className={css.bars}>
        {sorted.map(({ theme, gap, certain, zone, flags }) => (
          <li key={theme.id}>
            <button type="button" aria-pressed={theme.id === chosen} onClick={() => choose(theme.id)}>
              <span className={css.name}>
                {nameOf(theme)}
                {flags.map((flag) => (
                  <small key={flag}>{t(`connect.talent.flag.${flag}`)}</small>
                ))}
              </span>
              <span className={css.bar} aria-hidden="true">
                {gap !== null && (
                  <span
                    data-side={gap >= 0 ? 'want' : 'spare'}
                    style={{
                      inlineSize: `${(Math.abs(gap) / widest) * 50}%`,
                      background: `var(--heed-${zoneColour[zone ?? 'quiet']})`,
                      opacity: certain ? 1 : 0.4,
                    }}
                  />
                )}
              </span>
              <span className={css.points}>
                {gap === null
                  ? '–'
                  : t('connect.talent.points', {
                      n: format.number(gap * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
                    })}
                {gap !== null && !certain && <span className="unseen"> {t('connect.talent.chance')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <AsOfLine asOf={found.asOf}>{t('connect.talent.sum', { n: found.n })}</AsOfLine>
    </section>
  );
};
