// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FilterBar } from '../../../src/app/shell/filter/FilterBar';
import { OverlayMenu } from '../../../src/app/shell/OverlayMenu';
import { modelOf } from '../../../src/core/model/model';
import { reachOf } from '../../../src/core/segmentation/reach';
import { library } from '../../../src/templates';
import { clinic } from '../../core/document/hospital';
import { showPart } from '../../support/page';

describe('the filter bar', () => {
  it('counts what matches while words are typed, and selects all of it', async () => {
    const user = userEvent.setup();
    const store = showPart(<FilterBar />, clinic(), 'en');
    await user.type(screen.getByRole('searchbox', { name: 'Name, address, type, zone' }), 'ehr');
    expect(screen.getByText('1 of 4 match')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Select all that match' }));
    expect(store.getState().selection).toEqual(['ehr']);
  });

  it('offers the values of a criterion with their numbers, unknown among them, and drops it again', async () => {
    const user = userEvent.setup();
    const store = showPart(<FilterBar />, clinic(), 'en');
    await user.click(screen.getByRole('button', { name: 'Add a criterion' }));
    await user.click(screen.getByRole('menuitem', { name: 'Operating system' }));
    const values = screen.getByRole('list', { name: 'Operating system' });
    expect(
      within(values)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Unknown3', 'windows1']);
    await user.type(screen.getByRole('searchbox', { name: /Operating system/ }), 'wind{Enter}');
    expect(store.getState().filter.systems).toEqual({ oneOf: ['windows'] });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('list', { name: 'Operating system' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove: Operating system' }));
    expect(store.getState().filter.systems).toBeUndefined();
  });

  it('keeps a filter under a name, puts it on again, renames and removes it, each as one step', async () => {
    const user = userEvent.setup();
    const store = showPart(<FilterBar />, clinic(), 'en');
    store.getState().look({ filter: { support: { unknown: true } } });
    await user.click(await screen.findByRole('button', { name: 'Saved filters' }));
    await user.click(screen.getByRole('menuitem', { name: 'Save this filter…' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the filter' }), 'Ask the vendors{Enter}');
    expect(store.getState().document.filters?.[0]).toMatchObject({ name: 'Ask the vendors' });
    store.getState().look({ filter: {} });
    await user.click(await screen.findByRole('button', { name: 'Saved filters' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Ask the vendors' }));
    expect(store.getState().filter).toEqual({ support: { unknown: true } });
    await user.click(screen.getByRole('button', { name: 'Saved filters' }));
    await user.click(screen.getByRole('menuitem', { name: /^Rename/ }));
    await user.clear(screen.getByRole('textbox', { name: 'Name of the filter' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the filter' }), 'No dates{Enter}');
    expect(store.getState().document.filters?.[0]?.name).toBe('No dates');
    await user.click(screen.getByRole('button', { name: 'Saved filters' }));
    await user.click(screen.getByRole('menuitem', { name: /^Remove/ }));
    expect(store.getState().document.filters).toBeUndefined();
    expect(store.getState().past.map(({ label }) => label)).toEqual([
      'find.step.saved',
      'find.step.renamed',
      'find.step.removed',
    ]);
  });
});

describe('the switch of overlays', () => {
  it('shows one at a time, and asks from where only for reachability', async () => {
    const user = userEvent.setup();
    const store = showPart(<OverlayMenu />, clinic(), 'ja');
    await user.click(screen.getByRole('button', { name: '重ねて表示：脅威の大きさ' }));
    expect(screen.queryByText('起点')).toBeNull();
    await user.click(screen.getByRole('menuitemradio', { name: '到達性' }));
    expect(store.getState().overlay).toBe('reach');
    const { document } = store.getState();
    act(() => store.getState().receiveReach(reachOf(modelOf(document, library), undefined)));
    await user.click(screen.getByRole('button', { name: '重ねて表示：到達性' }));
    expect(screen.getByRole('menuitemradio', { name: 'すべての侵入口' }).getAttribute('aria-checked')).toBe('true');
    await user.click(screen.getByRole('menuitemradio', { name: 'インターネット' }));
    expect(store.getState().reachFrom).toBe('internet');
  });
});
