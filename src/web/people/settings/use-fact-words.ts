import { useFormatter, useTranslations } from 'use-intl';
import { listSources } from '#listen/contract.ts';
import { readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { listThemes } from '#understand/contract.ts';
import { useRead } from '../../app/api.ts';
import { useChannelName } from '../../ui/channel-name.ts';
import { useMeasure } from '../../ui/figure.tsx';
import { useThemeName } from '../../ui/theme-name.ts';

const moment = /^\d{4}-\d\d-\d\dT/;
const urgencies = ['low', 'normal', 'high', 'urgent'];

/** Names behind the ids that events hold: people, teams, departments, sources, themes. */
export const useNames = (): ReadonlyMap<string, string> => {
  const themeName = useThemeName();
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const organisation = useRead(readOrganisation, {}).data;
  const sources = useRead(listSources, {}).data?.items ?? [];
  const themes = useRead(listThemes, { query: { state: 'all' } }).data?.items ?? [];
  return new Map([
    ...[...people, ...(organisation?.teams ?? []), ...(organisation?.departments ?? []), ...sources].map(
      ({ id, name }) => [id, name] as const,
    ),
    ...themes.map((theme) => [theme.id, themeName(theme)] as const),
  ]);
};

/** What an event holds, in words: only facts that mean something to a person; ids without a name are left out. */
export const useFactWords = (names: ReadonlyMap<string, string>) => {
  const t = useTranslations();
  const format = useFormatter();
  const say = useMeasure();
  const channel = useChannelName();
  const known = (key: string, otherwise: string): string => (t.has(key) ? t(key) : otherwise);
  /** The code of a fact as a word: where its words stand depends on the fact. */
  const coded = (name: string, value: string, field: string): string => {
    if (name === 'channel') return channel(value);
    if (name === 'decision') return known(`respond.decides.${value}`, value);
    if (name === 'role') return known(`people.role.${value}`, value);
    if (name === 'language') return known(`respond.language.${value}`, value);
    if (name === 'from' || name === 'to') return known(`improve.stage.${value}`, value);
    if (name === 'way' || name === 'purpose' || name === 'field' || name === 'by')
      return known(`people.factWord.${value}`, value);
    if (name === 'was' || name === 'becomes') return known(`kinds.${field}.${value}`, value);
    return known(`kinds.${name}.${value}`, known(`improve.kind.${value}`, value));
  };
  const words = (name: string, fact: unknown, field: string): string | null => {
    if (Array.isArray(fact))
      return fact.map((one) => known(`people.settings.${one}`, String(one))).join(', ') || null;
    if (typeof fact === 'number') {
      if (name.endsWith('Cents')) return say(fact, 'euro');
      if (name.endsWith('Ms')) return say(fact / 1000, 'duration');
      if (name === 'urgency') return t(`kinds.urgency.${urgencies[fact] ?? 'normal'}`);
      return format.number(fact);
    }
    const text = String(fact);
    if (names.has(text)) return names.get(text) ?? null;
    if (/^[0-9a-f-]{36}$/.test(text)) return null;
    if (moment.test(text))
      return format.dateTime(new Date(text), { dateStyle: 'medium', timeStyle: 'short' });
    return coded(name, text, field);
  };
  return (facts: Readonly<Record<string, unknown>>): string =>
    Object.entries(facts)
      .flatMap(([name, fact]) => {
        const label = `people.fact.${name}`;
        if (fact === null || fact === false || !t.has(label)) return [];
        if (fact === true) return [t(label)];
        const said = words(name, fact, String(facts.field ?? 'kind'));
        return said === null ? [] : [`${t(label)} ${said}`];
      })
      .join(' · ');
};
