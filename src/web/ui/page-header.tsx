import type { ReactNode } from 'react';
import css from './ui.module.css';

interface Props {
  title: string;
  /** What the screen is for, in one sentence. */
  purpose?: string;
  actions?: ReactNode;
}

/** Top of a screen; names the browser's tab as well. */
export const PageHeader = ({ title, purpose, actions }: Props) => (
  <header className={css.header}>
    <title>{`${title} · Heed`}</title>
    <div>
      <h1>{title}</h1>
      {purpose && <p>{purpose}</p>}
    </div>
    {actions && <div className={css.actions}>{actions}</div>}
  </header>
);

/** The rest of the screen, with the same margins. */
export const PageBody = ({ children }: { children: ReactNode }) => <div className={css.page}>{children}</div>;
