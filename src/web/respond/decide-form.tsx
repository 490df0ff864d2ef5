import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { readConversation, readToday, recordDecision } from '#respond/contract.ts';
import { decisionKinds as decisions } from '#respond/contract-shapes.ts';
import { useChange } from '../app/api.ts';
import { newId } from '../app/new-id.ts';
import { Money } from '../ui/figure.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import type { Talk } from './shapes.ts';
import css from './talk.module.css';
import { useBeside } from './use-talk.ts';
export const Decide = ({ talk, close }: { talk: Talk; close: () => void }) => {
  const t = useTranslations();
  const mandates = useBeside(talk.id).data?.mandates ?? [];
  const [decision, setDecision] = useState<(typeof decisions)[number]>(
    (mandates[0]?.decision as (typeof decisions)[number] | undefined) ?? 'refund',
  );
  const [amount, setAmount] = useState<number | string>('');
  const [reason, setReason] = useState('');
  const change = useChange(recordDecision, {
    invalidates: [readConversation, readToday],
    onDone: (recorded) => {
      close();
      tell(t(recorded.state === 'decided' ? 'respond.deed.decided' : 'respond.deed.askedOther'));
    },
  });
  const mandate = mandates.find((one) => one.decision === decision);
  return (
    <form
      className={css.panel}
      onSubmit={(event) => {
        event.preventDefault();
        const amountCents = amount === '' ? null : Math.round(Number(amount) * 100);
        change.mutate({
          params: { conversation: talk.id },
          body: { id: newId(), decision, amountCents, reason },
        });
      }}
    >
      <ProblemLine problem={change.error} />
      <NativeSelect
        label={t('respond.deed.decisionKind')}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value as typeof decision)}
        data={decisions.map((value) => ({ value, label: t(`respond.decides.${value}`) }))}
      />
      <NumberInput
        label={t('respond.deed.amount')}
        value={amount}
        onChange={setAmount}
        min={0}
        decimalScale={2}
        prefix="€ "
        hideControls
      />
      <TextInput
        size="sm"
        label={t('respond.deed.because')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={css.may}>
        {mandate ? t('respond.mandate.self') : t('respond.mandate.ask')}
        {mandate && mandate.limitCents !== null && (
          <>
            {' '}
            ≤ <Money cents={mandate.limitCents} />
          </>
        )}
      </p>
      <Button type="submit" size="sm" loading={change.isPending}>
        {t('respond.deed.decide')}
      </Button>
    </form>
  );
};
