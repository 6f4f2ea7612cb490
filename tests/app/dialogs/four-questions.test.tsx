// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import FourQuestionsDialog from '../../../src/app/overview/FourQuestionsDialog';
import { createEditorStore, EditorContext } from '../../../src/app/store/editor';
import { LibraryContext } from '../../../src/app/store/use-model';
import { misuseNotes } from '../../../src/core/analysis/misuse-notes';
import type { Misuse } from '../../../src/core/library/misuse';
import { modelOf } from '../../../src/core/model/model';
import { createI18n } from '../../../src/i18n/i18n';
import { library } from '../../../src/templates';
import { example } from '../../core/drawing/drawn';
import { askingThat } from '../../support/asking';

const setUp = () => {
  const store = createEditorStore(example('mfr-infusion-pump'), { language: 'en', theme: 'light' });
  const report = { today: '2026-11-22', threats: [], questions: [], failures: [], rulesRun: 0 };
  act(() => store.getState().receiveReport(report, null));
  const model = modelOf(store.getState().document, library);
  const notes = async (misuses: readonly Misuse[]) => misuseNotes(model, report, misuses);
  act(() => store.setState({ asking: askingThat({ notes }) }));
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <LibraryContext value={library}>
        <EditorContext value={store}>
          <FourQuestionsDialog />
        </EditorContext>
      </LibraryContext>
    </I18nextProvider>,
  );
  return store;
};
const WAIT = { timeout: 20_000 };

describe('the four questions', () => {
  it('are answered by figures, of which each leads to where it is worked on', async () => {
    const store = setUp();
    expect(
      screen
        .getAllByRole('heading', { level: 3, hidden: true })
        .slice(0, 4)
        .map((one) => one.textContent),
    ).toEqual([
      '1. What are we working on?',
      '2. What can go wrong?',
      '3. What are we going to do about it?',
      '4. Have we done a good enough job?',
    ]);
    fireEvent.click(await screen.findByRole('button', { name: 'STRIDE cells considered', hidden: true }, WAIT));
    expect(store.getState()).toMatchObject({ dockPanel: 'stride', dockOpen: true, dialog: undefined });
  }, 30_000);

  it('end with the operating precautions, to be copied as text', async () => {
    const writeText = vi.fn(async (_: string) => {});
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    setUp();
    fireEvent.click(await screen.findByRole('button', { name: 'Copy as text', hidden: true }, WAIT));
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^Operating precautions: [^\n]+\n\n1\. /);
  }, 30_000);
});
