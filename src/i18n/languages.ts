import type { Language } from '../core/library/vocabulary';
import { en } from './en';
import { ja } from './ja';

/** The languages of the user interface. One line adds one; its words are checked against English by their type. */
export const languages = {
  ja: { name: '日本語', words: ja },
  en: { name: 'English', words: en },
} as const satisfies Record<Language, { readonly name: string; readonly words: unknown }>;
