import { useTranslations } from 'use-intl';
import { Ago } from '../ui/ago.tsx';
import { Icon } from '../ui/icon.tsx';
import type { EntryOf } from './shapes.ts';
import css from './talk.module.css';

/** What came back by mail about a reply: it did not arrive, it is late, or a machine answered. */
export const Reported = ({ entry }: { entry: EntryOf<'report'> }) => {
  const t = useTranslations();
  const failed = entry.kind === 'failed' || entry.kind === 'complaint';
  return (
    <div className={css.line} data-alarm={failed || undefined}>
      <Icon name={failed ? 'alert' : 'mail'} size={16} />
      <span>
        {t(`respond.report.${entry.kind}`, {
          to: entry.recipients.slice(0, 3).join(', '),
          by: entry.sender ?? '',
        })}
        {entry.status && <> ({entry.status})</>} · <Ago at={entry.at} />
        {entry.text && <q>{entry.text}</q>}
      </span>
    </div>
  );
};
