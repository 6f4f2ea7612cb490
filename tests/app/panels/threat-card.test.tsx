// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ThreatsPanel } from '../../../src/app/panels/findings/ThreatsPanel';
import type { Threat } from '../../../src/core/analysis/report';
import type { SegmentationAdvice } from '../../../src/core/segmentation/advice';
import { library } from '../../../src/templates';
import type { TryWatch } from '../../../src/workers/analysis-client';
import { askingThat } from '../../support/asking';
import { giveRoom, renderIn } from '../../support/page';
import { reportOf, storeOf, threat, ward } from './findings-fixture';

const comparison = { fact: 'flow.encryption', is: 'none' };
const plainLine = threat('plain-line', 'f1', {
  scope: 'flow',
  level: 4,
  severity: { patientSafety: 3, data: 2, availability: 1 },
  adjustments: [{ step: 1, because: 'life-critical', subject: 'f1' }],
  because: [
    { fact: 'flow.encryption', subject: 'f1', value: 'none', source: { kind: 'stated' }, comparison },
    {
      fact: 'asset.criticality',
      subject: 'pump',
      value: 'life',
      source: { kind: 'assumed', by: 'infusion-pump' },
      comparison: { fact: 'flow.to.criticality', is: 'life' },
    },
  ],
  wouldVanishIf: [[{ fact: 'flow.encryption', subject: 'f1', comparison, becomes: false }]],
  controls: ['landing-zone'],
  references: ['CWE-319', 'MDS2 TXCF-2'],
  restsOnAssumption: true,
});
const advice: SegmentationAdvice = {
  flows: [],
  paths: [],
  proposals: [
    {
      id: 'landing-zone|gateway',
      action: 'landing-zone',
      elements: ['gateway'],
      priority: 1,
      cuts: [],
      keeps: [],
      pathsBefore: 5,
      pathsAfter: 0,
      answers: [plainLine.key],
    },
  ],
};

const open = (shown: Threat = plainLine) => {
  const store = storeOf(ward());
  store.getState().receiveReport(reportOf([shown]), advice);
  store.getState().showThreat(shown.key);
  return { store, ...renderIn(store, <ThreatsPanel />) };
};
const card = () => within(screen.getByRole('article'));

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
});

