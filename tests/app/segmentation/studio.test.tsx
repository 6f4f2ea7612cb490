// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compute } from '../../../src/app/segmentation/compute';
import { PointsForm } from '../../../src/app/segmentation/PointsForm';
import { resetRules } from '../../../src/app/segmentation/rules-state';
import { SegmentationStudio } from '../../../src/app/segmentation/SegmentationStudio';
import {
  putSegmentation,
  resetSegmentation,
  segmentationStore,
} from '../../../src/app/segmentation/segmentation-state';
import { resetWhatIf } from '../../../src/app/segmentation/what-if-state';
import type { EditorStore } from '../../../src/app/store/editor';
import { updateElement } from '../../../src/core/document/edits/update';
import { EFFORT_KINDS, effortsFrom } from '../../../src/core/library/attack-effort';
import { cutCostsFrom } from '../../../src/core/library/cut-measure';
import { modelOf } from '../../../src/core/model/model';
import { error, fail, ok } from '../../../src/core/result';
import { segmentationPlan } from '../../../src/core/segmentation/plan/segmentation-plan';
import { segmentationReport } from '../../../src/core/segmentation/segmentation-report';
import { library, loadAttackEfforts, loadCutMeasures, loadPlanTemplates } from '../../../src/templates';
import { giveRoom, renderIn } from '../../support/page';
import { storeOf, TODAY, ward } from '../panels/findings-fixture';

const [efforts, measures, templates] = await Promise.all([loadAttackEfforts(), loadCutMeasures(), loadPlanTemplates()]);
const costs = cutCostsFrom(measures);

/** What the worker would do, done here. */
const HERE = {
  segment: async (document: ReturnType<typeof ward>, { by }: { readonly by: 'takeovers' | 'effort' }) =>
    ok(
      segmentationReport(modelOf(document, library), {
        today: TODAY,
        efforts: effortsFrom(efforts, document.attackEfforts),
        costs,
        ways: 3,
        by,
      }),
    ),
  plan: async (document: ReturnType<typeof ward>) =>
    ok(segmentationPlan(document, { library, today: TODAY, costs, templates })),
};

/** A worker that never answers. */
class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

const worked = async (): Promise<EditorStore> => {
  const store = storeOf(ward());
  await compute(store.getState().document, library, TODAY, 'takeovers', HERE);
  return store;
};
const open = async (store: EditorStore, tab: string) => {
  const { user } = renderIn(store, <SegmentationStudio />);
  await user.click(screen.getByRole('tab', { name: tab }));
  return user;
};

beforeEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  giveRoom();
  resetSegmentation();
  resetRules();
  resetWhatIf();
});

