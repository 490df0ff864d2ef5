import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useBound } from './keys.ts';
import { type Hit, paletteSources } from './palette-sources.ts';
import { screens } from './screens.ts';

export interface Choice {
  id: string;
  group: string;
  words: string;
  detail?: string;
  key?: string;
  run: () => void;
}

/** What fits what was typed: screens, deeds with a key, what the sources find, and a search in the inbox. */
export const usePaletteChoices = (typed: string, showKeys: () => void) => {
  const t = useTranslations();
  const navigate = useNavigate();
  const bound = useBound();
  const { data: found, isFetching: searching } = useFound(typed.trim());
  const fits = (words: string): boolean =>
    fold(typed)
      .split(' ')
      .every((part) => fold(words).includes(part));

  const places: Choice[] = screens.map(({ id, to, key }) => ({
    id,
    group: t('ui.keys.go'),
    words: t(`ui.screens.${id}`),
    key: `g ${key}`,
    run: () => void navigate({ to }),
  }));
  const deeds: Choice[] = bound
    .filter(({ scope }) => !scope.startsWith('ui.keys.'))
    .map(({ key, words, scope, run }) => ({
      id: `${scope} ${key}`,
      group: t(scope),
      words: t(words),
      key,
      run,
    }));
  const keys: Choice = {
    id: 'keys',
    group: t('ui.palette.help'),
    words: t('ui.keys.sheet'),
    key: '?',
    run: showKeys,
  };
  const hits: Choice[] = (found ?? []).map(({ id, group, words, detail, to }) => ({
    id,
    group: t(group),
    words,
    detail,
    run: () => void navigate({ to }),
  }));
  const inInbox: Choice[] = typed.trim()
    ? [
        {
          id: 'inbox-search',
          group: t('ui.screens.inbox'),
          words: t('ui.palette.inInbox', { typed: typed.trim() }),
          run: () => void navigate({ to: '/inbox', search: { q: typed.trim() } }),
        },
      ]
    : [];
  const choices = [...[...deeds, ...places, keys].filter(({ words }) => fits(words)), ...hits, ...inInbox];
  return { choices, searching };
};

const useFound = (typed: string) =>
  useQuery<Hit[]>({
    queryKey: ['palette', typed],
    enabled: typed.length > 1 && paletteSources.length > 0,
    staleTime: 30_000,
    placeholderData: (former: Hit[] | undefined) => former,
    queryFn: async ({ signal }) => {
      const answers = await Promise.allSettled(paletteSources.map((search) => search(typed, signal)));
      return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    },
  });

const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
