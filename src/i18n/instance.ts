import i18next, { type i18n, type Resource } from 'i18next';
import type { Language } from '../core/library/vocabulary';

/** An i18next of its own with these words on board. None are escaped: text is never markup. */
export const createInstance = (language: Language, resources: Resource): i18n => {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    // What is shown already says its words as soon as they come.
    react: { bindI18nStore: 'added' },
    resources,
  });
  return instance;
};
