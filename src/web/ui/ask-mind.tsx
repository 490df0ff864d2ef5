import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { askMind, listMindUses, type mindUseNames } from '#understand/contract-minds.ts';
import { useChange, useRead } from '../app/api.ts';
import { ProblemLine } from './problem-line.tsx';

interface Props {
  use: (typeof mindUseNames)[number];
  /** The messages it is about. */
  signals: readonly string[];
  language?: string | undefined;
  take: (answer: EndpointOutput<typeof askMind>) => void;
}

/** Has the mind propose something; absent where there is none for this. What it says is taken, changed or left. */
export const AskMind = ({ use, signals, language, take }: Props) => {
  const t = useTranslations();
  const { data } = useRead(listMindUses, {});
  const ask = useChange(askMind, { invalidates: [], onDone: take });
  if (!data?.uses.includes(use) || signals.length === 0) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={ask.isPending}
        title={t(data.masked ? 'understand.minds.asksMasked' : 'understand.minds.asksOpen')}
        onClick={() =>
          ask.mutate({ body: { use, signals: signals.slice(-40), ...(language && { language }) } })
        }
      >
        {t(`understand.minds.ask.${use}`)}
      </Button>
      <ProblemLine problem={ask.error} />
    </>
  );
};
