// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConduitsPanel } from '../../../src/app/panels/conduits/ConduitsPanel';
import { conduitsStore, resetConduits } from '../../../src/app/panels/conduits/conduits-state';
import { MatrixGrid } from '../../../src/app/panels/conduits/MatrixGrid';
import { cellTable, crossTable } from '../../../src/app/panels/conduits/matrix-table';
import { createEditorStore, type EditorStore } from '../../../src/app/store/editor';
import { modelOf } from '../../../src/core/model/model';
import { serviceLinesIn } from '../../../src/core/policy/service-lines';
import { zoneConduits } from '../../../src/core/segmentation/conduits/conduit-matrix';
import { gridOf } from '../../../src/core/segmentation/conduits/grid';
import { allAtOnce } from '../../../src/core/steps';
import { createI18n } from '../../../src/i18n/i18n';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';

const hospital = () =>
  documentOf({
    zones: [
      { id: 'ct-room', label: 'CT', zoneType: 'modality' },
      { id: 'archive', label: 'Archive', zoneType: 'imaging-archive' },
      { id: 'guests', label: 'Guests', zoneType: 'guest-wifi' },
    ],
    nodes: [
      { id: 'ct', deviceType: 'ct', zone: 'ct-room', label: 'CT scanner' },
      { id: 'pacs', deviceType: 'pacs-server', zone: 'archive', label: 'PACS' },
      { id: 'phone', deviceType: 'other', zone: 'guests', label: 'Phone' },
    ],
    flows: [
      { id: 'images', from: 'ct', to: 'pacs', protocol: 'dicom', port: 104 },
      { id: 'wrong', from: 'phone', to: 'pacs', protocol: 'https' },
    ],
  });

/** Work beside the page goes on as soon as the machine lets it. */
const PATIENCE = { timeout: 15_000 };

const show = async (language: 'en' | 'ja' = 'en') => {
  const store: EditorStore = createEditorStore(hospital(), { language, theme: 'light' });
  const { user } = renderIn(store, <ConduitsPanel />);
  await screen.findByRole('grid', {}, PATIENCE);
  return { store, user };
};
const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
  resetConduits();
});

describe('the conduit matrix as a table', () => {
  it('has a row for each cell with every column filled, what nobody said as unknown', () => {
    const model = modelOf(hospital(), library);
    const { cells } = zoneConduits(model, { today: '2026-11-22', serviceLines: serviceLinesIn(library) });
    const t = createI18n('en').t;
    const words = { verdict: String, line: () => 'zone', field: () => 'x', whole: () => 'all of it' };
    const [heads, ...rows] = allAtOnce(cellTable(cells, model, { t, language: 'en', words }));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toHaveLength(heads?.length ?? 0);
      expect(row).not.toContain('');
      expect(row.filter((cell) => cell === 'unknown').length).toBeGreaterThanOrEqual(5);
    }
    const cross = allAtOnce(crossTable(cells, 'zone', model, { t, language: 'en', words }));
    expect(cross.flat().filter((cell) => cell === 'all of it')).toHaveLength(2);
  });
});

describe('the conduit matrix on the page', () => {
  it('makes only the rows anew between which an arrow key goes', async () => {
    const model = modelOf(hospital(), library);
    const { cells } = zoneConduits(model, { today: '2026-11-22', serviceLines: serviceLinesIn(library) });
    const made = gridOf(cells, 'zone', model);
    const asked: string[] = [];
    const rows = ['a', 'b', 'c', 'd'].map((key) => ({
      ...made.rows[0],
      key,
      zones: [],
    })) as unknown as typeof made.rows;
    const grid = {
      rows,
      columns: made.columns,
      field: (row: string, column: string) => {
        asked.push(row);
        return made.field(row, column);
      },
    };
    const column = made.columns[0]?.key;
    const none = new Set<string>();
    function Moving() {
      const [row, setRow] = useState('a');
      const verbs = { onMove: setRow, onPick: () => {}, onShow: () => {}, onOpen: () => {} };
      return <MatrixGrid grid={grid} row={row} column={column} picked={none} anchor={undefined} {...verbs} />;
    }
    const { user } = renderIn(createEditorStore(hospital(), { language: 'en', theme: 'light' }), <Moving />);
    expect(new Set(asked)).toEqual(new Set(['a', 'b', 'c', 'd']));
    screen.getByRole('grid').focus();
    asked.length = 0;
    await user.keyboard('{ArrowDown}');
    expect(new Set(asked)).toEqual(new Set(['a', 'b']));
  });

  it('says in words what each zone opens towards each other', async () => {
    await show();
    expect(cell(/^CT to Archive: allowed, Flows: 1, rules: 1$/)).toBeTruthy();
    expect(cell(/^Guests to Archive: never/).textContent).toContain('never');
  });

  it('is gone through by arrow keys, and Enter opens the field', async () => {
    const { user } = await show();
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{End}{Control>}{End}{/Control}{Enter}');
    const card = screen.getByRole('region', { name: 'What the field holds' });
    expect(document.activeElement).toBe(card);
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
    const label = document.getElementById(active)?.getAttribute('aria-label') ?? '';
    expect(within(card).getByRole('heading', { level: 3 }).textContent).toBe(
      label.replace(/:.*/, '').replace(' to ', ' → '),
    );
  });

  it('jumps to the next field that holds something with Ctrl and an arrow', async () => {
    const { user } = await show();
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Control>}{Home}{ArrowDown}{/Control}');
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.getAttribute('aria-label')).not.toMatch(/nothing$/);
  });

  it('narrows down to what is to be acted on', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'never 1' }));
    await waitFor(() => expect(screen.getAllByRole('gridcell')).toHaveLength(1), PATIENCE);
    expect(cell(/^Guests to Archive/)).toBeTruthy();
  });

  it('leads from a flow of the field to the drawing', async () => {
    const { store, user } = await show();
    await user.click(cell(/^CT to Archive/));
    await user.click(screen.getByRole('button', { name: 'CT scanner → PACS' }));
    expect(store.getState().selection).toEqual(['images']);
  });

  it('records several fields of the conduit as one step, which undo takes back', async () => {
    const { store, user } = await show();
    await user.click(cell(/^CT to Archive/));
    const form = screen.getByRole('form', { name: /^Record of the conduit/ });
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Enforcement' }), '=firewall');
    const day = within(form).getByRole('textbox', { name: 'Review by' });
    await user.type(day, '2027-04-01{Enter}');
    await user.click(within(form).getByRole('button', { name: 'Record' }));
    const [conduit] = store.getState().document.conduits.values();
    expect(conduit).toMatchObject({ enforcement: 'firewall', reviewOn: '2027-04-01' });
    expect(store.getState().past).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Reviewed today' }));
    const reviewed = { name: /^CT to Archive: .*last review \d{4}-\d\d-\d\d$/ };
    expect(await screen.findByRole('gridcell', reviewed, PATIENCE)).toBeTruthy();
    act(() => store.getState().undo());
    act(() => store.getState().undo());
    expect(store.getState().document.conduits.size).toBe(0);
  });

  it('puts zones of one type together when asked to', async () => {
    const { user } = await show('ja');
    await user.click(screen.getByRole('button', { name: '種別でまとめる' }));
    expect(conduitsStore.getState().by).toBe('type');
    expect(await screen.findByTitle('モダリティ・検査機器（1）', {}, PATIENCE)).toBeTruthy();
  });
});

