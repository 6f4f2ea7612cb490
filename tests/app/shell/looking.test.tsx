// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Looking } from '../../../src/app/shell/Looking';
import type { EditorStore } from '../../../src/app/store/editor';
import { clinic } from '../../core/document/hospital';
import { showPart } from '../../support/page';

const note = () => screen.queryByText(/^Attack path shown: /);
/** A path within the clinic, as a card of a threat shows it. */
const showWay = (store: EditorStore): void => {
  const [entry = '', target = ''] = store
    .getState()
    .document.assets.values()
    .map(({ id }) => id);
  act(() => store.getState().showWay({ entry, target, steps: [], certain: true }));
};

describe('what is said above the drawing', () => {
  it('names the attack path that is shown, until it is put away by its button or Esc', async () => {
    const user = userEvent.setup();
    const store = showPart(<Looking />, clinic(), 'en');
    expect(note()).toBeNull();
    showWay(store);
    expect(note()).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stop showing the path (Esc)' }));
    expect(note()).toBeNull();
    showWay(store);
    await user.keyboard('{Escape}');
    expect(note()).toBeNull();
    expect(store.getState().way).toBeUndefined();
  });

  it('ends a path before a highlight', async () => {
    const user = userEvent.setup();
    const store = showPart(<Looking />, clinic(), 'en');
    const [of = ''] = store
      .getState()
      .document.assets.values()
      .map(({ id }) => id);
    act(() => store.getState().look({ highlight: { kind: 'neighbours', of: [of], hops: 1 } }));
    showWay(store);
    await user.keyboard('{Escape}');
    expect(note()).toBeNull();
    expect(store.getState().highlight).toBeDefined();
  });
});