describe('segmentation on the page', () => {
  it('says what it asks before anything is worked out, and offers to', async () => {
    await open(storeOf(ward()), 'Who reaches what');
    expect(screen.getByRole('button', { name: 'Work it out' })).toBeTruthy();
    expect(screen.getByText(/Nothing has been worked out yet/)).toBeTruthy();
  });

  it('says from where critical devices are reached, and a number opens to what it counts', async () => {
    const store = await worked();
    const user = await open(store, 'Who reaches what');
    const table = screen.getByRole('table', { name: /Critical devices that an attack reaches/ });
    const vendor = within(table).getByRole('row', { name: /Vendor/ });
    await user.click(within(vendor).getByRole('button', { name: /^Reached from/ }));
    const list = screen.getByRole('listbox', { name: /^Reached from/ });
    const lines = within(list).getAllByRole('option');
    expect(lines).toHaveLength(segmentationStore.getState().listing?.ids.length ?? 0);
    // The list has the focus at once, and gives it back.
    await user.keyboard('{End}{Enter}');
    expect(store.getState().selection).toEqual([segmentationStore.getState().listing?.ids.at(-1)]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement).toBe(within(vendor).getByRole('button', { name: /^Reached from/ }));
  });

  it('opens the ends of the picture of a plan, and the figures in the heads of its stages, to what they count', async () => {
    const store = await worked();
    const { result } = segmentationStore.getState();
    const plan = result?.plan;
    if (plan === undefined || plan.stages.length === 0) throw new Error('There is no plan.');
    // A plan that leaves open what is open today.
    const stages = plan.stages.map((stage) => ({ ...stage, figures: plan.before }));
    putSegmentation({ result: result && { ...result, plan: { ...plan, stages } } });
    const { user } = renderIn(store, <SegmentationStudio />);
    const { openPairs, exposed } = plan.before;
    expect(openPairs.length).toBeGreaterThan(0);
    const [pairs, devices] = [...document.querySelectorAll('.plan-figure button')];
    expect([pairs?.textContent, devices?.textContent]).toEqual([
      `open ways ${openPairs.length}`,
      `devices ${exposed.length}`,
    ]);
    await user.click(devices ?? document.body);
    expect(segmentationStore.getState().listing?.ids).toEqual(exposed);
    const [head] = screen.getAllByRole('button', {
      name: `Stage 1: Open ways: open ways after it: ${openPairs.length}`,
    });
    await user.click(head ?? document.body);
    expect(segmentationStore.getState().listing?.ids).toEqual([...new Set(openPairs.map(({ target }) => target))]);
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Stage 1: Open ways' }));
  });

  it('shows a way step by step with why each is possible, and draws it', async () => {
    const store = await worked();
    const user = await open(store, 'Ways of attack');
    const list = screen.getByRole('list', { name: 'Ways of attack' });
    const first = within(list).getAllByRole('listitem')[0];
    if (first === undefined) throw new Error('There is no way.');
    await user.click(within(first).getByRole('button', { name: /^Show in the drawing/ }));
    const way = segmentationStore.getState().result?.report.ways[segmentationStore.getState().way ?? -1];
    expect(store.getState().way?.steps.map(({ to }) => to)).toEqual(way?.hops.map(({ to }) => to));
    expect(first.textContent).toContain('→');
    await user.click(within(first).getByRole('button', { name: /^Show in the drawing/ }));
    expect(store.getState().way).toBeUndefined();
  });

  it('says of each takeover by which techniques, and lets the facts behind it be changed on the spot', async () => {
    const store = await worked();
    const user = await open(store, 'Ways of attack');
    const first = within(screen.getByRole('list', { name: 'Ways of attack' })).getAllByRole('listitem')[0];
    if (first === undefined) throw new Error('There is no way.');
    await user.click(within(first).getByRole('heading', { level: 3 }));
    const shown = segmentationStore.getState().result?.report.ways ?? [];
    const headings = await within(first).findAllByText('What makes it possible');
    expect(shown.map(({ hops }) => hops.length)).toContain(headings.length);
    const technique = (await within(first).findAllByRole('link', { name: /^ATT&CK T\d{4}/ }))[0];
    expect(technique?.getAttribute('href')).toMatch(/^https:\/\/attack\.mitre\.org\/techniques\/T/);
    expect(technique?.closest('[title]')?.getAttribute('title')).toContain('v18.1');
    const change = within(first).getAllByRole('button', { name: /^Change/ })[0];
    if (change === undefined) throw new Error('No fact can be changed.');
    await user.click(change);
    expect(change.getAttribute('aria-expanded')).toBe('true');
  });

  it('lets people weigh the kinds of steps themselves, and go back to what is proposed', async () => {
    const onUse = vi.fn();
    const { user } = renderIn(storeOf(ward()), <PointsForm points={{}} onUse={onUse} />);
    const media = await screen.findByRole('spinbutton', { name: /USB stick/ });
    await user.type(media, '9', { initialSelectionStart: 0, initialSelectionEnd: 1 });
    expect(screen.getByText('(proposed: 3)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put the ways in order by these' }));
    expect(onUse).toHaveBeenLastCalledWith({ media: 9 });
    await user.click(screen.getByRole('button', { name: 'Back to what is proposed' }));
    expect(onUse).toHaveBeenLastCalledWith({});
  });

  it('keeps the points that people gave with the document, and says that what was worked out before is of others', async () => {
    vi.stubGlobal('Worker', SilentWorker);
    const store = await worked();
    const user = await open(store, 'Ways of attack');
    await user.click(screen.getByText('How hard each kind of step counts'));
    const media = await screen.findByRole('spinbutton', { name: /USB stick/ });
    await user.type(media, '9', { initialSelectionStart: 0, initialSelectionEnd: 1 });
    await user.click(screen.getByRole('button', { name: 'Put the ways in order by these' }));
    expect(store.getState().document.attackEfforts).toEqual({ media: 9 });
    const { document } = store.getState();
    await act(() => compute(document, library, TODAY, 'effort', HERE));
    expect(screen.queryByText(/changed since/i)).toBeNull();
    act(() => store.getState().undo());
    expect(store.getState().document.attackEfforts).toBeUndefined();
    expect(await screen.findByText(/changed since/i)).toBeTruthy();
    expect(((await screen.findByRole('spinbutton', { name: /USB stick/ })) as HTMLInputElement).value).toBe('3');
  });

  it('counts the effort of ways by the points of the document', async () => {
    const effortsOf = async (document: ReturnType<typeof ward>): Promise<readonly number[]> => {
      await compute(document, library, TODAY, 'effort', HERE);
      return segmentationStore.getState().result?.report.ways.map(({ effort }) => effort) ?? [];
    };
    const nothing = Object.fromEntries(EFFORT_KINDS.map((kind) => [kind, 0]));
    const proposed = await effortsOf(ward());
    expect(Math.max(...proposed)).toBeGreaterThan(0);
    const free = await effortsOf({ ...ward(), attackEfforts: nothing });
    expect(free).toEqual(proposed.map(() => 0));
  });

  it('works the plan out beside the report, says how far both are, and gives up both when one breaks', async () => {
    let breaks = (): void => {};
    const signals: (AbortSignal | undefined)[] = [];
    const inWorker = {
      segment: (_: unknown, { onStep }: { readonly onStep?: ((done: number) => void) | undefined }) => {
        onStep?.(2);
        return new Promise<never>((_resolve, reject) => {
          breaks = reject;
        }).catch(() => fail(error('segmentation-failed', '')));
      },
      plan: (
        _: unknown,
        {
          onStep,
          signal,
        }: { readonly onStep?: ((done: number) => void) | undefined; readonly signal?: AbortSignal | undefined },
      ) => {
        onStep?.(3);
        signals.push(signal);
        return new Promise<never>(() => {});
      },
    };
    const worked = compute(ward(), library, TODAY, 'takeovers', inWorker);
    expect(segmentationStore.getState().working?.done).toBe(5);
    breaks();
    await worked;
    expect(segmentationStore.getState()).toMatchObject({ ended: 'failed', working: undefined });
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it('says the number that stands on a button, also where its list is shorter', async () => {
    const store = await worked();
    await open(store, 'The plan');
    const { result } = segmentationStore.getState();
    const [pair] = result?.plan?.before.openPairs ?? [];
    if (result?.plan === undefined || pair === undefined) throw new Error('Nothing is open.');
    const openPairs = ['a', 'b', 'c'].map((entryKind) => ({ ...pair, entryKind }));
    const plan = { ...result.plan, before: { ...result.plan.before, openPairs } };
    act(() => putSegmentation({ result: { ...result, plan } }));
    const today = within(screen.getByRole('table', { name: /What each stage brings/ })).getByRole('row', {
      name: /^Today/,
    });
    expect(within(today).getByRole('button', { name: 'Today: Open ways: 3' })).toBeTruthy();
  });

  it('names the cheapest measures, what each is done to, and why less will not do', async () => {
    await open(await worked(), 'Where to close');
    const { cuts, proof } = segmentationStore.getState().result?.report.choke ?? { cuts: [], proof: [] };
    expect(cuts.length).toBeGreaterThan(0);
    expect(screen.getByText('Least work')).toBeTruthy();
    expect(screen.getByText(`Measures: ${cuts[0]?.measures.length}`)).toBeTruthy();
    expect(screen.getAllByText(/^needs work of/)).toHaveLength(proof.length);
  });

  it('shows the plan as one picture, figures for each state, and steps that can be chosen', async () => {
    const store = await worked();
    const user = await open(store, 'The plan');
    const { plan } = segmentationStore.getState().result ?? {};
    if (plan === undefined) throw new Error('There is no plan.');
    const figures = screen.getByRole('table', { name: /What each stage brings/ });
    expect(within(figures).getAllByRole('row')).toHaveLength(plan.stages.length + 2);
    const picture = screen.getByRole('img').getAttribute('aria-label');
    expect(picture).toContain(
      [plan.before, ...plan.stages.map((stage) => stage.figures)].map(({ exposed }) => exposed.length).join(' → '),
    );
    const count = plan.stages.flatMap(({ steps }) => steps).length;
    const boxes = screen.getAllByRole('checkbox');
    await user.click(boxes[0] as HTMLElement);
    expect(screen.getByText(`Steps chosen: ${count - 1} of ${count}`)).toBeTruthy();
  });

  it('keeps what is chosen under a name in the document, as a step that can be undone', async () => {
    const store = await worked();
    const user = await open(store, 'The plan');
    await user.type(screen.getByRole('textbox', { name: 'Name of the plan' }), 'For the board{Enter}');
    const name = await screen.findByRole('textbox', { name: 'Name of the plan For the board' });
    expect(store.getState().document.plans).toMatchObject([{ name: 'For the board', madeOn: TODAY }]);
    // Keeping a plan changes nothing that the figures depend on.
    expect(screen.getByText('These figures are of the hospital as it is drawn now.')).toBeTruthy();
    await user.clear(name);
    await user.type(name, 'For the city{Enter}');
    expect(store.getState().document.plans).toMatchObject([{ name: 'For the city' }]);
    act(() => store.getState().edit('x', updateElement('zones', 'therapy', { enforcement: 'firewall' })));
    expect(await screen.findByText(/changed since it was kept/)).toBeTruthy();
    for (let step = 0; step < 3; step += 1) act(() => store.getState().undo());
    expect(store.getState().document.plans).toBeUndefined();
  });

  it('says that its figures are old once the hospital has changed, and young again when that is undone', async () => {
    const store = await worked();
    await open(store, 'Who reaches what');
    act(() => store.getState().edit('x', updateElement('zones', 'therapy', { enforcement: 'firewall' })));
    expect(screen.getByText(/The document has changed since/)).toBeTruthy();
    act(() => store.getState().undo());
    expect(screen.getByText('These figures are of the hospital as it is drawn now.')).toBeTruthy();
  });

  it('keeps the last result when working it out anew fails or is stopped', async () => {
    const store = await worked();
    const { result } = segmentationStore.getState();
    const broken = { ...HERE, segment: async () => fail(error('segmentation-failed', '')) };
    await compute(store.getState().document, library, TODAY, 'takeovers', broken);
    expect(segmentationStore.getState()).toMatchObject({ ended: 'failed', working: undefined });
    expect(segmentationStore.getState().result).toBe(result);
    const never = { ...HERE, segment: () => new Promise<never>(() => {}) };
    void compute(store.getState().document, library, TODAY, 'takeovers', never);
    await open(store, 'Who reaches what');
    expect(screen.getByText(/^Working it out/)).toBeTruthy();
    act(() => putSegmentation({ working: undefined, ended: 'stopped' }));
    expect(screen.getByText(/^Stopped\./)).toBeTruthy();
  });
});
