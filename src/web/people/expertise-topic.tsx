import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { hideDeed, readExpertise, withdrawStatement } from '#connect/contract-expertise.ts';
import { useChange } from '../app/api.ts';
import { Ago } from '../ui/ago.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import type { Expertise } from './expertise-panel.tsx';
import css from './people.module.css';

type Item = Expertise['items'][number];
type Piece = Item['evidence'][number];
/** So many at first: the newest say most. */
const atFirst = 6;

/** One theme or skill: the level with its interval, and everything behind it. */
export const ExpertiseTopic = ({ item, own, viewer }: { item: Item; own: boolean; viewer: string }) => {
  const t = useTranslations();
  const format = useFormatter();
  const nameOf = useThemeName();
  const [all, showAll] = useState(false);
  const shown = all ? item.evidence : item.evidence.slice(0, atFirst);
  const one = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const share = (value: number) => `${(value / 5) * 100}%`;
  return (
    <div className={css.topic}>
      <div className={css.topicHead}>
        <h3>
          {item.theme ? (
            <Link to="/themes/$themeId" params={{ themeId: item.theme.id }}>
              {nameOf(item.theme)}
            </Link>
          ) : (
            item.skill?.name
          )}
        </h3>
        <span>
          {t('connect.expertise.level', { level: one(item.level) })}{' '}
          <span className={css.quiet}>
            {t('connect.expertise.between', { low: one(item.low), high: one(item.high) })}
          </span>
        </span>
      </div>
      <div className={css.gauge} aria-hidden="true">
        <span
          className={css.range}
          style={{ insetInlineStart: share(item.low), inlineSize: share(item.high - item.low) }}
        />
        <span className={css.level} style={{ inlineSize: share(item.level) }} />
      </div>
      <details>
        <summary>{t('connect.expertise.why', { n: item.evidence.length })}</summary>
        <ul className={css.evidence}>
          {shown.map((piece) => (
            <Evidence key={`${piece.id} ${piece.skill?.id}`} piece={piece} own={own} viewer={viewer} />
          ))}
        </ul>
        {shown.length < item.evidence.length && (
          <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
            {t('connect.expertise.all', { n: item.evidence.length })}
          </Button>
        )}
      </details>
    </div>
  );
};

const Evidence = ({ piece, own, viewer }: { piece: Piece; own: boolean; viewer: string }) => {
  const t = useTranslations();
  const format = useFormatter();
  const hide = useChange(hideDeed, { invalidates: [readExpertise] });
  const withdraw = useChange(withdrawStatement, { invalidates: [readExpertise] });
  const said = piece.level !== null;
  const told = { level: piece.level ?? 0, name: piece.by?.name ?? '' };
  return (
    <li>
      <span>{t(`connect.expertise.kind.${piece.kind}`, told)}</span>
      {piece.skill && (
        <span className={css.quiet}>{t('connect.expertise.through', { skill: piece.skill.name })}</span>
      )}
      <Ago at={piece.at} />
      <span className={css.quiet}>
        {piece.hidden
          ? t('connect.expertise.hidden')
          : t('connect.expertise.weight', {
              weight: format.number(piece.weight, { maximumFractionDigits: 2 }),
            })}
      </span>
      {piece.kind === 'confirmed-answer' && piece.subject && (
        <Link to="/inbox/$conversationId" params={{ conversationId: piece.subject }}>
          {t('connect.asks.conversation')}
        </Link>
      )}
      {said && (own || piece.by?.id === viewer) && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ params: { statement: piece.id } })}
        >
          {t('connect.expertise.withdraw')}
        </Button>
      )}
      {!said && own && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={hide.isPending}
          onClick={() => hide.mutate({ params: { deed: piece.id }, body: { hidden: !piece.hidden } })}
        >
          {piece.hidden ? t('connect.expertise.show') : t('connect.expertise.hide')}
        </Button>
      )}
    </li>
  );
};
