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
