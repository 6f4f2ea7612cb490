import type { i18n, TFunction } from 'i18next';
import type { Language } from '../core/library/vocabulary';
import { en } from './en';
import { createInstance } from './instance';
import { ja } from './ja';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export type Translate = TFunction;

/** All words of all languages at once, for the terminal and for tests. The page fetches those it shows: `page-words.ts`. */
export const createI18n = (language: Language): i18n =>
  createInstance(language, { ja: { translation: ja }, en: { translation: en } });
