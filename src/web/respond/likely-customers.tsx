import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { joinCustomers, listLikely, partCustomer, rejectLikely } from '#listen/contract.ts';
import { readBeside, readConversation } from '#respond/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import css from './beside.module.css';
import { useChannelName, useWho } from './naming.ts';

const after = [listLikely, readBeside, readConversation];

/** Others who may be this customer, why, and what a person decides about it. */
export const LikelyCustomers = ({ customer }: { customer: string }) => {
  const t = useTranslations();
  const may = useMay('conversation.work');
  const who = useWho();
  const channel = useChannelName();
  const { data } = useRead(listLikely, { params: { customer } }, { follows: ['customer'] });
  const join = useChange(joinCustomers, {
    invalidates: after,
    onDone: () => tell(t('listen.likely.joined')),
  });
  const reject = useChange(rejectLikely, {
    invalidates: after,
    onDone: () => tell(t('listen.likely.rejected')),
  });
  const part = useChange(partCustomer, { invalidates: after, onDone: () => tell(t('listen.likely.parted')) });
  if (!data || (data.likely.length === 0 && data.joined.length === 0)) return null;
  return (
    <>
      {data.likely.length > 0 && <h4>{t('listen.likely.title')}</h4>}
      <ul className={css.list}>
        {data.likely.map(({ id, customer: other, reasons }) => (
          <li key={id}>
            <strong>{who(other)}</strong>
            <span className={css.quiet}>
              {other.channels.map(channel).join(', ')}
              {': '}
              {reasons
                .map(({ code, value, hours = 0 }) => t(`listen.likely.reasons.${code}`, { value, hours }))
                .join('; ')}
            </span>
            <q>{other.words}</q>
            {may && (
              <span className={css.deeds}>
                <Button
                  size="xs"
                  loading={join.isPending}
                  onClick={() => join.mutate({ params: { customer: other.id }, body: { into: customer } })}
                >
                  {t('listen.likely.join')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  loading={reject.isPending}
                  onClick={() => reject.mutate({ params: { likeness: id } })}
                >
                  {t('listen.likely.reject')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {data.joined.length > 0 && <h4>{t('listen.likely.here')}</h4>}
      <ul className={css.list}>
        {data.joined.map((other) => (
          <li key={other.id}>
            <span>{who(other)}</span>
            {may && (
              <span className={css.deeds}>
                <Button
                  size="xs"
                  variant="default"
                  loading={part.isPending}
                  onClick={() => part.mutate({ params: { customer: other.id } })}
                >
                  {t('listen.likely.part')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <ProblemLine problem={join.error ?? reject.error ?? part.error} />
    </>
  );
};
