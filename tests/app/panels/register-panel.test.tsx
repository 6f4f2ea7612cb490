// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RegisterPanel } from '../../../src/app/panels/evidence/RegisterPanel';
import { resetRegister } from '../../../src/app/panels/evidence/register-state';
import * as downloads from '../../../src/app/storage/download';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';
import { storeOf } from './findings-fixture';

const hospital = () =>
  documentOf({
    nodes: [
      { id: 'ct', label: 'CT', deviceType: 'ct', manufacturer: 'Alpha' },
      { id: 'mri', label: 'MRI', deviceType: 'mri', manufacturer: 'Alpha' },
      { id: 'pump', label: 'Pump', deviceType: 'infusion-pump', manufacturer: 'Beta', count: 140 },
    ],
  });
/** The list is worked out beside the page. */
const show = async () => {
  const store = storeOf(hospital());
  const { user } = renderIn(store, <RegisterPanel />);
  await screen.findByRole('grid', { name: 'Register of papers' });
  return { store, user };
};
const grid = () => screen.getByRole('grid', { name: 'Register of papers' });
const rowTexts = () =>
  within(grid())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent?.replace(/\s+/g, ' ') ?? '');
const papersOf = (store: Awaited<ReturnType<typeof show>>['store'], id: string) =>
  store
    .getState()
    .document.evidence.values()
    .filter(({ assets }) => assets.some((asset) => asset === id));

beforeEach(() => {
  giveRoom();
  resetRegister();
});

describe('the register on the page', () => {
  it('has devices under their vendors, with totals in units and elements', async () => {
    await show();
    expect(rowTexts()).toEqual([
      expect.stringContaining('Alpha Units: 2 (elements: 2) · MDS2 0/2'),
      expect.stringMatching(/^CT/),
      expect.stringMatching(/^MRI/),
      expect.stringContaining('Beta Units: 140 (elements: 1) · MDS2 0/140'),
      expect.stringMatching(/^Pump ?140/),
    ]);
  });

  it('marks by the space bar and says of all marked at once where a paper stands, in one step', async () => {
    const { store, user } = await show();
    const before = store.getState().document;
    grid().focus();
    // The head of the group marks all under it.
    await user.keyboard(' ');
    expect(screen.getByText('Marked: 2 (units: 2)')).toBeTruthy();
    const form = within(screen.getByRole('form', { name: 'Change all marked' }));
    fireEvent.change(form.getByRole('combobox', { name: 'Status' }), { target: { value: 'requested' } });
    const due = form.getByLabelText('Due on');
    fireEvent.change(due, { target: { value: '2020-01-31' } });
    fireEvent.blur(due);
    await user.click(form.getByRole('button', { name: 'Write down' }));
    for (const id of ['ct', 'mri'])
      expect(papersOf(store, id)).toMatchObject([
        { kind: 'mds2', status: 'requested', requestedOn: expect.any(String), dueOn: '2020-01-31' },
      ]);
    await vi.waitFor(() => expect(rowTexts()[0]).toContain('overdue: 2'));
    await user.click(screen.getByRole('button', { name: 'Overdue' }));
    expect(rowTexts()).toHaveLength(3);
    store.getState().undo();
    expect(store.getState().document).toBe(before);
  });

  it('changes a status in its cell by keys, and nothing after Escape', async () => {
    const { store, user } = await show();
    grid().focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    const choice = screen.getByRole('combobox', { name: 'CT SBOM' });
    fireEvent.keyDown(choice, { key: 'ArrowDown' });
    fireEvent.change(choice, { target: { value: 'refused' } });
    expect(papersOf(store, 'ct')).toEqual([]);
    fireEvent.keyDown(choice, { key: 'Enter' });
    expect(papersOf(store, 'ct')).toMatchObject([{ kind: 'sbom', status: 'refused' }]);
    expect(document.activeElement).toBe(grid());
    await user.keyboard('{Enter}');
    const again = screen.getByRole('combobox', { name: 'CT SBOM' });
    fireEvent.keyDown(again, { key: 'ArrowDown' });
    fireEvent.change(again, { target: { value: 'missing' } });
    fireEvent.keyDown(again, { key: 'Escape' });
    expect(papersOf(store, 'ct')).toMatchObject([{ kind: 'sbom', status: 'refused' }]);
  });

  it('keeps a reason with the slot for MDS/SDS beside the list', async () => {
    const { store, user } = await show();
    grid().focus();
    await user.keyboard('{ArrowDown}');
    const slot = within(screen.getByRole('group', { name: 'MDS/SDS' }));
    fireEvent.change(slot.getByRole('combobox'), { target: { value: 'not-obtainable' } });
    const reason = slot.getByLabelText('Reason');
    fireEvent.change(reason, { target: { value: 'The maker is gone' } });
    fireEvent.blur(reason);
    expect(papersOf(store, 'ct')).toMatchObject([
      { kind: 'mds-sds', status: 'not-obtainable', reason: 'The maker is gone' },
    ]);
  });

  it('writes a letter to the vendor of a group about its devices', async () => {
    const { user } = await show();
    grid().focus();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    await user.click(screen.getByRole('button', { name: 'Request letter' }));
    const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Request letter' });
    await vi.waitFor(() => expect(letter.value).toContain('To Alpha'));
    expect(letter.value).toContain('CT');
    expect(letter.value).not.toContain('Pump');
  });

  it('gives the list as a table without formulas', async () => {
    const save = vi.spyOn(downloads, 'download').mockResolvedValue();
    const { user, store } = await show();
    store.getState().edit('keys.step.renamed', (document) => ({
      ...document,
      assets: document.assets.set({ ...document.assets.values()[0], name: '=HYPERLINK("x")' } as never),
    }));
    await vi.waitFor(() => expect(rowTexts().join()).toContain('HYPERLINK'));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(screen.getByRole('menuitem', { name: 'Export CSV' }));
    const [text, name] = save.mock.calls[0] ?? [];
    expect(name).toMatch(/register of papers\.csv$/);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(String(text).trim().split('\r\n')).toHaveLength(4);
    save.mockRestore();
  });
});