describe('several fields of the matrix at once', () => {
  const form = () => screen.getByRole('form', { name: 'Say the same of several pairs' });

  it('are picked by keys, filled in once, and undone as one step', async () => {
    const { store, user } = await show();
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(2);
    expect(screen.getByText('Fields picked: 2 (conduits: 2)')).toBeTruthy();
    await user.selectOptions(within(form()).getByRole('combobox', { name: 'Enforcement' }), 'firewall');
    await user.click(within(form()).getByRole('button', { name: 'Record' }));
    const recorded = () => [...store.getState().document.conduits.values()];
    expect(recorded().map(({ enforcement }) => enforcement)).toEqual(['firewall', 'firewall']);
    act(() => store.getState().undo());
    expect(recorded()).toEqual([]);
  });

  it('are in the register with all that was said of them at once', async () => {
    const { store, user } = await show();
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Control>}a{/Control}');
    await user.selectOptions(within(form()).getByRole('combobox', { name: 'Enforcement' }), 'firewall');
    await user.selectOptions(within(form()).getByRole('combobox', { name: 'Rule set' }), 'documented');
    await user.click(within(form()).getByText(/^yes$/i));
    await user.selectOptions(within(form()).getByRole('combobox', { name: 'Contract' }), 'signed');
    await user.click(within(form()).getByRole('button', { name: 'Record' }));
    const model = modelOf(store.getState().document, library);
    const { cells } = zoneConduits(model, { today: '2026-11-22', serviceLines: serviceLinesIn(library) });
    const words = { verdict: String, line: () => 'zone', field: () => 'x', whole: () => 'all of it' };
    const [heads = [], ...rows] = allAtOnce(cellTable(cells, model, { t: createI18n('en').t, language: 'en', words }));
    const said = (head: string) => rows.map((row) => row[heads.indexOf(head)]);
    for (const head of ['Enforcement', 'Rule set', 'Traffic recorded', 'Contract']) {
      expect(said(head), head).toHaveLength(2);
      expect(said(head), head).not.toContain('unknown');
    }
  });

  it('are picked as a range with Shift, one by one with Ctrl, and let go with Escape', async () => {
    const { user } = await show();
    await user.click(cell(/^CT to Archive/));
    await user.keyboard('{Shift>}');
    await user.click(cell(/^Guests to Archive/));
    await user.keyboard('{/Shift}');
    expect(conduitsStore.getState().picked.size).toBe(2);
    await user.keyboard('{Control>}');
    await user.click(cell(/^CT to Archive/));
    await user.keyboard('{/Control}');
    expect([...conduitsStore.getState().picked]).toEqual(['guests\narchive']);
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Escape}');
    expect(conduitsStore.getState().picked.size).toBe(0);
  });

  it('are picked as a whole row or column, by its name or by keys', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('columnheader', { name: 'Archive' }));
    expect(conduitsStore.getState().picked.size).toBe(2);
    await user.click(screen.getByRole('rowheader', { name: 'CT' }));
    expect([...conduitsStore.getState().picked]).toEqual(['ct-room\narchive']);
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Control>} {/Control}');
    expect(conduitsStore.getState().picked.size).toBe(2);
  });
});
