// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canvasApi } from '../../../src/app/canvas/canvas-api';
import { TreePanel } from '../../../src/app/panels/TreePanel';
import { DropHint } from '../../../src/app/shell/DropHint';
import { useDroppedFiles } from '../../../src/app/shell/use-dropped-files';
import type { Files } from '../../../src/app/storage/files';
import { createEditorStore, type EditorStore } from '../../../src/app/store/editor';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';

const openFiles = vi.fn(async () => {});
const files = { openFiles } as unknown as Files;
const FILE = new File(['%PDF-1.7'], 'manual.pdf');

function Page({ store }: { readonly store: EditorStore }) {
  const held = useDroppedFiles(files, 'pasted', store);
  return (
    <>
      <TreePanel />
      <aside data-region="inspector">Inspector</aside>
      <p>Elsewhere</p>
      {held !== undefined && <DropHint target={held} />}
    </>
  );
}

const setUp = () => {
  giveRoom();
  const hospital = documentOf({
    zones: [{ id: 'ward', label: 'Ward', zoneType: 'therapy-devices' }],
    nodes: [{ id: 'ct', label: 'CT', deviceType: 'ct', zone: 'ward' }],
  });
  const store = createEditorStore(hospital, { language: 'en', theme: 'light' });
  renderIn(store, <Page store={store} />);
  return store;
};
/** As a browser does it with files in the hand; jsdom itself knows neither places nor files that are dragged. */
const drag = (kind: 'dragOver' | 'drop', over: Element): void => {
  document.elementFromPoint = () => over;
  fireEvent[kind](over, { dataTransfer: { types: ['Files'], files: [FILE], dropEffect: 'none' } });
};
const words = () => document.querySelector('.drop-hint')?.textContent;
const line = (name: RegExp) => screen.getByRole('treeitem', { name });

beforeEach(() => openFiles.mockClear());
afterEach(() => vi.restoreAllMocks());

describe('files that are dropped', () => {
  it('are meant for the device of the line in the tree, which is framed meanwhile', () => {
    setUp();
    drag('dragOver', line(/CT/));
    expect(words()).toBe('Drop to attach to CT');
    expect(document.querySelector('.drop-target')).not.toBeNull();
    drag('drop', line(/CT/));
    expect(openFiles).toHaveBeenCalledWith([FILE], 'ct');
    expect(words()).toBeUndefined();
  });
  it('are meant for the device that is drawn there, and for the one that the inspector shows', () => {
    const store = setUp();
    const box = { x: 1, y: 2, width: 3, height: 4 };
    vi.spyOn(canvasApi, 'deviceAt').mockReturnValueOnce({ id: 'ct', box }).mockReturnValueOnce({ id: 'ct', box });
    drag('dragOver', screen.getByText('Elsewhere'));
    expect(words()).toBe('Drop to attach to CT');
    drag('drop', screen.getByText('Elsewhere'));
    expect(openFiles).toHaveBeenLastCalledWith([FILE], 'ct');
    act(() => store.getState().select(['ct']));
    drag('drop', screen.getByText('Inspector'));
    expect(openFiles).toHaveBeenLastCalledWith([FILE], 'ct');
  });
  it('are opened anywhere else, and on a zone it is said that devices are meant', () => {
    setUp();
    drag('dragOver', line(/^Zone Ward/));
    expect(words()).toMatch(/^Files are attached to devices, not to this/);
    drag('drop', line(/^Zone Ward/));
    expect(openFiles).toHaveBeenLastCalledWith([FILE], undefined);
    drag('dragOver', screen.getByText('Elsewhere'));
    expect(words()).toMatch(/^Drop to open/);
    expect(document.querySelector('.drop-target')).toBeNull();
  });
  it('go nowhere while a dialog is open, and that is said', () => {
    const store = setUp();
    act(() => store.getState().show({ kind: 'keys' }));
    drag('dragOver', line(/CT/));
    expect(words()).toMatch(/^Files cannot be dropped while a dialog is open/);
    drag('drop', line(/CT/));
    expect(openFiles).not.toHaveBeenCalled();
    expect(store.getState().dialog).toEqual({ kind: 'keys' });
  });
});
