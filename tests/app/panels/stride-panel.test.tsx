// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type MatrixSpeech, matrixText, writeMarkdown } from '../../../src/app/panels/stride/matrix-text';
import { StridePanel } from '../../../src/app/panels/stride/StridePanel';
import { resetStride, strideStore } from '../../../src/app/panels/stride/stride-state';
import type { EditorStore } from '../../../src/app/store/editor';
import { markKey } from '../../../src/core/analysis/matrix/mark';
import { strideMatrix } from '../../../src/core/analysis/matrix/matrix';
import { emptyDocument } from '../../../src/core/document/empty';
import { factsOf } from '../../../src/core/facts/facts-of';
import { modelOf } from '../../../src/core/model/model';
import { allAtOnce } from '../../../src/core/steps';
import { library, loadStrideSheets } from '../../../src/templates';
import { giveRoom, renderIn } from '../../support/page';
import { analysed, reportOf, storeOf, TODAY, threat, ward } from './findings-fixture';

const ADVICE = { flows: [], paths: [], proposals: [] };
const LEAK = threat('own-rule', 'pump', { stride: ['information-disclosure'] });

/** Work beside the page goes on as soon as the machine lets it. */
const PATIENCE = { timeout: 15_000 };

const withThreat = (): EditorStore => {
  const store = storeOf(ward());
  store.getState().receiveReport(reportOf([LEAK]), ADVICE);
  return store;
};
const show = async (store: EditorStore) => {
  const { user } = renderIn(store, <StridePanel />);
  await screen.findByRole('grid', {}, PATIENCE);
  return user;
};
const cell = (name: RegExp) => screen.getByRole('gridcell', { name });
const rowCount = () => screen.getByRole('grid').getAttribute('aria-rowcount');

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
  resetStride();
});

describe('the STRIDE matrix on the page', () => {
  it('shows a row with six cells for each element and interaction, and how much was considered', async () => {
    await show(withThreat());
    // Three devices, two flows, two meetings of zones, four zones, and the head.
    expect(rowCount()).toBe('12');
    expect(screen.getAllByRole('gridcell')).toHaveLength(66);
    expect(await screen.findByText(/% considered$/, {}, PATIENCE)).toBeTruthy();
  });

  it('does not call anything considered where nothing is drawn', async () => {
    const store = storeOf(emptyDocument('empty', 'Nothing yet', 'hospital'));
    store.getState().receiveReport(reportOf([]), ADVICE);
    renderIn(store, <StridePanel />);
    expect(await screen.findByText(/There is nothing in the drawing yet/, {}, PATIENCE)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull(), PATIENCE);
    expect(screen.queryByText(/% considered$/)).toBeNull();
  });

  it('leads from a threat in a cell to its card', async () => {
    const store = withThreat();
    const user = await show(store);
    await user.click(cell(/^Infusion pump, Information disclosure: Threat/));
    await user.click(within(screen.getByRole('article')).getByRole('button', { name: 'own-rule' }));
    expect(store.getState().activeThreat).toBe(LEAK.key);
    expect(store.getState().dockPanel).toBe('threats');
    expect(store.getState().selection).toEqual(['pump']);
  });

  it('asks in place, and the cell is answered and undone with the fact', async () => {
    const store = withThreat();
    const user = await show(store);
    await user.click(cell(/^Infusion pump, Denial of service: Not considered yet/));
    expect(screen.getByText('How does care go on when Infusion pump stops?')).toBeTruthy();
    const spare = screen.getByRole('group', { name: 'Infusion pump spare unit' });
    await user.click(within(spare).getByRole('button', { name: 'yes' }));
    expect(store.getState().document.assets.get('pump')?.spare).toBe(true);
    expect(cell(/^Infusion pump, Denial of service: Answered/)).toBeTruthy();
    act(() => store.getState().undo());
    expect(cell(/^Infusion pump, Denial of service: Not considered yet/)).toBeTruthy();
  });

  it('takes a cell as decided that a person writes down, under a key of its own', async () => {
    const store = withThreat();
    const user = await show(store);
    await user.click(cell(/^Infusion pump, Repudiation: Not considered yet/));
    await user.click(screen.getByText('Write down that it was considered'));
    await user.click(screen.getByRole('radio', { name: 'Accept' }));
    await user.type(screen.getByRole('textbox', { name: 'Rationale' }), 'Paper record at the bed');
    await user.click(screen.getByRole('button', { name: 'Record decision' }));
    expect(store.getState().document.treatments.get(markKey('repudiation', 'pump'))?.rationale).toBe(
      'Paper record at the bed',
    );
    expect(cell(/^Infusion pump, Repudiation: Decided/)).toBeTruthy();
  });

  it('is gone through by arrow keys, and selects what the cursor comes to', async () => {
    const store = withThreat();
    const user = await show(store);
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{Home}{ArrowDown}{ArrowRight}{ArrowRight}');
    const { cursor, column } = strideStore.getState();
    expect(column).toBe(2);
    expect(store.getState().selection).toEqual([cursor?.id]);
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.getAttribute('aria-label')).toContain('Tampering');
  });

  it('is given out as a table with a reason for every cell', async () => {
    const store = withThreat();
    const { document: open } = store.getState();
    const model = modelOf(open, library);
    const { report } = store.getState();
    if (report === null) throw new Error('There is no report.');
    const sheets = await loadStrideSheets();
    const matrix = strideMatrix({ facts: factsOf(model, TODAY), sheets, report, treatments: open.treatments });
    const speech: MatrixSpeech = {
      language: 'en',
      heads: { element: 'Element', sheet: 'Asked as', zone: 'Zone' },
      category: (category) => category,
      detail: (category) => `${category}?`,
      status: ({ status }) => status,
    };
    const table = allAtOnce(matrixText(matrix, matrix.rows, model, open, speech));
    expect(table).toHaveLength(12);
    expect(table.every((row) => row.length === 15 && row.every((text) => text !== '' || row[2] === ''))).toBe(true);
    const pump = table.find(([name]) => name === 'Infusion pump');
    expect(pump?.slice(9, 11)).toEqual(['threat', 'own-rule']);
    expect(writeMarkdown([['a|b'], ['<x>\ny']])).toBe('| a\\|b |\n| --- |\n| \\<x\\> y |\n');
  });

  it('follows what is selected on the drawing', async () => {
    const store = withThreat();
    await show(store);
    act(() => store.getState().select(['gateway']));
    expect(strideStore.getState().cursor).toEqual({ scope: 'asset', id: 'gateway' });
  });

  it('shows only a kind, a zone, or what is open', async () => {
    const user = await show(analysed(storeOf(ward())));
    await user.selectOptions(screen.getByLabelText('Kind'), 'Flows');
    await waitFor(() => expect(rowCount()).toBe('3'), PATIENCE);
    await user.selectOptions(screen.getByLabelText('Zone'), 'Therapy');
    await waitFor(() => expect(rowCount()).toBe('2'), PATIENCE);
    await user.selectOptions(screen.getByLabelText('Kind'), 'Zones');
    await user.selectOptions(screen.getByLabelText('Zone'), 'All');
    await waitFor(() => expect(rowCount()).toBe('5'), PATIENCE);
    await user.click(screen.getByRole('button', { name: 'Only with open cells' }));
    // The hospital around the zones holds no device itself: nothing is open there.
    await waitFor(() => expect(rowCount()).not.toBe('5'), PATIENCE);
  });
});
