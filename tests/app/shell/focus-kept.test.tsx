// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useFocusKept } from '../../../src/app/shell/use-focus-kept';
import { createEditorStore } from '../../../src/app/store/editor';
import { emptyDocument } from '../../../src/core/document/empty';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

it('leaves the focus in the region when what had it goes away, and nowhere else', async () => {
  const store = createEditorStore(emptyDocument('h', 'H', 'hospital'), { language: 'en', theme: 'light' });
  let hide = (): void => {};
  const Page = () => {
    const [shown, setShown] = useState(true);
    hide = () => setShown(false);
    useFocusKept(store);
    return (
      <>
        <button type="button">before</button>
        <section data-region="dock">
          <button type="button">left</button>
          {shown && <button type="button">gone</button>}
        </section>
      </>
    );
  };
  render(<Page />);
  act(() => screen.getByText('gone').focus());
  act(() => hide());
  act(() => store.getState().select(['x']));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('left'));
});

it('goes to the tab that is open rather than to one that only arrow keys reach', async () => {
  const store = createEditorStore(emptyDocument('h', 'H', 'hospital'), { language: 'en', theme: 'light' });
  const Page = ({ shown }: { readonly shown: boolean }) => {
    useFocusKept(store);
    return (
      <section data-region="dock">
        <button type="button">open</button>
        <button type="button" tabIndex={-1}>
          other
        </button>
        {shown && <button type="button">gone</button>}
      </section>
    );
  };
  const { rerender } = render(<Page shown />);
  act(() => screen.getByText('gone').focus());
  rerender(<Page shown={false} />);
  act(() => store.getState().select(['x']));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('open'));
});

const cards = (hide: readonly string[]) => (
  <section data-region="dock">
    <ul>
      {['one', 'two', 'three']
        .filter((name) => !hide.includes(name))
        .map((name) => (
          <li key={name}>
            <button type="button">show {name}</button>
            <button type="button">do {name}</button>
          </li>
        ))}
    </ul>
  </section>
);

it.each([
  ['the card that takes its place', 'do two', ['two'], 'show three'],
  ['the card before it where none follows', 'do three', ['three'], 'do two'],
  ['the first card that is left', 'do one', ['one', 'two'], 'show three'],
])('goes on from a card that is carried out to %s', async (_, from, hidden, to) => {
  const store = createEditorStore(emptyDocument('h', 'H', 'hospital'), { language: 'en', theme: 'light' });
  let hide = (_: readonly string[]): void => {};
  const Page = () => {
    const [gone, setGone] = useState<readonly string[]>([]);
    hide = setGone;
    useFocusKept(store);
    return cards(gone);
  };
  render(<Page />);
  act(() => screen.getByText(from).focus());
  // Nothing is done to the store: the list was worked out beside the page.
  act(() => hide(hidden));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(to));
});
