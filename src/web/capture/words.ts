/** Says a key in the reader's language. The frame gives its own; the app without a line brings its own few words. */
export type Words = (key: string, params?: Record<string, string | number>) => string;

export type Tree = { [key: string]: string | Tree };

/** Fills in `{names}`; these words have no plurals, so that no larger machinery has to come to the phone. */
export const wordsOf =
  (tree: Tree): Words =>
  (key, params = {}) => {
    let at: string | Tree | undefined = tree;
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
    if (typeof at !== 'string') return key;
    return at.replace(/\{(\w+)(?:, number)?\}/g, (_, name: string) => String(params[name] ?? ''));
  };
