import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { traceImprovement } from '#improve/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { useRead } from '../app/api.ts';
import { Ago } from '../ui/ago.tsx';
import { useChannelName } from '../ui/channel-name.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import css from './improve.module.css';

type Step = EndpointOutput<typeof traceImprovement>['steps'][number];

// In the order in which a change comes about, whatever the clock says of single steps.
const line = ['signal', 'conversation', 'theme', 'improvement', 'told'] as const;
const most = 20;

/** From the first customer's words to the last one told, as one line to read from beginning to end. */
export const TraceLine = ({ improvement }: { improvement: string }) => {
  const t = useTranslations();
  const format = useFormatter();
  const { data, error, refetch } = useRead(
    traceImprovement,
    { params: { improvement } },
    { follows: [`improvement:${improvement}`, 'customer.told'] },
  );
  if (error) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (!data) return <LoadingState lines={3} />;
  const day = (at: string) =>
    format.dateTime(new Date(at), { day: 'numeric', month: 'short', year: 'numeric' });
  const span = (steps: readonly Step[]): string => {
    const [from, to] = [day(steps[0]?.at ?? ''), day(steps.at(-1)?.at ?? '')];
    return from === to ? from : t('improve.trace.span', { from, to });
  };
  return (
    <section className={css.trace}>
      <h2>{t('improve.trace.title')}</h2>
      <ol className={css.steps}>
        {line.map((what) => {
          const steps = data.steps.filter((step) => step.what === what);
          return (
            <li key={what} className={steps.length === 0 ? css.missing : undefined}>
              <strong>{t(`improve.trace.${what}`, { n: steps.length })}</strong>
              {steps.length > 0 && <span className={css.about}>{span(steps)}</span>}
              {(what === 'signal' || what === 'conversation' || what === 'told') && steps.length > 0 && (
                <details className={css.more}>
                  <summary>{t('improve.trace.each')}</summary>
                  <ul>
                    {steps.slice(0, most).map((step) => (
                      <li key={`${step.id} ${step.at}`}>
                        <StepLine step={step} />
                      </li>
                    ))}
                    {steps.length > most && <li>{t('improve.trace.rest', { n: steps.length - most })}</li>}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

/** Conversations and tellings carry the conversation's id; a signal's own words are enough. */
const StepLine = ({ step }: { step: Step }) => {
  const t = useTranslations();
  const channelName = useChannelName();
  if (step.what === 'signal')
    return (
      <>
        {step.text.slice(0, 120)}{' '}
        <span className={css.about}>
          {step.state && <span>{channelName(step.state)}</span>}
          <Ago at={step.at} />
        </span>
      </>
    );
  return (
    <Link to="/inbox/$conversationId" params={{ conversationId: step.id }}>
      {step.text || t('improve.tell.nameless')}
    </Link>
  );
};
