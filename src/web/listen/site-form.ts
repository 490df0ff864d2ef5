/** Kinds of sources that are sites with an account: one form serves them all. */
const sites = ['wordpress', 'mastodon', 'bluesky', 'discourse', 'github'];
export const isSite = (kind: string): boolean => sites.includes(kind);

export interface SiteForm {
  site: string;
  repository: string;
  search: string;
  everyMinutes: number;
  user: string;
  token: string;
  webhookSecret: string;
}

export const blankSite: SiteForm = {
  site: '',
  repository: '',
  search: '',
  everyMinutes: 2,
  user: '',
  token: '',
  webhookSecret: '',
};

export const siteFormOf = (settings: Record<string, unknown>): SiteForm => ({
  ...blankSite,
  site: String(settings.site ?? ''),
  repository: String(settings.repository ?? ''),
  search: Array.isArray(settings.search) ? settings.search.join(', ') : '',
  everyMinutes: Number(settings.everyMinutes ?? 2),
});

/** What the server takes; settings this form does not know stay as they were. Credentials only when filled in. */
export const siteBody = (kind: string, form: SiteForm, was: Record<string, unknown> = {}) => {
  const { site, repository, search, everyMinutes, user, token, webhookSecret } = form;
  const words = search
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  return {
    settings: {
      ...was,
      everyMinutes,
      ...(site && { site }),
      ...(kind === 'github' && { repository }),
      ...((kind === 'mastodon' || kind === 'bluesky') && { search: words }),
    },
    ...((user || token || webhookSecret) && { credentials: { user, token, webhookSecret } }),
  };
};
