// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { QualityPanel } from '../../../src/app/panels/quality/QualityPanel';
import { qualityStore } from '../../../src/app/panels/quality/quality-state';
import type { EditorStore } from '../../../src/app/store/editor';
import { factsOf } from '../../../src/core/facts/facts-of';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';
import { analysed, storeOf, ward } from './findings-fixture';

/** Work beside the page goes on as soon as the machine lets it. */
const PATIENCE = { timeout: 15_000 };

const show = async (store: EditorStore) => {
  const { user } = renderIn(store, <QualityPanel />);
  await screen.findByText(/^Network diagram complete to/, {}, PATIENCE);
  return user;
};
const wholeShown = (): number =>
  Number(/(\d+)%/.exec(screen.getByText(/^Network diagram complete to/).textContent ?? '')?.[1]);
const details = () => within(screen.getByRole('region', { name: 'Details' }));

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
  qualityStore.setState({ line: undefined });
});

describe('the quality of the drawing on the page', () => {
  it('tells each of the eight items with its numbers', async () => {
    await show(analysed(storeOf(ward())));
    expect(screen.getByRole('img', { name: 'Floor, room, rack: 0 of 2 complete' })).toBeTruthy();
    expect(screen.getAllByRole('img', { name: / complete$/ }).length).toBeGreaterThanOrEqual(5);
  });

  it('lets people fill in what an item lacks, and the figure rises, and falls with undo', async () => {
    const store = analysed(storeOf(ward()));
    const user = await show(store);
    const before = wholeShown();
    await user.click(screen.getByRole('button', { name: /^Floor, room, rack/ }));
    const [room] = details().getAllByRole('textbox', { name: 'Room' });
    if (room === undefined) throw new Error('There is no field for the room.');
    await user.type(room, '2F-01{Enter}');
    await screen.findAllByRole('img', { name: 'Floor, room, rack: 1 of 2 complete' }, PATIENCE);
    expect(wholeShown()).toBeGreaterThan(before);
    act(() => store.getState().undo());
    await screen.findAllByRole('img', { name: 'Floor, room, rack: 0 of 2 complete' }, PATIENCE);
  });

  it('fills in many at once from what raises the figure fastest', async () => {
    const store = analysed(storeOf(ward()));
    const user = await show(store);
    const next = screen.getAllByRole('button', { name: /Points: \+/ })[0];
    expect(next).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Room No department named, elements: 2/ }));
    const all = within(screen.getByRole('region', { name: 'All 2 at once' }));
    await user.type(all.getByRole('textbox', { name: 'Room' }), 'B1{Enter}');
    const rooms = store
      .getState()
      .document.assets.values()
      .map(({ location }) => location?.room);
    expect(rooms.filter((room) => room === 'B1')).toHaveLength(2);
    act(() => store.getState().undo());
    expect(
      store
        .getState()
        .document.assets.values()
        .some(({ location }) => location !== undefined),
    ).toBe(false);
  });

  it('says one thing of several meetings of zones at once', async () => {
    const store = storeOf(
      documentOf({
        zones: [
          { id: 'a', label: 'A', zoneType: 'modality', enforcement: 'firewall' },
          { id: 'b', label: 'B', zoneType: 'imaging-archive', enforcement: 'firewall' },
          { id: 'c', label: 'C', zoneType: 'ehr-core', enforcement: 'firewall' },
        ],
        nodes: [
          { id: 'ct', deviceType: 'ct', zone: 'a' },
          { id: 'pacs', deviceType: 'pacs-server', zone: 'b' },
          { id: 'ehr', deviceType: 'ehr-server', zone: 'c' },
        ],
        flows: [
          { id: 'f', from: 'ct', to: 'pacs' },
          { id: 'g', from: 'pacs', to: 'ehr' },
        ],
      }),
    );
    const user = await show(analysed(store));
    await user.click(screen.getByRole('button', { name: /^Rule set No department named, elements: 2/ }));
    const all = within(screen.getByRole('region', { name: 'All 2 at once' }));
    await user.selectOptions(all.getByRole('combobox', { name: 'Rule set' }), 'documented');
    const rules = store
      .getState()
      .document.conduits.values()
      .map(({ ruleset }) => ruleset);
    expect(rules).toEqual(['documented', 'documented']);
    act(() => store.getState().undo());
    expect(store.getState().document.conduits.size).toBe(0);
  });

  it('lists flaws apart from threats, and selects what one is about', async () => {
    const store = analysed(storeOf(ward()));
    const user = await show(store);
    await user.click(screen.getByRole('button', { name: /^Zones of which nobody wrote/ }));
    await user.click(details().getByRole('button', { name: 'Therapy' }));
    expect(store.getState().selection).toEqual(['therapy']);
    await user.click(screen.getByRole('button', { name: /never reviewed/ }));
    await user.type(details().getByRole('textbox', { name: 'Last reviewed' }), '2026-11-01{Enter}');
    expect(store.getState().document.lastReviewed).toBe('2026-11-01');
  });

  it('answers in place a fact that decides questions', async () => {
    const store = analysed(storeOf(ward()));
    const user = await show(store);
    await user.click(screen.getByRole('button', { name: /^multi-factor authentication/ }));
    const asked = within(details().getByRole('group', { name: 'Vendor → Pump server multi-factor authentication' }));
    await user.click(asked.getByRole('button', { name: 'yes' }));
    expect(store.getState().document.flows.get('f2')?.multiFactor).toBe(true);
  });

  it('shows the departments in a table', async () => {
    const user = await show(analysed(storeOf(ward())));
    await user.click(screen.getByRole('button', { name: /^By department/ }));
    expect(details().getByRole('rowheader', { name: 'No department named' })).toBeTruthy();
  });

  it.each([
    ['take what the paper says', undefined, 'none'],
    ['keep the entry', 'installed', 'installed'],
  ])('shows an entry and a paper that differ, and lets people %s', async (choice, entered, counts) => {
    const answers = { 'MLDP-2': 'No' };
    const ct = {
      id: 'ct',
      deviceType: 'ct',
      label: 'CT',
      antimalware: 'installed',
      mds2: { status: 'provided', answers },
    };
    const store = analysed(storeOf(documentOf({ nodes: [ct] })));
    const user = await show(store);
    await user.click(screen.getByRole('button', { name: /^Entry and paper that differ/ }));
    expect(details().getByText('MDS2, MLDP-2')).toBeTruthy();
    expect(details().getByText('installed')).toBeTruthy();
    await user.click(details().getByRole('button', { name: new RegExp(choice) }));
    const { document } = store.getState();
    expect(document.assets.get('ct')?.antimalware).toBe(entered);
    expect(factsOf(modelOf(document, library), '2026-11-22').fact('asset.antimalware', 'ct').value).toBe(counts);
  });
});
