import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createEditorStore, EditorContext, type EditorStore } from '../../src/app/store/editor';
import { LibraryContext } from '../../src/app/store/use-model';
import type { HospitalDocument } from '../../src/core/document/document';
import type { Language } from '../../src/core/library/vocabulary';
import { createI18n } from '../../src/i18n/i18n';
import { library } from '../../src/templates';

/** Shows part of the page around a store with the document; gives the store. */
export const showPart = (part: ReactNode, document: HospitalDocument, language: Language = 'ja'): EditorStore => {
  const store = createEditorStore(document, { language, theme: 'light' });
  render(
    <I18nextProvider i18n={createI18n(language)}>
      <LibraryContext value={library}>
        <EditorContext value={store}>{part}</EditorContext>
      </LibraryContext>
    </I18nextProvider>,
  );
  return store;
};

/** jsdom lays nothing out: gives every element a size, so that lists which show only what is in view show something. */
export const giveElementsSize = (height: number, width = 300): void => {
  for (const [name, value] of [
    ['clientHeight', height],
    ['clientWidth', width],
  ] as const)
    Object.defineProperty(Element.prototype, name, { configurable: true, get: () => value });
};
