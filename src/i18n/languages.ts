import type { Language } from '../core/library/vocabulary';
import type { en } from './en';
import type { Same } from './same';

interface SpokenLanguage {
  /** What the language calls itself. */
  readonly name: string;
  /** Its words, fetched when they are asked for. */
  words(): Promise<Same<typeof en>>;
}

/** The languages of the user interface. One line adds one; its words are checked against English by their type. */
export const languages: Readonly<Record<Language, SpokenLanguage>> = {
  ja: { name: '日本語', words: async () => (await import('./ja')).ja },
  en: { name: 'English', words: async () => (await import('./en')).en },
};
