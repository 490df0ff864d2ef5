import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { findWho } from '#connect/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { useRead } from '../app/api.ts';
import { PersonChip } from '../ui/person-chip.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import css from './who-knows.module.css';

interface Props {
  /** The customer's own words: skills and jobs are found in them. */
  text: string;
  /** What it is about, when that is known: then nobody has to guess it from the words. */
  themeId?: string;
  language?: string;
  /** Who has it already. */
  except?: string | null;
}

const shown = 4;

/** Who knows more about this: colleagues with the reason and what lies behind it, to ask or to hand over to. */
export const WhoKnows = ({ text, themeId, language, except }: Props) => {
  const t = useTranslations();
  const need = text.slice(0, 4000);
  const { data, error, isPending, refetch } = useRead(findWho, {
    body: { text: need, themeId, language, most: shown + 1 },
  });
  if (error && !data) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (isPending) return <LoadingState lines={3} />;
  const people = data.people.filter(({ person }) => person.id !== except).slice(0, shown);
  return (
    <>
      {people.length === 0 ? (
        <p className={css.quiet}>{t('connect.knows.nobody')}</p>
      ) : (
        <ul className={css.people}>
          {people.map((found) => (
            <Knows key={found.person.id} found={found} />
          ))}
        </ul>
      )}
      <Link to="/people" search={{ need: need.slice(0, 300) }}>
        {t('connect.knows.all', { n: data.n })}
      </Link>
    </>
  );
};

const Knows = ({ found }: { found: EndpointOutput<typeof findWho>['people'][number] }) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  const { person, reason, topic, evidence, absent, deputy } = found;
  const told = { ...reason.params, topic: topic ? nameOf(topic) : '' } as Record<string, string | number>;
  const [first] = evidence;
  const behind = first
    ? [
        first.declared !== null && t('connect.who.declared'),
        first.endorsers > 0 && t('connect.who.endorsed', { n: first.endorsers }),
        first.deeds > 0 && t('connect.who.deeds', { n: first.deeds }),
      ].filter(Boolean)
    : [];
  const presence = absent
    ? deputy
      ? t('connect.who.deputy', { name: deputy.name })
      : t('connect.who.absent')
    : t('connect.who.load', { open: found.open, capacity: found.capacity });
  return (
    <li>
      <PersonChip
        name={person.name}
        role={[person.jobTitle, person.department?.name].filter(Boolean).join(' · ')}
        personId={person.id}
        presence={absent ? 'absent' : undefined}
      />
      <p>{t(`connect.reason.${reason.code}`, told)}</p>
      <p className={css.quiet}>{[...behind, presence].join(' · ')}</p>
    </li>
  );
};
