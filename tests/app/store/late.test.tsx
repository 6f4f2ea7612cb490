// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createEditorStore, EditorContext, useEditor } from '../../../src/app/store/editor';
import { Late, useChoice } from '../../../src/app/store/late';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';

function Count({ label }: { readonly label: string }) {
  const selected = useEditor((state) => state.selection.length);
  return <p>{`${label} ${selected}`}</p>;
}

function ToolName() {
  return <p>{`tool ${useEditor((state) => state.tool)}`}</p>;
}

const shown = (assets: number, more?: ReactNode) => {
  const store = createEditorStore(generateHospital(library, assets, 1), { language: 'en', theme: 'light' });
  render(
    <EditorContext value={store}>
      <Count label="drawing" />
      <Late>
        <Count label="panel" />
        <ToolName />
        {more}
      </Late>
    </EditorContext>,
  );
  return store;
};

describe('what stands around a drawing', () => {
  it('follows a document after the drawing, not with it', async () => {
    const store = shown(40);
    act(() => store.getState().select(['a', 'b']));
    expect(screen.getByText('drawing 2')).toBeDefined();
    expect(screen.queryByText('panel 2')).toBeNull();
    expect(await screen.findByText('panel 2')).toBeDefined();
  });

  it('shows the latest of several changes', async () => {
    const store = shown(40);
    act(() => store.getState().select(['a', 'b']));
    act(() => store.getState().select(['a', 'b', 'c']));
    expect(await screen.findByText('panel 3')).toBeDefined();
  });
});

function Switch() {
  const tool = useEditor((state) => state.tool);
  const put = useEditor((state) => state.put);
  const [shown, choose] = useChoice<string>(tool, (next) => {
    // What it does not take stays as it is.
    if (next === 'zone') put({ tool: next });
  });
  return (
    <>
      {['select', 'zone', 'flow'].map((value) => (
        <label key={value}>
          <input type="radio" name="tool" checked={shown === value} onChange={() => choose(value)} />
          {value}
        </label>
      ))}
    </>
  );
}

describe('a choice in a late panel', () => {
  const radio = (name: string): HTMLInputElement => screen.getByRole('radio', { name });

  it('is shown at once and stays', async () => {
    shown(40, <Switch />);
    fireEvent.click(radio('zone'));
    expect(radio('zone').checked).toBe(true);
    await screen.findByText('tool zone');
    expect(radio('zone').checked).toBe(true);
  });

  it('goes back when the store did not take it', async () => {
    shown(40, <Switch />);
    fireEvent.click(radio('flow'));
    expect(radio('flow').checked).toBe(true);
    await waitFor(() => expect(radio('select').checked).toBe(true));
  });
});
