import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { listSimilar } from '#understand/contract-searches.ts';
import { useRead } from '../app/api.ts';
import { useChannelName } from '../ui/channel-name.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { Verbatim } from '../ui/verbatim.tsx';
import css from './themes.module.css';

/** What others (or the same customer again) said much like it; asked for only when opened. */
export const Similar = ({ signal }: { signal: string }) => {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  return (
    <details className={css.similar} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('understand.similar.show')}</summary>
      {open && <Found signal={signal} />}
    </details>
  );
};

const Found = ({ signal }: { signal: string }) => {
  const t = useTranslations();
  const format = useFormatter();
  const channelName = useChannelName();
  const { data, error, refetch } = useRead(listSimilar, { params: { signal } });
  if (error) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (!data) return <LoadingState lines={3} />;
  if (data.items.length === 0) return <p>{t('understand.similar.none')}</p>;
  return (
    <ul className={css.found}>
      {data.items.map(({ signal: other, like, duplicate }) => (
        <li key={other.id}>
          <Verbatim
            language={other.reading?.language}
            who={other.customer?.name ?? undefined}
            channel={channelName(other.channel)}
            at={other.occurredAt}
            beside={
              duplicate
                ? t('understand.similar.duplicate')
                : t('understand.similar.like', {
                    share: format.number(like, { style: 'percent', maximumFractionDigits: 0 }),
                  })
            }
          >
            {other.text.slice(0, 280)}
          </Verbatim>
        </li>
      ))}
    </ul>
  );
};
