import { useFormatter, useTranslations } from 'use-intl';
import type { findWho } from '#connect/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { PersonChip } from '../ui/person-chip.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useThemeName } from '../ui/theme-name.ts';
import { useMandateWords } from './mandate-words.ts';
import css from './people.module.css';

type Answer = EndpointOutput<typeof findWho>;
type Found = Answer['people'][number];

/** Who was found, why, and what lies behind it. */
export const WhoResults = ({ answer }: { answer: Answer }) => {
  const t = useTranslations();
  const nameOf = useThemeName();
  if (answer.people.length === 0)
    return <EmptyState small title={t('connect.who.none')} next={t('connect.who.noneNext')} />;
  return (
    <section className={css.results} aria-live="polite">
      <h2>{t('connect.who.found', { n: answer.people.length, of: answer.n })}</h2>
      {answer.themes.length > 0 && (
        <p className={css.about}>
          {t('connect.who.about')}
          {answer.themes.slice(0, 3).map((theme) => (
            <span key={theme.id}>“{nameOf(theme)}”</span>
          ))}
        </p>
      )}
      <ol className={css.found}>
        {answer.people.map((found) => (
          <FoundPerson key={found.person.id} found={found} />
        ))}
      </ol>
      <AsOfLine asOf={answer.asOf}>{t('people.count', { n: answer.n })}</AsOfLine>
    </section>
  );
};

const FoundPerson = ({ found }: { found: Found }) => {
  const t = useTranslations();
  const format = useFormatter();
  const nameOf = useThemeName();
  const words = useMandateWords();
  const { person, reason, topic, evidence, mandates } = found;
  const role = [person.jobTitle, person.department?.name].filter(Boolean).join(' · ');
  const told = { ...reason.params, topic: topic ? nameOf(topic) : '' } as Record<string, string | number>;
  return (
    <li>
      <div>
        <PersonChip
          name={person.name}
          role={role}
          personId={person.id}
          presence={found.absent ? 'absent' : undefined}
        />
        <p className={css.under}>
          {found.absent
            ? found.deputy
              ? t('connect.who.deputy', { name: found.deputy.name })
              : t('connect.who.absent')
            : t('connect.who.load', { open: found.open, capacity: found.capacity })}
        </p>
      </div>
      <div className={css.why}>
        <p>{t(`connect.reason.${reason.code}`, told)}</p>
        {evidence.slice(0, 3).map((one) => {
          const known = one.theme ? nameOf(one.theme) : (one.skill?.name ?? '');
          const behind = [
            one.declared !== null && t('connect.who.declared'),
            one.endorsers > 0 && t('connect.who.endorsed', { n: one.endorsers }),
            one.deeds > 0 && t('connect.who.deeds', { n: one.deeds }),
          ].filter(Boolean);
          const level = format.number(one.level, { maximumFractionDigits: 1 });
          return (
            <p key={known} className={css.quiet}>
              {t('connect.who.level', { topic: known, level })} ·{' '}
              {behind.join(', ') || t('connect.who.through')}
            </p>
          );
        })}
        {found.may && <p className={css.quiet}>{t('connect.who.may')}</p>}
        {mandates.length > 0 && (
          <p className={css.quiet}>
            {t('connect.who.mandates', { list: mandates.slice(0, 3).map(words).join(', ') })}
          </p>
        )}
      </div>
    </li>
  );
};