describe('the card of a threat', () => {
  it('gives its parts always in the same order', () => {
    open();
    const heads = card().getAllByRole('heading', { level: 4 });
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Why it was found',
      'How it comes about',
      'If nothing is done',
      'What helps',
      'What would make it go away',
      'How sure',
    ]);
    expect(card().getByText(/References \(2\)/)).toBeTruthy();
  });

  it('shows the three axes as numbers', () => {
    open();
    const names = card()
      .getAllByRole('img')
      .map((image) => image.getAttribute('aria-label'));
    expect(names).toEqual(expect.arrayContaining(['Patients: 3 of 4', 'Data: 2 of 4', 'Availability: 1 of 4']));
  });

  it('says how an adjusted level came about', () => {
    open();
    expect(screen.getByRole('article').textContent).toMatch(/4 ← 3 because lives depend on it/);
  });

  it('gives each reason with its value in words and where it comes from', () => {
    open();
    const facts = card()
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    const begins = (text: string) => facts.some((fact) => fact?.startsWith(text));
    expect(begins('Pump server → Infusion pump encryption in transit: nonestated')).toBe(true);
    expect(begins('Infusion pump criticality for patients: life-criticalassumed')).toBe(true);
  });

  it('changes a reason in place, in one step that can be undone', async () => {
    const { store, user } = open();
    const fact = /^Change: Pump server → Infusion pump encryption/;
    await user.click(card().getByRole('button', { name: fact }));
    await user.click(card().getByRole('button', { name: 'yes' }));
    const encryption = () =>
      store
        .getState()
        .document.flows.values()
        .find(({ id }) => id === 'f1')?.encryption;
    expect(encryption()).toBe('yes');
    store.getState().undo();
    expect(encryption()).toBeUndefined();
  });

  it('says how an attacker gets there and shows it on the drawing', async () => {
    const { store, user } = open();
    const step = { from: 'vendor', to: 'gateway', why: 'declared-flow', via: 'f2', certain: true } as const;
    const path = { entry: 'vendor', target: 'gateway', steps: [step], certain: true };
    const wayTo = async () => ({ kind: 'path', path, unknowns: [] }) as const;
    act(() => store.setState({ asking: askingThat({ wayTo }) }));
    await card().findByText(/From Vendor an attacker gets to Pump server/);
    await user.click(card().getByRole('button', { name: 'Show on the drawing' }));
    expect(store.getState().way).toEqual(path);
    act(() => store.getState().showThreat(undefined));
    expect(store.getState().way).toBeUndefined();
  });

  it('says what may follow, and what is not known about it', () => {
    open();
    const text = screen.getByRole('article').textContent ?? '';
    expect(text).toMatch(/A patient may be harmed\. Infusion pump keeps patients alive|Care depends strongly on/);
    expect(text).toMatch(/How many patients at once is unknown/);
    expect(text).toMatch(/What Infusion pump does without the network is unknown/);
  });

  it('tries a change out without making it, and then carries it out in one step', async () => {
    const { store, user } = open();
    const before = store.getState().document;
    const counts = { 1: 0, 2: 0, 3: 1, 4: 0 };
    const outcome = {
      before: { ...counts, 4: 1 },
      after: counts,
      gone: [plainLine.key],
      asked: [],
      fresh: [],
      shifts: [],
      settled: 0,
      raised: 0,
    };
    const whatIf = async () => outcome;
    act(() => store.setState({ asking: askingThat({ whatIf }) }));
    const way = within(card().getByText(/encryption in transit is not “none”/));
    await user.click(way.getByRole('button', { name: /^Try: / }));
    await way.findByText(/Gone: 1/);
    expect(store.getState().document).toBe(before);
    await user.click(way.getByRole('button', { name: 'It is so now' }));
    expect(
      store
        .getState()
        .document.flows.values()
        .find(({ id }) => id === 'f1')?.encryption,
    ).toBe('yes');
  });

  it('says what a try is at, and gives it up with the same button', async () => {
    const { store, user } = open();
    const tries: TryWatch[] = [];
    const whatIf = (_: unknown, watch: TryWatch = {}) => {
      tries.push(watch);
      return new Promise<undefined>((resolve) => watch.signal?.addEventListener('abort', () => resolve(undefined)));
    };
    act(() => store.setState({ asking: askingThat({ whatIf }) }));
    const way = within(card().getByText(/encryption in transit is not “none”/));
    await user.click(way.getByRole('button', { name: /^Try: / }));
    expect(way.getByRole('status').textContent).toBe('Waiting for the report of today.');
    act(() => tries[0]?.onStage?.('trying'));
    expect(way.getByRole('status').textContent).toBe('Working out the threats as they would be.');
    expect(document.activeElement).toBe(way.getByRole('button', { name: /^Cancel trying: / }));
    await user.keyboard('{Enter}');
    expect(tries[0]?.signal?.aborted).toBe(true);
    expect(document.activeElement).toBe(way.getByRole('button', { name: /^Try: / }));
    act(() => tries[0]?.onStage?.('comparing'));
    expect(way.queryByText('Comparing with today.')).toBeNull();
  });

  it('says of an assumption what would be if it were otherwise', () => {
    open();
    const text = screen.getByRole('article').textContent ?? '';
    expect(text).toMatch(/Were it otherwise, this threat would no longer be certain/);
    expect(card().getAllByRole('button', { name: /^Confirm: Infusion pump criticality/ }).length).toBeGreaterThan(0);
  });

  it('leads from a reason to what it speaks about', async () => {
    const { store, user } = open();
    store.getState().put({ inspectorOpen: false });
    await user.click(card().getByRole('button', { name: 'Infusion pump' }));
    expect(store.getState()).toMatchObject({ selection: ['pump'], inspectorOpen: true });
    expect(store.getState().activeThreat).toBe(plainLine.key);
  });

  it('cuts a long list of values', () => {
    const value = [...library.zones.keys()].slice(0, 12);
    const fact = 'asset.exposedTo';
    open({
      ...plainLine,
      because: [{ fact, subject: 'pump', value, source: { kind: 'derived' }, comparison: { fact, recorded: true } }],
    });
    expect(card().getByText(/and 7 more/)).toBeTruthy();
  });

  it('says what helps, and how many attack paths it closes', () => {
    open();
    const control = card().getByText(new RegExp(library.controls.get('landing-zone')?.label.en ?? '?'));
    expect(control.textContent).toMatch(/attack paths 5 → 0/);
  });

  it('says what would make it go away', () => {
    open();
    expect(screen.getByRole('article').textContent).toMatch(/encryption in transit is not “none”/);
  });

  it('counts what it rests on, and says that assumptions may change it', () => {
    open();
    const text = screen.getByRole('article').textContent ?? '';
    expect(text).toMatch(/Rests on: stated 1 · assumed 1/);
    expect(text).toMatch(/Some reasons are assumed/);
  });

  it('says what each reference is about, with an address to open, once they are unfolded', async () => {
    open(threat('plain-line', 'f1', { references: ['CWE-319', 'R12', 'JIS T 81001-5-1 6.2', 'Somewhere 1'] }));
    expect(screen.queryByText(/Cleartext Transmission/)).toBeNull();
    card()
      .getByText(/References \(4\)/)
      .click();
    const weakness = await screen.findByText(/Cleartext Transmission/);
    const link = within(weakness).getByRole('link', { name: 'CWE-319' });
    expect(link.getAttribute('href')).toBe('https://cwe.mitre.org/data/definitions/319.html');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(card().getByText(/Scope: all that can connect.*手引書 §2\.2\(2\)/)).toBeTruthy();
    const clause = card().getByText(/Analysis of problems and changes/).textContent;
    expect(clause).toMatch(/number not checked in the text/);
    expect(weakness.textContent).not.toMatch(/not checked/);
    expect(card().getByText('Somewhere 1')).toBeTruthy();
  });

  it('tells that a person wrote a threat of their own', () => {
    open(threat('own', 'f1', { key: 'own|o1', own: { title: 'Ours', what: 'Happens', controls: ['Lock it'] } }));
    const text = screen.getByRole('article').textContent ?? '';
    expect(text).toMatch(/Ours.*Happens.*A person wrote this threat.*Lock it/);
  });
});
