import type { i18n } from 'i18next';
import { LANGUAGES, type Language } from '../core/library/vocabulary';
import { createInstance } from './instance';
import { languages } from './languages';

/** i18next with the words of this language only, so that the page need not wait for those of others. */
export const createPageI18n = async (language: Language): Promise<i18n> =>
  createInstance(language, { [language]: { translation: await languages[language].words() } });

export const hasWords = (instance: i18n, language: Language): boolean =>
  instance.hasResourceBundle(language, 'translation');

/** Fetches the words of a language where they are not there yet. Rejects when they cannot be fetched. */
export const fetchWords = async (instance: i18n, language: Language): Promise<void> => {
  if (hasWords(instance, language)) return;
  instance.addResourceBundle(language, 'translation', await languages[language].words());
};

/** For what reads words of any language, such as a block pasted from a sheet. */
export const fetchAllWords = async (instance: i18n): Promise<void> => {
  await Promise.all(LANGUAGES.map((language) => fetchWords(instance, language)));
};
