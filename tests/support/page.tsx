import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { type Mock, vi } from 'vitest';
import { createEditorStore, EditorContext, type EditorStore } from '../../src/app/store/editor';
import { TodayContext } from '../../src/app/store/today';
import { LibraryContext } from '../../src/app/store/use-model';
import type { HospitalDocument } from '../../src/core/document/document';
import type { Language } from '../../src/core/library/vocabulary';
import { createI18n } from '../../src/i18n/i18n';
import { library } from '../../src/templates';

/**
 * Lists draw only what has room, and in jsdom nothing has any: gives every element the size of a real dock. Returns
 * what is called when something is scrolled, which jsdom cannot do either.
 */
export const giveRoom = (height = 600, width = 1000): Mock => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
  const scrolled = vi.fn();
  Element.prototype.scrollTo = scrolled;
  return scrolled;
};

/** The day on which tests take place, whatever day it is. */
const today = (): string => '2026-11-22';

/** A part of the page with all that stands around it. */
export const renderIn = (store: EditorStore, part: ReactNode): RenderResult & { readonly user: UserEvent } => {
  const user = userEvent.setup();
  const page = render(
    <I18nextProvider i18n={createI18n(store.getState().language)}>
      <EditorContext value={store}>
        <TodayContext value={today}>
          <LibraryContext value={library}>{part}</LibraryContext>
        </TodayContext>
      </EditorContext>
    </I18nextProvider>,
  );
  return { ...page, user };
};

/** Shows part of the page around a store with the document; gives the store. */
export const showPart = (part: ReactNode, document: HospitalDocument, language: Language = 'ja'): EditorStore => {
  const store = createEditorStore(document, { language, theme: 'light' });
  renderIn(store, part);
  return store;
};
