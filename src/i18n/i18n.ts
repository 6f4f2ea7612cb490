import i18next, { type i18n, type TFunction } from 'i18next';
import type { Language } from '../core/library/vocabulary';
import type { en } from './en';
import { languages } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export type Translate = TFunction;

/** An i18next of its own for each caller (page, terminal, test), with all words on board and none escaped: text is never markup. */
export const createI18n = (language: Language): i18n => {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(Object.entries(languages).map(([code, { words }]) => [code, { translation: words }])),
  });
  return instance;
};

/** Japanese where the reader's list of languages names it before English, English otherwise. */
export const preferredLanguage = (wanted: readonly string[]): Language => {
  const first = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((code) => code === 'ja' || code === 'en');
  return first === 'ja' ? 'ja' : 'en';
};
