import i18next, { type FormatterModule, type i18n, type Resource } from 'i18next';
import type { Language } from '../core/library/vocabulary';
import { numberWords } from './number-words';

/** Everything that fills a blank goes through here. */
const NUMBERS: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _, language, options) =>
    numberWords(value, String(options?.interpolationkey), language ?? 'en') as string,
};

/** An i18next of its own with these words on board. None are escaped: text is never markup. */
export const createInstance = (language: Language, resources: Resource): i18n => {
  const instance = i18next.createInstance();
  instance.use(NUMBERS);
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    // What is shown already says its words as soon as they come.
    react: { bindI18nStore: 'added' },
    resources,
  });
  return instance;
};
