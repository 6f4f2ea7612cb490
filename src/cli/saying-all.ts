import type { Translate } from '../i18n/i18n';

/** Words by a key that the core puts together; a test looks for keys that no word has. */
export const sayingAll =
  (t: Translate) =>
  (key: string, filled: Readonly<Record<string, string | number>> = {}): string =>
    (t as (key: string, filled: object) => string)(key, filled);
