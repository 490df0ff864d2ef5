/** Kinds of sources whose messages can be answered where they stand, when the source has credentials. */
export const siteKinds = ['wordpress', 'mastodon', 'bluesky', 'discourse', 'github'] as const;
export type SiteKind = (typeof siteKinds)[number];
