import { Button } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import {
  grantMandate,
  type listMandates as Listed,
  listMandates,
  readMandateEvidence,
  withdrawMandate,
} from '#people/contract-mandates.ts';
import { useChange } from '../../app/api.ts';
import { useMeasure } from '../../ui/figure.tsx';
import { ProblemLine } from '../../ui/problem-line.tsx';
import css from '../people.module.css';

type Mandate = EndpointOutput<typeof Listed>['items'][number];
type Evidence = EndpointOutput<typeof readMandateEvidence>['items'][number];

interface Props {
  mandates: readonly Mandate[];
  evidence: readonly Evidence[];
  holder: (mandate: Mandate) => string;
}

/** Mandates that hold people up: nearly all they ask beyond the limit is approved. An owner decides. */
export const MandateProposals = ({ mandates, evidence, holder }: Props) => {
  const t = useTranslations();
  const format = useFormatter();
  const say = useMeasure();
  const invalidates = [listMandates, readMandateEvidence];
  const withdraw = useChange(withdrawMandate, { invalidates });
  const grant = useChange(grantMandate, { invalidates });
  const proposed = mandates.flatMap((mandate) => {
    const proposal = evidence.find((one) => one.mandate === mandate.id)?.proposal;
    return proposal ? [{ mandate, proposal }] : [];
  });
  if (proposed.length === 0) return null;
  const widen = async (mandate: Mandate, limitCents: number) => {
    const { decision, person, team, role, monthCents, themeIds, channels, validTo } = mandate;
    const scope = { monthCents, themeIds, channels, validTo };
    const held = { personId: person?.id ?? null, teamId: team?.id ?? null, role };
    await grant.mutateAsync({ body: { decision, limitCents, ...held, ...scope } });
    withdraw.mutate({ params: { mandate: mandate.id } });
  };
  return (
    <section className={css.panel}>
      <h3>{t('people.settings.widerTitle')}</h3>
      <ProblemLine problem={grant.error ?? withdraw.error} />
      {proposed.map(({ mandate, proposal }) => (
        <div key={mandate.id} className={css.bar}>
          <p>
            <strong>
              {holder(mandate)}, {t(`people.decision.${mandate.decision}`)}
            </strong>
            <br />
            {t('people.settings.wider', {
              approved: proposal.approved,
              asked: proposal.asked,
              limit: say(mandate.limitCents ?? 0, 'euro'),
              atLeast: format.number(proposal.atLeast, { style: 'percent' }),
              amount: say(proposal.limitCents, 'euro'),
            })}
          </p>
          <Button
            variant="default"
            loading={grant.isPending || withdraw.isPending}
            onClick={() => void widen(mandate, proposal.limitCents).catch(() => null)}
          >
            {t('people.settings.widen', { amount: say(proposal.limitCents, 'euro') })}
          </Button>
        </div>
      ))}
    </section>
  );
};
