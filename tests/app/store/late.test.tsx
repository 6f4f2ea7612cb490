// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createEditorStore, EditorContext, useEditor } from '../../../src/app/store/editor';
import { Late } from '../../../src/app/store/late';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';

function Count({ label }: { readonly label: string }) {
  const selected = useEditor((state) => state.selection.length);
  return <p>{`${label} ${selected}`}</p>;
}

const shown = (assets: number) => {
  const store = createEditorStore(generateHospital(library, assets, 1), { language: 'en', theme: 'light' });
  render(
    <EditorContext value={store}>
      <Count label="drawing" />
      <Late>
        <Count label="panel" />
      </Late>
    </EditorContext>,
  );
  return store;
};

describe('what stands around a drawing', () => {
  it('follows a large document after the drawing, not with it', async () => {
    const store = shown(2_000);
    act(() => store.getState().select(['a', 'b']));
    expect(screen.getByText('drawing 2')).toBeDefined();
    expect(screen.queryByText('panel 2')).toBeNull();
    expect(await screen.findByText('panel 2')).toBeDefined();
  });

  it('shows the latest of several changes', async () => {
    const store = shown(2_000);
    act(() => store.getState().select(['a', 'b']));
    act(() => store.getState().select(['a', 'b', 'c']));
    expect(await screen.findByText('panel 3')).toBeDefined();
  });

  it('follows a small one at once', () => {
    const store = shown(40);
    act(() => store.getState().select(['a', 'b', 'c']));
    expect(screen.getByText('panel 3')).toBeDefined();
  });
});
