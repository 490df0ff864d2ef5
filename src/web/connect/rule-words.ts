import { useTranslations } from 'use-intl';
import { listThemes } from '#understand/contract.ts';
import { useRead } from '../app/api.ts';
import { useChannelName } from '../ui/channel-name.ts';
import { useThemeName } from '../ui/theme-name.ts';

interface Matches {
  themes: readonly string[];
  channels: readonly string[];
  languages: readonly string[];
  kinds: readonly string[];
  urgency: number | null;
}

export const urgencies = ['low', 'normal', 'high', 'urgent'] as const;

/** Themes by name, for choosing and for reading. */
export const useThemeChoices = (): { value: string; label: string }[] => {
  const nameOf = useThemeName();
  const { data } = useRead(listThemes, { query: {} });
  return (data?.items ?? [])
    .map((theme) => ({ value: theme.id, label: nameOf(theme) }))
    .sort((a, b) => a.label.localeCompare(b.label));
};

/** What a rule looks at, in words: "Battery stops · Mail · at least Soon". */
export const useRuleWords = (): ((matches: Matches) => string) => {
  const t = useTranslations();
  const channel = useChannelName();
  const themes = useThemeChoices();
  return ({ themes: ids, channels, languages, kinds, urgency }) => {
    const parts = [
      ids.map((id) => themes.find(({ value }) => value === id)?.label ?? '…').join(', '),
      channels.map(channel).join(', '),
      languages.join(', '),
      kinds.map((kind) => t(`kinds.kind.${kind}`)).join(', '),
      urgency ? t('connect.rules.urgent', { urgency: t(`kinds.urgency.${urgencies[urgency]}`) }) : '',
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('connect.rules.everything');
  };
};
