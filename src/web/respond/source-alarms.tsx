import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { clearAlarm, listAlarms } from '#listen/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { useTroubleWords } from '../listen/failure-words.ts';
import { tell } from '../ui/undoable.ts';
import css from './today.module.css';
import { Needs } from './today-parts.tsx';

/** For the one on duty: sources that fell silent, miss something or do not work. */
export const SourceAlarms = () => {
  const t = useTranslations();
  const may = useMay('source.steward');
  const trouble = useTroubleWords();
  const { data } = useRead(listAlarms, {}, { follows: ['source', 'absence'] });
  const clear = useChange(clearAlarm, {
    invalidates: [listAlarms],
    onDone: () => tell(t('listen.alarm.righted')),
  });
  const mine = data?.items.filter((one) => one.mine) ?? [];
  if (mine.length === 0) return null;
  return (
    <Needs title={t('listen.alarm.title')} n={mine.length}>
      {mine.map((one) => (
        <li key={`${one.source.id} ${one.kind}`} data-alarm>
          <Link to="/sources/$sourceId" params={{ sourceId: one.source.id }}>
            {one.kind === 'trouble' ? (
              <>
                <strong>{one.source.name}</strong>{' '}
                {trouble({ code: String(one.params.code), params: one.params })}
              </>
            ) : one.kind === 'silence' ? (
              t('listen.alarm.silence', {
                name: one.source.name,
                at: new Date(one.since),
                n: Math.round(Number(one.params.expected)),
                rate: Number(one.params.falseAlarmsPerYear),
              })
            ) : (
              t('listen.alarm.count', {
                name: one.source.name,
                at: new Date(one.since),
                there: Number(one.params.there),
                here: Number(one.params.here),
              })
            )}
          </Link>
          {may && one.id && (
            <Button
              size="xs"
              variant="default"
              className={css.right}
              loading={clear.isPending}
              onClick={() => clear.mutate({ params: { alarm: one.id! } })}
            >
              {t('listen.alarm.right')}
            </Button>
          )}
        </li>
      ))}
    </Needs>
  );
};
