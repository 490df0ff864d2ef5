import { Checkbox, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { listSignals } from '#understand/contract.ts';
import { useRead } from '../app/api.ts';
import { useChannelName } from '../ui/channel-name.ts';
import { KindMark } from '../ui/marks.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { Verbatim } from '../ui/verbatim.tsx';
import css from './improve.module.css';

interface Props {
  theme: string | null;
  chosen: readonly string[];
  choose: (signals: readonly string[]) => void;
  /** Chosen before: they need not stand here again. */
  besides?: readonly string[];
}

/** Customers' words to choose from: those of a theme, or those found. */
export const SourcePicker = ({ theme, chosen, choose, besides = [] }: Props) => {
  const t = useTranslations();
  const channelName = useChannelName();
  const [typed, type] = useState('');
  const words = useDeferredValue(typed.trim());
  const asked = Boolean(theme) || words.length > 1;
  const { data, error, refetch } = useRead(
    listSignals,
    { query: { limit: 20, ...(theme && { theme }), ...(words.length > 1 && { words }) } },
    { when: asked, keep: true },
  );
  const found = data?.items.filter((signal) => !besides.includes(signal.id)) ?? [];
  return (
    <fieldset className={css.picker}>
      <legend>{t('improve.picker.legend')}</legend>
      <TextInput
        type="search"
        aria-label={t('improve.picker.search')}
        placeholder={t('improve.picker.search')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {!asked ? (
        <p className={css.none}>{t('improve.picker.begin')}</p>
      ) : error ? (
        <ErrorState problem={error} retry={() => void refetch()} small />
      ) : !data ? (
        <LoadingState lines={4} />
      ) : found.length === 0 ? (
        <p className={css.none}>{t('improve.picker.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={css.choices} aria-label={t('improve.picker.found')} tabIndex={0}>
          <ul>
            {found.map((signal) => (
              <li key={signal.id}>
                <Checkbox
                  aria-label={t('improve.picker.choose', { words: signal.text.slice(0, 80) })}
                  checked={chosen.includes(signal.id)}
                  onChange={(event) =>
                    choose(
                      event.currentTarget.checked
                        ? [...chosen, signal.id]
                        : chosen.filter((one) => one !== signal.id),
                    )
                  }
                />
                <Verbatim
                  language={signal.reading?.language}
                  who={signal.customer?.name ?? undefined}
                  channel={channelName(signal.channel)}
                  at={signal.occurredAt}
                  beside={signal.reading && <KindMark kind={signal.reading.kind} />}
                >
                  {signal.text.slice(0, 400)}
                </Verbatim>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={css.none} aria-live="polite">
        {t('improve.picker.chosen', { n: chosen.length })}
      </p>
    </fieldset>
  );
};
