import type { Language } from '../core/library/vocabulary';

/** Japanese where the reader's list of languages names it before English, English otherwise. */
export const preferredLanguage = (wanted: readonly string[]): Language => {
  const first = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((code) => code === 'ja' || code === 'en');
  return first === 'ja' ? 'ja' : 'en';
};
