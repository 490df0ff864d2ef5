import { Button, NativeSelect } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useRead } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import type { Choosing } from './choosing.ts';
import css from './inbox.module.css';
import { daysAhead } from './moments.ts';
import { givingBack, useMany } from './use-many.ts';

/** What is done to all that are chosen; each is refused or done on its own, and can be taken back. */
export const ManyBar = ({ choosing }: { choosing: Choosing }) => {
  const t = useTranslations();
  const format = useFormatter();
  const me = useSession().person;
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const teams = useRead(readOrganisation, {}).data?.teams ?? [];
  const many = useMany();
  const { rows } = choosing;
  const conversations = rows.map(({ id }) => id);
  const [first, ...rest] = [...rows].sort((a, b) => Date.parse(a.lastHeardAt) - Date.parse(b.lastHeardAt));
  const oneCustomer = first?.customer && rows.every(({ customer }) => customer?.id === first.customer?.id);
  const done = (run: () => void) => {
    run();
    choosing.clear();
  };
  const give = (to: string): void => {
    const [kind, id] = to.split(':');
    if (id)
      done(() =>
        many.do(
          rows,
          kind === 'person' ? { do: 'assign', toPerson: id } : { do: 'assign', toTeam: id },
          givingBack(rows),
        ),
      );
  };
  const solved = rows.every(({ state }) => state === 'solved');
  return (
    <section className={css.many} aria-label={t('respond.many.title')}>
      <div className={css.manyHead}>
        <strong>{t('respond.many.chosen', { n: rows.length })}</strong>
        <Button size="compact-sm" variant="subtle" onClick={choosing.clear}>
          {t('respond.many.none')}
        </Button>
      </div>
      <ProblemLine problem={many.problem} />
      <div className={css.manyDeeds}>
        <NativeSelect
          size="xs"
          aria-label={t('respond.many.give')}
          value=""
          onChange={(event) => give(event.currentTarget.value)}
          data={[
            { value: '', label: t('respond.many.give') },
            { value: `person:${me.id}`, label: t('respond.bar.me') },
            {
              group: t('respond.deed.teams'),
              items: teams.map((one) => ({ value: `team:${one.id}`, label: one.name })),
            },
            {
              group: t('respond.deed.people'),
              items: people.map((one) => ({ value: `person:${one.id}`, label: one.name })),
            },
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t('respond.deed.snooze')}
          value=""
          onChange={({ currentTarget: { value } }) =>
            value &&
            done(() =>
              many.do(rows, { do: 'snooze', until: value }, [
                { conversations, change: { do: 'snooze', until: null } },
              ]),
            )
          }
          data={[
            { value: '', label: t('respond.deed.snooze') },
            ...[1, 3, 7].map((days) => {
              const until = daysAhead(new Date(), days);
              return {
                value: until.toISOString(),
                label: t('respond.deed.until', {
                  moment: format.dateTime(until, { weekday: 'long', day: 'numeric', month: 'long' }),
                }),
              };
            }),
          ]}
        />
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            done(() =>
              solved
                ? many.do(rows, { do: 'reopen' }, [{ conversations, change: { do: 'solve', ask: false } }])
                : many.do(rows, { do: 'solve', ask: true }, [{ conversations, change: { do: 'reopen' } }]),
            )
          }
        >
          {t(solved ? 'respond.deed.reopen' : 'respond.deed.solve')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            done(() =>
              many.do(rows, { do: 'watch', on: true }, [
                { conversations, change: { do: 'watch', on: false } },
              ]),
            )
          }
        >
          {t('respond.deed.watch')}
        </Button>
        {oneCustomer && first && rest.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="merge" size={14} />}
            onClick={() =>
              done(() =>
                many.do(rest, { do: 'join', into: first.id }, [
                  { conversations: rest.map(({ id }) => id), change: { do: 'part' } },
                ]),
              )
            }
          >
            {t('respond.many.join')}
          </Button>
        )}
      </div>
    </section>
  );
};
