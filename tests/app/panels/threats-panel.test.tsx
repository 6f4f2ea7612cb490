// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { ThreatsPanel } from '../../../src/app/panels/findings/ThreatsPanel';
import type { EditorStore } from '../../../src/app/store/editor';
import { emptyDocument } from '../../../src/core/document/empty';
import { askingThat } from '../../support/asking';
import { giveRoom, renderIn } from '../../support/page';
import { question, reportOf, storeOf, threat, ward } from './findings-fixture';

const ADVICE = { flows: [], paths: [], proposals: [] };
const LIFE = threat('therapy-stops-with-network', 'pump', { level: 4 });
const EDGE = threat('edge-appliance-outdated', 'gateway', { level: 2 });
const LINE = threat('remote-maintenance-without-mfa', 'f2', { scope: 'flow' });

const withReport = (report = reportOf([LIFE, LINE, EDGE])): EditorStore => {
  const store = storeOf(ward());
  store.getState().receiveReport(report, ADVICE);
  return store;
};

const rows = (): readonly HTMLElement[] => within(screen.getByRole('treegrid')).getAllByRole('row').slice(1);
const rowNamed = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

let scrolled: Mock;
beforeEach(() => {
  vi.restoreAllMocks();
  scrolled = giveRoom();
});

describe('the list of threats', () => {
  it('draws only the rows in view of a very long list, and tells how many there are', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => threat(`rule-${index}`, 'pump'));
    renderIn(withReport(reportOf(many)), <ThreatsPanel />);
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(80);
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('10001');
  });

  it('opens a card by a click, and selects what it is about on the canvas', async () => {
    const store = withReport();
    const { user } = renderIn(store, <ThreatsPanel />);
    await user.click(rowNamed(/Vendor → Pump server/));
    expect(store.getState()).toMatchObject({ activeThreat: LINE.key, selection: ['f2'] });
    expect(screen.getByRole('article')).toBeTruthy();
  });

  it('goes through rows by arrow keys and opens one by Enter', async () => {
    const store = withReport();
    const { user } = renderIn(store, <ThreatsPanel />);
    act(() => screen.getByRole('treegrid').focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(store.getState().activeThreat).toBe(LINE.key);
  });

  it('keeps its place where a report takes away the row under it, so that the next key is not lost', async () => {
    const store = withReport();
    const { user } = renderIn(store, <ThreatsPanel />);
    act(() => screen.getByRole('treegrid').focus());
    await user.keyboard('{Home}');
    act(() => store.getState().receiveReport(reportOf([LINE, EDGE]), ADVICE));
    await user.keyboard('{Enter}');
    expect(store.getState().activeThreat).toBe(LINE.key);
    await user.keyboard('{End}');
    act(() => store.getState().receiveReport(reportOf([LINE]), ADVICE));
    await user.keyboard('{Enter}');
    expect(store.getState().activeThreat).toBe(LINE.key);
  });

  it('steps to the next and the last card with ] and [, but not while somebody types', async () => {
    const store = withReport();
    const { user } = renderIn(store, <ThreatsPanel />);
    await user.click(rowNamed(/Infusion pump/));
    await user.keyboard(']');
    expect(store.getState().activeThreat).toBe(LINE.key);
    await user.keyboard('[[');
    expect(store.getState().activeThreat).toBe(LIFE.key);
    await user.type(screen.getByRole('searchbox'), ']');
    expect(store.getState().activeThreat).toBe(LIFE.key);
  });

  it('can be sorted by what has no room for a column', async () => {
    const { user } = renderIn(withReport(), <ThreatsPanel />);
    await user.selectOptions(screen.getByLabelText('Sorted by'), 'About');
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringContaining('Infusion pump'),
      expect.stringContaining('Pump server'),
      expect.stringContaining('Vendor → Pump server'),
    ]);
  });

  it('marks the rows about what is selected on the canvas, and can leave out all others', async () => {
    const store = withReport();
    const { user } = renderIn(store, <ThreatsPanel />);
    act(() => store.getState().select(['gateway']));
    expect(rowNamed(/Vendor → Pump server/).hasAttribute('data-related')).toBe(true);
    expect(rowNamed(/Infusion pump/).hasAttribute('data-related')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Only what is selected' }));
    expect(rows()).toHaveLength(2);
    expect(screen.queryByRole('row', { name: /Infusion pump/ })).toBeNull();
  });

  it('leaves an opened row where it is when others are about the same thing', async () => {
    const many = Array.from({ length: 60 }, (_, index) => threat(`rule-${index}`, 'pump'));
    const { user } = renderIn(withReport(reportOf(many)), <ThreatsPanel />);
    const scroller = screen.getByRole('treegrid').parentElement ?? document.body;
    scroller.scrollTop = 900;
    fireEvent.scroll(scroller);
    scrolled.mockClear();
    await user.click(rowNamed(/rule-40 /));
    expect(scrolled.mock.calls.filter(([to]) => to.top !== 900)).toEqual([]);
  });

  it('keeps the level of a threat that is to be mitigated, and ticks off what is decided for good', () => {
    const store = withReport();
    store.getState().edit('decide', (document) => ({
      ...document,
      treatments: document.treatments
        .set({ id: EDGE.key, decision: 'mitigate', due: '2026-12-20' })
        .set({ id: LINE.key, decision: 'accept', rationale: 'r' }),
    }));
    renderIn(store, <ThreatsPanel />);
    const markOf = (name: RegExp) => within(rowNamed(name)).getByRole('img').getAttribute('data-mark');
    expect(markOf(/Mitigate/)).toBe('2');
    expect(markOf(/Accept/)).toBe('resolved');
  });

  it('tells decisions whose threat a change resolved from those whose subject is gone', () => {
    const store = withReport();
    store.getState().edit('decide', (document) => ({
      ...document,
      treatments: document.treatments
        .set({ id: 'edge-appliance-outdated|pump', decision: 'mitigate' })
        .set({ id: 'edge-appliance-outdated|sold-long-ago', decision: 'mitigate' }),
    }));
    renderIn(store, <ThreatsPanel />);
    const texts = rows().map((row) => row.textContent ?? '');
    const resolved = texts.findIndex((text) => /change of the model/i.test(text));
    const orphaned = texts.findIndex((text) => /no longer there/i.test(text));
    expect(resolved).toBeGreaterThan(0);
    expect(orphaned).toBeGreaterThan(resolved + 1);
    expect(texts[orphaned + 1]).toContain('sold-long-ago');
  });
});

