import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  addSources,
  listImprovements,
  previewTelling,
  readImprovement,
  traceImprovement,
} from '#improve/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { useChange } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { useChannelName } from '../ui/channel-name.ts';
import { type Kind, KindMark } from '../ui/marks.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import { Verbatim } from '../ui/verbatim.tsx';
import css from './improve.module.css';
import type { Improvement } from './improvement.ts';
import { SourcePicker } from './source-picker.tsx';

type Source = EndpointOutput<typeof readImprovement>['sources'][number];
const first = 6;

/** The customers' words it comes from, and finding more of them. */
export const Sources = ({
  improvement,
  sources,
}: {
  improvement: Improvement;
  sources: readonly Source[];
}) => {
  const t = useTranslations();
  const channelName = useChannelName();
  const mayWork = useMay('improvement.work');
  const [all, showAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const [chosen, choose] = useState<readonly string[]>([]);
  const add = useChange(addSources, {
    invalidates: [readImprovement, listImprovements, previewTelling, traceImprovement],
    onDone: ({ added }) => {
      tell(t('improve.sources.added', { n: added }));
      choose([]);
      setAdding(false);
    },
  });
  const shown = all ? sources : sources.slice(0, first);
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('improve.sources.title', { n: improvement.sources })}</h2>
        {mayWork && !adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('improve.sources.add')}
          </Button>
        )}
      </div>
      {adding && (
        <div className={css.adding}>
          <ProblemLine problem={add.error} />
          <SourcePicker
            theme={improvement.theme?.id ?? null}
            chosen={chosen}
            choose={choose}
            besides={sources.map((source) => source.signal)}
          />
          <div className={css.deeds}>
            <Button
              disabled={chosen.length === 0}
              loading={add.isPending}
              onClick={() =>
                add.mutate({ params: { improvement: improvement.id }, body: { signals: [...chosen] } })
              }
            >
              {t('improve.sources.addChosen', { n: chosen.length })}
            </Button>
            <Button variant="default" onClick={() => setAdding(false)}>
              {t('improve.form.cancel')}
            </Button>
          </div>
        </div>
      )}
      {sources.length === 0 && !adding && <p className={css.none}>{t('improve.sources.none')}</p>}
      <ol className={css.words}>
        {shown.map((source) => (
          <li key={source.signal}>
            <Verbatim
              language={source.language ?? undefined}
              who={source.customer ?? undefined}
              channel={channelName(source.channel)}
              at={source.occurredAt}
              beside={
                <>
                  {source.kind && <KindMark kind={source.kind as Kind} />}
                  {source.conversation && (
                    <Link to="/inbox/$conversationId" params={{ conversationId: source.conversation }}>
                      {t('improve.sources.conversation')}
                    </Link>
                  )}
                </>
              }
            >
              {source.text.slice(0, 700)}
            </Verbatim>
          </li>
        ))}
      </ol>
      {sources.length > first && (
        <Button variant="default" onClick={() => showAll(!all)} aria-expanded={all}>
          {all ? t('improve.sources.fewer') : t('improve.sources.all', { n: sources.length })}
        </Button>
      )}
    </section>
  );
};
