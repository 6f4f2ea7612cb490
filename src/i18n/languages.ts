import type { Language } from '../core/library/vocabulary';
import type { first } from './en/en-first';
import type { later } from './en/en-later';
import type { Same } from './same';

interface SpokenLanguage {
  /** What the language calls itself. */
  readonly name: string;
  /** What the page says at the start, fetched when asked for. */
  first(): Promise<Same<typeof first>>;
  /** What its other panels and dialogs say. */
  later(): Promise<Same<typeof later>>;
}

/** The languages of the user interface. One line adds one; its words are checked against English by their type. */
export const languages: Readonly<Record<Language, SpokenLanguage>> = {
  ja: {
    name: '日本語',
    first: async () => (await import('./ja/ja-first')).first,
    later: async () => (await import('./ja/ja-later')).later,
  },
  en: {
    name: 'English',
    first: async () => (await import('./en/en-first')).first,
    later: async () => (await import('./en/en-later')).later,
  },
};
