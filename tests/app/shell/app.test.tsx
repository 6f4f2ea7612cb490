// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/app/shell/App';
import type { Files } from '../../../src/app/storage/files';
import { FilesContext } from '../../../src/app/storage/files-context';
import { createEditorStore } from '../../../src/app/store/editor';
import { setAbout } from '../../../src/core/document/edits/about';
import { emptyDocument } from '../../../src/core/document/empty';
import { renderIn } from '../../support/page';

/** Drawn with the window, and with nothing else. */
const drawn = vi.hoisted(() => vi.fn(() => null));
const nothing = vi.hoisted(() => () => null);

vi.mock('../../../src/app/shell/Rail', () => ({ Rail: drawn }));
vi.mock('../../../src/app/shell/TopBar', () => ({ TopBar: nothing }));
vi.mock('../../../src/app/shell/LeftPane', () => ({ LeftPane: nothing }));
vi.mock('../../../src/app/shell/SubBar', () => ({ SubBar: nothing }));
vi.mock('../../../src/app/shell/StatusBar', () => ({ StatusBar: nothing }));
vi.mock('../../../src/app/canvas/DiagramCanvas', () => ({ DiagramCanvas: nothing }));
vi.mock('../../../src/app/panels/later', async (original) => ({
  ...(await original<object>()),
  Dock: nothing,
  InspectorPanel: nothing,
}));

beforeEach(() => drawn.mockClear());

describe('the window', () => {
  it('is not worked out anew when something is edited and kept', () => {
    const document = emptyDocument('h', 'Hospital', 'hospital');
    const store = createEditorStore(document, { language: 'en', theme: 'light' });
    renderIn(
      store,
      <FilesContext value={{} as Files}>
        <App />
      </FilesContext>,
    );
    const before = drawn.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    const { edit, setKeeping } = store.getState();
    act(() => edit('x', setAbout({ facility: 'East' })));
    act(() => setKeeping({ kind: 'waiting' }));
    act(() => setKeeping({ kind: 'kept', at: '2026-11-23T10:00:00Z', apart: false }));
    expect(drawn.mock.calls.length).toBe(before);
    act(() => store.getState().put({ leftOpen: !store.getState().leftOpen }));
    expect(drawn.mock.calls.length).toBeGreaterThan(before);
  });
});
