import { useTranslations } from 'use-intl';
import type { readImprovement } from '#improve/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { Ago } from '../ui/ago.tsx';
import css from './improve.module.css';

type Happened = EndpointOutput<typeof readImprovement>['history'][number];

/** What happened, newest first; words added in one go are one line. */
export const History = ({ history }: { history: readonly Happened[] }) => {
  const t = useTranslations();
  const say = ({ type, facts, times }: Happened & { times: number }): string => {
    if (type === 'improvement.staged')
      return t('improve.history.staged', { to: t(`improve.stage.${String(facts.to)}`) });
    if (type === 'improvement.source-added') return t('improve.history.sources', { n: times });
    if (type === 'improvement.started') return t('improve.history.started');
    if (type === 'telling.decided') return t('improve.history.telling');
    return t('improve.history.changed');
  };
  return (
    <section>
      <h2>{t('improve.history.title')}</h2>
      <ol className={css.history}>
        {grouped(history).map((one) => (
          <li key={`${one.at} ${one.type}`}>
            {say(one)}
            <span className={css.about}>
              {one.actor && <span>{one.actor.name}</span>}
              <Ago at={one.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const grouped = (history: readonly Happened[]): (Happened & { times: number })[] => {
  const lines: (Happened & { times: number })[] = [];
  for (const one of [...history].reverse().sort((a, b) => b.at.localeCompare(a.at))) {
    const last = lines.at(-1);
    const same =
      last?.type === one.type &&
      one.type === 'improvement.source-added' &&
      last.actor?.id === one.actor?.id &&
      last.at.slice(0, 10) === one.at.slice(0, 10);
    if (same) last.times += 1;
    else lines.push({ ...one, times: 1 });
  }
  return lines;
};
