// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SegmentationPanel } from '../../../src/app/panels/findings/SegmentationPanel';
import type { Proposal, SegmentationAdvice } from '../../../src/core/segmentation/advice';
import { library } from '../../../src/templates';
import { askingThat } from '../../support/asking';
import { giveRoom, renderIn } from '../../support/page';
import { reportOf, storeOf, ward } from './findings-fixture';

const landing: Proposal = {
  id: 'landing-zone|gateway',
  action: 'landing-zone',
  elements: ['gateway'],
  priority: 1,
  toZoneType: 'remote-maintenance',
  cuts: [],
  keeps: ['f1'],
  reroutes: ['f2'],
  pathsBefore: 8,
  pathsAfter: 6,
  answers: ['x|gateway'],
};
const [needed] = Object.entries(library.conduits.controls);
const advice: SegmentationAdvice = {
  proposals: [landing],
  paths: [
    {
      entry: 'vendor',
      target: 'pump',
      certain: false,
      steps: [
        { from: 'vendor', to: 'gateway', why: 'declared-flow', via: 'f2', certain: true },
        { from: 'gateway', to: 'pump', why: 'same-segment', certain: false },
      ],
    },
  ],
  flows: [
    { flow: 'f1', verdict: 'allowed', zones: ['departmental', 'therapy'], controls: [needed?.[0] ?? ''] },
    { flow: 'f2', verdict: 'never', zones: ['vendor-remote', 'departmental'], controls: [] },
  ],
};

const open = (given = advice) => {
  const store = storeOf(ward());
  store.getState().receiveReport(reportOf([]), given);
  return { store, ...renderIn(store, <SegmentationPanel />) };
};

beforeEach(() => {
  vi.restoreAllMocks();
  giveRoom();
});

describe('a long plan', () => {
  it('draws the first of many proposals, and more of them when asked', async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ ...landing, id: `landing-zone|${at}` }));
    const { user } = open({ ...advice, proposals: many });
    await user.click(screen.getByRole('tab', { name: /Segmentation/ }));
    const list = within(screen.getByRole('list', { name: /Proposals/ }));
    expect(list.getAllByRole('heading')).toHaveLength(20);
    await user.click(list.getByRole('button', { name: 'Show 20 more of 30' }));
    expect(list.getAllByRole('heading')).toHaveLength(40);
    await user.click(list.getByRole('button', { name: 'Show 10 more' }));
    expect(list.getAllByRole('heading')).toHaveLength(50);
    expect(list.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull();
  });
});

describe('a proposal', () => {
  it('is tried out on the hospital without changing it, and carried out as one step that undo takes back', async () => {
    const { store, user } = open();
    const tried = vi.fn(async () => undefined);
    act(() => store.setState({ asking: askingThat({ whatIf: tried }) }));
    await user.click(screen.getByRole('tab', { name: /Segmentation/ }));
    await user.click(screen.getByRole('button', { name: /^Try: Let lines from outside end/ }));
    expect(tried).toHaveBeenCalledOnce();
    const before = store.getState().document;
    expect(store.getState().past).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Carried out' }));
    const { document } = store.getState();
    const bastion = document.assets.get(document.flows.get('f2')?.to ?? '');
    expect(bastion?.kind).toBe('bastion-host');
    const zone = document.zones.get(bastion?.zone ?? '');
    expect(zone).toMatchObject({ kind: 'remote-maintenance', enforcement: 'firewall' });
    const [view] = document.views.values();
    expect([zone?.id, bastion?.id].every((id) => view?.placements.has(id ?? ''))).toBe(true);
    act(() => store.getState().undo());
    expect(store.getState().document).toBe(before);
  });
});

describe('the plan', () => {
  it('says what to do, to what, what it brings and which clinical flows stay', async () => {
    const { user } = open();
    await user.click(screen.getByRole('tab', { name: /Segmentation/ }));
    const proposal = within(screen.getByRole('list', { name: /Proposals/ })).getAllByRole('listitem')[0];
    const text = proposal?.textContent ?? '';
    expect(text).toMatch(/Priority 1.*landing zone: Pump server.*8 → 6/);
    expect(text).toMatch(/Clinical flows that must be let through.*Pump server → Infusion pump/);
    expect(text).toMatch(/another way.*Vendor → Pump server/);
  });

  it('selects what a proposal is about', async () => {
    const { store, user } = open();
    await user.click(screen.getByRole('tab', { name: /Segmentation/ }));
    await user.click(screen.getByRole('button', { name: /Show in the drawing/ }));
    expect(store.getState().selection).toEqual(['gateway']);
  });

  it('shows an attack path in the drawing, with its steps in order and what is not certain', async () => {
    const { store, user } = open();
    await user.click(screen.getByRole('tab', { name: /Attack paths/ }));
    const steps = screen.getAllByRole('list').find(({ tagName }) => tagName === 'OL');
    expect([...(steps?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Vendor → Pump server: along a permitted flow/),
      expect.stringMatching(/Pump server → Infusion pump: in the same segment.*depends on what is unknown/),
    ]);
    await user.click(screen.getByRole('button', { name: /Show in the drawing/ }));
    expect(store.getState().path).toBe(0);
    await user.click(screen.getByRole('button', { name: /Hide/ }));
    expect(store.getState().path).toBeUndefined();
  });

  it('lists flows with the worst verdict first, in words, and selects one', async () => {
    const { store, user } = open();
    await user.click(screen.getByRole('tab', { name: /Flows/ }));
    const flows = within(screen.getByRole('list', { name: /flows/ })).getAllByRole('button');
    expect(flows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/never.*Vendor → Pump server/),
      expect.stringMatching(/allowed.*Pump server → Infusion pump/),
    ]);
    await user.click(flows[0] ?? document.body);
    expect(store.getState().selection).toEqual(['f2']);
  });

  it('names the controls that an allowed flow needs in words', async () => {
    const { user } = open();
    await user.click(screen.getByRole('tab', { name: /Flows/ }));
    expect(document.body.textContent).toContain(needed?.[1].en);
  });

  it('shows flows of one verdict only when asked to', async () => {
    const { user } = open();
    await user.click(screen.getByRole('tab', { name: /Flows/ }));
    await user.click(screen.getByRole('button', { name: /^(✕ )?never 1$/ }));
    expect(within(screen.getByRole('list', { name: /flows/ })).getAllByRole('button')).toHaveLength(1);
  });

  it('does not take an empty plan for a sound network', async () => {
    const { user } = open({ proposals: [], paths: [], flows: [] });
    await user.click(screen.getByRole('tab', { name: /Segmentation/ }));
    expect(document.body.textContent).toMatch(/has not been judged/);
  });
});
