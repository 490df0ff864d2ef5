import { localStorageColorSchemeManager } from '@mantine/core';

/** Same key as `static/scheme.js`, which sets the scheme before the first paint. */
export const schemeKept = localStorageColorSchemeManager({ key: 'heed.scheme' });