describe('an empty list of threats', () => {
  const said = (store: EditorStore): string => {
    renderIn(store, <ThreatsPanel />);
    return document.body.textContent ?? '';
  };

  it('says that no rule is on', () => {
    expect(said(withReport(reportOf([], [], 0)))).toMatch(/No rule/);
  });

  it('says that there is nothing to judge', () => {
    const store = storeOf(emptyDocument('h', 'H', 'hospital'));
    store.getState().receiveReport(reportOf([]), ADVICE);
    expect(said(store)).toMatch(/nothing to judge/);
  });

  it('points at open questions, and leads to them', () => {
    const store = withReport(reportOf([], [question('r', 'pump')]));
    expect(said(store)).toMatch(/Questions still open: 1/);
    fireEvent.click(screen.getByRole('button', { name: 'Questions' }));
    expect(store.getState().dockPanel).toBe('questions');
  });

  it('leads to the rules when none is on', () => {
    const store = withReport(reportOf([], [], 0));
    said(store);
    fireEvent.click(screen.getByRole('button', { name: 'Rules…' }));
    expect(store.getState().dialog).toEqual({ kind: 'rules' });
  });

  it('never says that all is well', () => {
    expect(said(withReport(reportOf([])))).not.toMatch(/no problem|all is well|safe/i);
  });

  it('says that everything is decided, when only what is open is asked for', async () => {
    const store = withReport(reportOf([EDGE]));
    store.getState().edit('decide', (document) => ({
      ...document,
      treatments: document.treatments.set({ id: EDGE.key, decision: 'mitigate' }),
    }));
    const { user } = renderIn(store, <ThreatsPanel />);
    await user.click(screen.getByRole('button', { name: 'More filters' }));
    await user.selectOptions(screen.getByLabelText('Treatment'), 'Open');
    expect(document.body.textContent).toMatch(/Every threat has a decision \(1 in all\)/);
  });

  it('tells that filters hide everything, and takes them away', async () => {
    const { user } = renderIn(withReport(), <ThreatsPanel />);
    await user.type(screen.getByRole('searchbox'), 'no such thing');
    expect(screen.getByText(/Hidden: 3/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(rows()).toHaveLength(3);
  });
});

describe('threats of one root cause', () => {
  const many = ['pump', 'gateway', 'mon'].map((id) => threat('edge-appliance-outdated', id));
  const store = (): EditorStore => withReport(reportOf([LIFE, ...many]));

  it('are one line that opens and closes by key, and can be listed one by one', async () => {
    const { user } = renderIn(store(), <ThreatsPanel />);
    expect(rows()).toHaveLength(2);
    const cause = rowNamed(/3 places/);
    expect(cause.getAttribute('aria-expanded')).toBe('false');
    act(() => screen.getByRole('treegrid').focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(rows()).toHaveLength(5);
    await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}');
    expect(rows()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'By cause' }));
    expect(rows()).toHaveLength(4);
  });

  it('get one decision together, but for those that are left out', async () => {
    const editor = store();
    const { user } = renderIn(editor, <ThreatsPanel />);
    await user.click(rowNamed(/3 places/));
    const card = screen.getByRole('article');
    await user.click(within(card).getAllByRole('checkbox')[1] ?? document.body);
    await user.click(within(card).getByRole('radio', { name: 'Transfer' }));
    await user.click(within(card).getByRole('button', { name: 'Record decision' }));
    const decided = many.map(({ key }) => editor.getState().document.treatments.get(key)?.decision);
    expect(decided).toEqual(['transfer', undefined, 'transfer']);
    editor.getState().undo();
    expect(editor.getState().document.treatments.size).toBe(0);
  });

  it('are helped by what is done at all the places that are chosen, after a try', async () => {
    const step = { fact: 'asset.patchState', comparison: { fact: 'asset.patchState', is: 'outdated' }, becomes: false };
    const old = ['pump', 'gateway'].map((id) =>
      threat('edge-appliance-outdated', id, { wouldVanishIf: [[{ ...step, subject: id }]] }),
    );
    const editor = withReport(reportOf(old));
    const whatIf = vi.fn(async () => undefined);
    act(() => editor.setState({ asking: askingThat({ whatIf }) }));
    const { user } = renderIn(editor, <ThreatsPanel />);
    await user.click(rowNamed(/2 places/));
    const card = within(screen.getByRole('article'));
    await user.click(await card.findByRole('button', { name: /^Try: .*Infusion pump, Pump server/ }));
    expect(whatIf).toHaveBeenCalledOnce();
    await user.click(card.getAllByRole('checkbox')[1] ?? document.body);
    await user.click(await card.findByRole('button', { name: 'Carried out' }));
    const states = ['pump', 'gateway'].map((id) => editor.getState().document.assets.get(id)?.patchState);
    expect(states).toEqual(['current', undefined]);
  });
});
