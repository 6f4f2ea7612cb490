import type { i18n } from 'i18next';
import { LANGUAGES, type Language } from '../core/library/vocabulary';
import type { later } from './en/en-later';
import { createInstance } from './instance';
import { languages } from './languages';

/** i18next with what the page says at the start in this language, so that it need not wait for more; see `fetchWords`. */
export const createPageI18n = async (language: Language): Promise<i18n> =>
  createInstance(language, { [language]: { translation: await languages[language].first() } });

/** The words that come later come together: where one area is, all are. */
const LAST: keyof typeof later = 'vulnerabilities';

/** Whether all words of a language are there. */
export const hasWords = (instance: i18n, language: Language): boolean =>
  instance.getResource(language, 'translation', LAST) !== undefined;

/** Fetches all words of a language where they are not there yet. Rejects when they cannot be fetched. */
export const fetchWords = async (instance: i18n, language: Language): Promise<void> => {
  if (hasWords(instance, language)) return;
  const { first, later } = languages[language];
  const [now, then] = await Promise.all([first(), later()]);
  instance.addResourceBundle(language, 'translation', { ...now, ...then });
};

/** For what reads words of any language, such as a block pasted from a sheet. */
export const fetchAllWords = async (instance: i18n): Promise<void> => {
  await Promise.all(LANGUAGES.map((language) => fetchWords(instance, language)));
};
