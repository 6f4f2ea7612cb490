import type { Text } from '../../core/library/text';
import type { Language } from '../../core/library/vocabulary';

/** The text with other words in one language. A text that has one wording for all languages keeps one for all. */
export const renamed = (before: Text | undefined, language: Language, words: string): Text =>
  before === undefined || typeof before === 'string' ? words : { ...before, [language]: words };
