// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConduitsPanel } from '../../../src/app/panels/conduits/ConduitsPanel';
import { conduitsStore, putConduits, resetConduits } from '../../../src/app/panels/conduits/conduits-state';
import type { CommandContext } from '../../../src/app/shell/command';
import { commandOf } from '../../../src/app/shell/commands';
import { createEditorStore } from '../../../src/app/store/editor';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';

const hospital = () =>
  documentOf({
    zones: [
      { id: 'vendor', label: 'Vendors', zoneType: 'vendor-remote' },
      { id: 'modality', label: 'Modality', zoneType: 'modality' },
    ],
    nodes: [
      { id: 'a', deviceType: 'vendor-support-center', zone: 'vendor', label: 'CT maker' },
      { id: 'ct', deviceType: 'ct', zone: 'modality', label: 'CT' },
      { id: 'mri', deviceType: 'mri', zone: 'modality', label: 'MRI' },
    ],
    flows: [
      { id: 'ct-care', from: 'a', to: 'ct', protocol: 'rdp', purpose: 'maintenance' },
      { id: 'mri-line', from: 'a', to: 'mri', protocol: 'telnet' },
    ],
  });

const show = async () => {
  const store = createEditorStore(hospital(), { language: 'en', theme: 'light' });
  putConduits({ part: 'lines' });
  const { user } = renderIn(store, <ConduitsPanel />);
  await screen.findByRole('grid', { name: 'Lines from outside' }, { timeout: 15_000 });
  return { store, user };
};

/** Stands for a worker that never answers: what it works out is tested where it is done. */
class Silent {
  readonly postMessage = vi.fn();
  readonly terminate = vi.fn();
  readonly addEventListener = vi.fn();
}

afterEach(() => vi.unstubAllGlobals());

beforeEach(() => {
  vi.restoreAllMocks();
  vi.stubGlobal('Worker', Silent);
  giveRoom();
  resetConduits();
});

describe('lines from outside on the page', () => {
  it('are listed when asked for by command, though a card was left open where there is no room for both', async () => {
    const { store } = await show();
    putConduits({ part: 'matrix', isOpen: true });
    commandOf('outsideLines').run({ store } as CommandContext);
    await vi.waitFor(() => expect(conduitsStore.getState()).toMatchObject({ part: 'lines', isOpen: false }));
  });

  it('says of each line what is missing', async () => {
    await show();
    const row = screen.getByRole('row', { name: /CT maker → CT/ });
    expect(within(row).getByText(/Unknown: Party outside/).textContent).toContain('Second factor');
  });

  it('shows lines of unknown purpose alone', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'purpose unknown 1' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('row', { name: /CT maker → MRI/ })).toBeTruthy();
  });

  it('takes answers in place as one step', async () => {
    const { store, user } = await show();
    await user.click(screen.getByRole('row', { name: /CT maker → CT/ }));
    const form = screen.getByRole('form', { name: 'Answer what is asked' });
    const factor = within(form).getByRole('radiogroup', { name: /factor/i });
    await user.click(within(factor).getByRole('radio', { name: 'yes' }));
    await user.type(within(form).getByRole('textbox', { name: 'Answers for it here' }), 'K. Ito{Enter}');
    await user.click(within(form).getByRole('button', { name: 'Record' }));
    expect(store.getState().document.flows.get('ct-care')).toMatchObject({ multiFactor: true, responsible: 'K. Ito' });
    expect(store.getState().past).toHaveLength(1);
  });

  it('lets lines end at one entry in one step, and leaves those that are not chosen', async () => {
    const { store, user } = await show();
    await user.click(screen.getByRole('button', { name: 'One controlled entry' }));
    expect(screen.getByText(/^Lines of unknown purpose: 1/)).toBeTruthy();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Record as carried out' }));
    const { flows, assets } = store.getState().document;
    expect(assets.get(flows.get('ct-care')?.to ?? '')?.kind).toBe('bastion-host');
    expect(flows.get('mri-line')?.to).toBe('mri');
    act(() => store.getState().undo());
    expect(store.getState().document.flows.get('ct-care')?.to).toBe('ct');
  });
});
