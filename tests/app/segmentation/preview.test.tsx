// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PreviewBar } from '../../../src/app/segmentation/PreviewBar';
import { purchaseEdit } from '../../../src/app/segmentation/purchase';
import { leaveOutOf, tryOut } from '../../../src/app/segmentation/try-out';
import { resetWhatIf, whatIfStore } from '../../../src/app/segmentation/what-if-state';
import { useEditor } from '../../../src/app/store/editor';
import { Previewed } from '../../../src/app/store/Previewed';
import { previewNow } from '../../../src/app/store/preview-slice';
import { applyChanges } from '../../../src/core/document/changes';
import { updateElement } from '../../../src/core/document/edits/update';
import { leaveOut } from '../../../src/core/document/leave-out';
import { modelOf } from '../../../src/core/model/model';
import { error, fail, ok } from '../../../src/core/result';
import { exposureOf } from '../../../src/core/segmentation/exposure';
import { carryOutSteps } from '../../../src/core/segmentation/plan/carry-out-plan';
import type { PlanWork } from '../../../src/core/segmentation/plan/plan';
import { usualFlows } from '../../../src/core/segmentation/usual-flows';
import { createI18n } from '../../../src/i18n/i18n';
import { library } from '../../../src/templates';
import type { carryOutInWorker } from '../../../src/workers/segment-in-worker';
import { renderIn } from '../../support/page';
import { storeOf, ward } from '../panels/findings-fixture';

const STOP: PlanWork = { kind: 'measure', measure: 'stop-flow', of: [['f2']] };
const STOPPED = {
  title: 'Stop it',
  stages: [{ title: 'Stage 1', steps: [{ id: 's1', title: 'Stop f2', work: STOP }] }],
};
const { t } = createI18n('en');

/** What the worker would do, done here. */
const here: typeof carryOutInWorker = async (document, { work, also, left = [] }) => {
  const kept: string[] = [];
  const carried = carryOutSteps(
    work.map((each) => ({ work: each })),
    library,
    (_, flows) => kept.push(...flows),
  )(document);
  const whole = also === undefined ? carried : applyChanges(carried, also);
  const { document: after, left: untouched } = leaveOut(document, whole, new Set(left));
  const [before, then] = [document, after].map((each) => exposureOf(modelOf(each, library)));
  return before === undefined || then === undefined
    ? fail(error('segmentation-failed', ''))
    : ok({ after, figures: { before, after: then }, left: untouched, kept });
};

/** What the drawing would read. */
function Seen() {
  const status = useEditor(({ document }) => document.flows.get('f2')?.status);
  return <p>{status ?? 'in use'}</p>;
}

const show = async (document = ward()) => {
  const store = storeOf(document);
  const { user } = renderIn(
    store,
    <>
      <PreviewBar />
      <Previewed>
        <Seen />
      </Previewed>
    </>,
  );
  await act(() => tryOut(store, library, t, STOPPED, here));
  return { store, user };
};

beforeEach(resetWhatIf);

describe('a change that is previewed', () => {
  it('is seen in the drawing and nowhere else, before and after, with what it does', async () => {
    const { store, user } = await show();
    expect(screen.getByText('stopped')).toBeTruthy();
    expect(store.getState().document.flows.get('f2')?.status).toBeUndefined();
    expect(screen.getByText('Preview: Stop it')).toBeTruthy();
    expect(screen.getByRole('button', { name: /cut 1$/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Before' }));
    expect(screen.getByText('in use')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'After' }));
    expect(screen.getByText('stopped')).toBeTruthy();
  });

  it('names what goes on against it, since care needs it', async () => {
    const needed = updateElement('flows', 'f2', { purpose: 'clinical' })(ward());
    const { user } = await show(needed);
    expect(screen.getByText('in use')).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Kept against the plan, for care or backups 1' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('heading', { name: 'Kept against the plan, for care or backups' })).toBeTruthy();
  });

  it('names nothing kept where nothing is', async () => {
    await show(updateElement('flows', 'f2', { purpose: 'office' })(ward()));
    expect(screen.queryByRole('button', { name: /Kept against the plan/ })).toBeNull();
  });

  it('is accepted as one step of undo', async () => {
    const { store, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(store.getState().document.flows.get('f2')?.status).toBe('stopped');
    expect(store.getState().past).toHaveLength(1);
    expect(screen.queryByText('Preview: Stop it')).toBeNull();
    act(() => store.getState().undo());
    expect(store.getState().document.flows.get('f2')?.status).toBeUndefined();
  });

  it('lets one element or a whole stage be left out, and takes it again', async () => {
    const { store } = await show();
    await act(() => leaveOutOf(store, library, t, ['f2'], true, here));
    expect(screen.getByText('in use')).toBeTruthy();
    expect(whatIfStore.getState().tried?.left).toEqual(['f2']);
    await act(() => leaveOutOf(store, library, t, ['f2'], false, here));
    expect(screen.getByText('stopped')).toBeTruthy();
    await act(() => leaveOutOf(store, library, t, ['s1'], true, here));
    expect(screen.getByText('in use')).toBeTruthy();
    expect(whatIfStore.getState().tried?.difference.cut).toEqual([]);
  });

  it('marks no threats of the state before: those after it once the rules have answered', async () => {
    const { store } = await show();
    expect(previewNow(store.getState())?.report).toBeNull();
  });

  it('leaves nothing behind when it is discarded', async () => {
    const { store, user } = await show();
    const { document } = store.getState();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(store.getState().document).toBe(document);
    expect(store.getState().preview).toBeUndefined();
    expect(screen.getByText('in use')).toBeTruthy();
  });

  it('is not changed by hand: whoever tries is told why', async () => {
    const { store } = await show();
    const { document } = store.getState();
    act(() => store.getState().edit('x', updateElement('zones', 'therapy', { enforcement: 'firewall' })));
    expect(store.getState().document).toBe(document);
    expect(store.getState().toast?.text).toContain('A preview is shown');
  });

  it('goes when the hospital becomes another by undo or redo', async () => {
    const store = storeOf(ward());
    store.getState().edit('x', updateElement('zones', 'therapy', { enforcement: 'firewall' }));
    renderIn(store, <PreviewBar />);
    await act(() => tryOut(store, library, t, STOPPED, here));
    expect(previewNow(store.getState())).toBeDefined();
    act(() => store.getState().undo());
    expect(store.getState().preview).toBeUndefined();
    expect(whatIfStore.getState().tried).toBeUndefined();
  });

  it('is told of when it could not be worked out, and nothing is shown', async () => {
    const store = storeOf(ward());
    await tryOut(store, library, t, STOPPED, async () => fail(error('segmentation-failed', '')));
    expect(store.getState().toast?.tone).toBe('error');
    expect(store.getState().preview).toBeUndefined();
  });
});

describe('something that might be bought', () => {
  it('comes with its flows, and with nothing known about it', async () => {
    const { document } = storeOf(ward()).getState();
    const flows = usualFlows(modelOf(document, library), 'infusion-pump');
    const after = purchaseEdit(document, {
      kind: 'infusion-pump',
      name: 'New pump',
      count: 30,
      zone: 'therapy',
      flows,
    })(document);
    const added = after.assets.values().find(({ name }) => name === 'New pump');
    expect(added).toMatchObject({ kind: 'infusion-pump', count: 30, zone: 'therapy' });
    expect(added?.networked).toBeUndefined();
    const own = after.flows.values().filter(({ from, to }) => from === added?.id || to === added?.id);
    expect(own).toMatchObject([{ from: 'gateway', protocol: 'http', purpose: 'clinical' }]);
  });
});
