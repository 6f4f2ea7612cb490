// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import AddViewDialog from '../../../src/app/dialogs/AddViewDialog';
import EditViewDialog from '../../../src/app/dialogs/EditViewDialog';
import type { Files } from '../../../src/app/storage/files';
import { FilesContext } from '../../../src/app/storage/files-context';
import { createEditorStore, EditorContext } from '../../../src/app/store/editor';
import { LibraryContext } from '../../../src/app/store/use-model';
import { changeView } from '../../../src/core/document/edits/views';
import { createI18n } from '../../../src/i18n/i18n';
import { library } from '../../../src/templates';
import { example } from '../../core/drawing/drawn';

const setUp = (
  dialog: React.ReactNode,
  store = createEditorStore(example('mfr-infusion-pump'), { language: 'en', theme: 'light' }),
) => {
  const addView = vi.fn(async () => {});
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <LibraryContext value={library}>
        <FilesContext value={{ addView } as Partial<Files> as Files}>
          <EditorContext value={store}>{dialog}</EditorContext>
        </FilesContext>
      </LibraryContext>
    </I18nextProvider>,
  );
  return { store, addView };
};
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));

describe('adding a view of the architecture', () => {
  it('finds its elements and says in both languages what it is', () => {
    const { addView } = setUp(<AddViewDialog template="updateability" />);
    expect(screen.getByText(/whole way of an update/)).toBeTruthy();
    press(/^Add the view$/);
    expect(addView).toHaveBeenCalledWith(
      {
        preset: 'custom',
        name: { ja: '更新とパッチの経路', en: 'Updates and patches' },
        scope: { assets: expect.arrayContaining(['cloud', 'pump', 'srv', 'svc']) },
        template: { id: 'updateability' },
      },
      'keys.step.viewAdded',
    );
  });

  it('lists what is missing, and leads there', () => {
    const { store } = setUp(<AddViewDialog template="updateability" />);
    press(/^Show: Whether updates are tried first/);
    expect(store.getState().dialog).toBeUndefined();
    expect(store.getState().selection).toContain('pump');
  });

  it('of one use waits for the flow that it is about', () => {
    const { addView } = setUp(<AddViewDialog template="security-use-case" />);
    const add = screen.getByRole('button', { name: 'Add the view', hidden: true });
    expect(add).toHaveProperty('disabled', true);
    fireEvent.keyDown(screen.getByRole('combobox', { hidden: true }), { key: 'Enter' });
    fireEvent.click(add);
    expect(addView).toHaveBeenCalledWith(
      expect.objectContaining({ template: { id: 'security-use-case', about: [expect.any(String)] } }),
      'keys.step.viewAdded',
    );
  });

  it('waits for the ways of attacks where it shows them', () => {
    setUp(<AddViewDialog template="multi-patient-harm" />);
    expect(screen.getByText(/still being worked out/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add the view', hidden: true })).toHaveProperty('disabled', true);
  });
});

describe('a view that was made from a template', () => {
  it('takes in what is new as one step that can be undone', () => {
    const document = example('mfr-infusion-pump');
    const [view] = document.views.values();
    if (view === undefined) throw new Error('There is no view.');
    const made = changeView(view.id, { template: { id: 'updateability' }, scope: { assets: ['pat', 'pump'] } })(
      document,
    );
    const { store } = setUp(<EditViewDialog />, createEditorStore(made, { language: 'en', theme: 'light' }));
    press(/^Take in what is new/);
    const assets = () => store.getState().document.views.get(view.id)?.scope?.assets;
    expect(assets()).toEqual(expect.arrayContaining(['pat', 'pump', 'srv', 'cloud']));
    expect(screen.getByText(/Nothing new has come/)).toBeTruthy();
    store.getState().undo();
    expect(assets()).toEqual(['pat', 'pump']);
  });
});
