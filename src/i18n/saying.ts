import type { facts } from './en/facts';
import type { Translate } from './i18n';

type Keys<T> = { readonly [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];

const BLANK = {
  fact: '',
  value: '',
  subject: '',
  sentence: '',
  first: '',
  second: '',
  source: '',
  listed: '',
  count: 0,
};

/** The small words that sentences about facts are made of, with their blanks filled in. */
export const saying =
  (t: Translate) =>
  (part: Keys<typeof facts>, filled: Partial<typeof BLANK> = {}): string =>
    t(`facts.${part}`, { ...BLANK, ...filled });
