import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon.tsx';
import css from './split-pane.module.css';

interface Props {
  list: ReactNode;
  reading: ReactNode;
  /** What stands beside the reading; absent when nothing is open. */
  beside?: ReactNode;
  /** Something is chosen: a phone shows the reading instead of the list. */
  open: boolean;
  /** Back to the list, on a phone. */
  back: () => void;
  names: { list: string; reading: string; beside: string };
}

/**
 * List, reading, beside: three panes where there is room (1180 px), two with the third over the reading where
 * there is less, one at a time on a phone. Each scrolls by itself and keeps its place.
 */
export const SplitPane = ({ list, reading, beside, open, back, names }: Props) => {
  const t = useTranslations();
  const [aside, setAside] = useState(false);
  const shown = aside && beside !== undefined;
  return (
    <div className={css.room}>
      <div className={css.split} data-open={open} data-aside={shown}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className={css.list} aria-label={names.list} tabIndex={0}>
          {list}
        </section>
        <div className={css.rest}>
          <div className={css.bar}>
            <button type="button" className={css.back} onClick={shown ? () => setAside(false) : back}>
              <Icon name="left" size={18} />
              {shown ? names.reading : t('ui.pane.back')}
            </button>
            {beside && !shown && (
              <button type="button" className={css.toggle} onClick={() => setAside(true)}>
                {names.beside}
                <Icon name="right" size={18} />
              </button>
            )}
          </div>
          <div className={css.two}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above. */}
            <section className={css.reading} aria-label={names.reading} tabIndex={0}>
              {reading}
            </section>
            {beside && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
              <aside className={css.beside} aria-label={names.beside} tabIndex={0}>
                {beside}
              </aside>
            )}
          </div>
        </div>
      </div>
    </div>
  );
};
