// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
// Fetched ahead, as they are fetched when first needed.
import '../../../src/app/dialogs/SameHospitalDialog';
import '../../../src/app/dialogs/UpdateReportDialog';
import { Dialogs } from '../../../src/app/dialogs/Dialogs';
import { ThreatsPanel } from '../../../src/app/panels/findings/ThreatsPanel';
import { offerUpdate } from '../../../src/app/storage/offer-update';
import { createEditorStore } from '../../../src/app/store/editor';
import { analyse } from '../../../src/core/analysis/analyse';
import type { HospitalDocument } from '../../../src/core/document/document';
import { removeElements } from '../../../src/core/document/edits/remove';
import { keepOwnRules, switchPack } from '../../../src/core/document/edits/rules';
import { decideThreats } from '../../../src/core/document/edits/treatments';
import { readPlain } from '../../../src/core/formats/plain/read';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { giveRoom, renderIn } from '../../support/page';
import { writtenRule } from '../../support/rules';

const TODAY = '2026-11-22';
const FILE = {
  schema: 'neutral-hospital-model/1',
  id: 'yamada',
  title: 'Yamada',
  zones: [
    { id: 'lan', zoneType: 'ehr-core', label: 'LAN' },
    { id: 'rooms', zoneType: 'modality', label: 'Rooms' },
  ],
  nodes: [
    { id: 'ehr', deviceType: 'ehr-server', label: 'EHR', zone: 'lan' },
    { id: 'ct', deviceType: 'ct', label: 'CT', zone: 'rooms' },
  ],
  flows: [{ id: 'images', from: 'ct', to: 'ehr', protocol: 'dicom', encryption: 'none' }],
};
const read = (file: unknown): HospitalDocument => {
  const result = readPlain(file);
  if (!result.ok) throw new Error('The file is readable.');
  return result.value;
};
const reportOf = (document: HospitalDocument) => analyse(modelOf(document, library), { today: TODAY });

/** A page with a decision about the unencrypted images. */
const setUp = () => {
  giveRoom();
  const document = read(FILE);
  const threat = reportOf(document).threats.find(({ key }) => key.endsWith('|images'));
  if (threat === undefined) throw new Error('Images in plain text are a threat.');
  const store = createEditorStore(document, { language: 'en', theme: 'light' });
  store
    .getState()
    .edit('keys.step.decided', decideThreats([threat], { decision: 'accept', rationale: 'ok' }, { on: TODAY }));
  const { user } = renderIn(
    store,
    <>
      <Dialogs />
      <ThreatsPanel />
    </>,
  );
  const analysed = () => store.setState({ report: reportOf(store.getState().document) });
  analysed();
  return { store, user, key: threat.key, analysed };
};
const offer = (store: ReturnType<typeof setUp>['store'], file: unknown, openIt = vi.fn()) => ({
  openIt,
  asked: offerUpdate(store, { name: 'yamada.json', read: read(file), issues: [], openIt }),
});
const press = async (user: ReturnType<typeof setUp>['user'], name: RegExp) =>
  user.click(await screen.findByRole('button', { name, hidden: true }, { timeout: 4_000 }));

describe('opening a file about the hospital that is open', () => {
  it('asks, updates in one step of undo, says what changed, and can be taken back', async () => {
    const { store, user } = setUp();
    const before = store.getState();
    const newer = {
      ...FILE,
      nodes: [...FILE.nodes, { id: 'mri', deviceType: 'mri', label: 'MRI', zone: 'rooms' }],
      flows: [{ id: 'worklist', from: 'mri', to: 'ct' }],
    };
    const { asked, openIt } = offer(store, newer);
    expect(asked).toBe(true);
    expect(store.getState().document).toBe(before.document);
    await press(user, /^Update the open document$/);
    const after = store.getState();
    expect(after.past).toHaveLength(before.past.length + 1);
    expect(after.document.assets.has('mri')).toBe(true);
    expect(after.document.treatments).toBe(before.document.treatments);
    expect(await screen.findByText('MRI (device)', undefined, { timeout: 4_000 })).toBeTruthy();
    expect(screen.getByText('New: 2')).toBeTruthy();
    expect(screen.getByText('Not in the file, kept here: 1')).toBeTruthy();
    await press(user, /^Undo the update$/);
    expect(store.getState().document).toBe(before.document);
    expect(openIt).not.toHaveBeenCalled();
  });

  it('names the rules and other work that came along with the file, and what stays as it is here', async () => {
    const { store, user } = setUp();
    const delivered = writtenRule('no-audit-log');
    const theirs = keepOwnRules([{ ...delivered, id: 'theirs' }])(
      switchPack('wireless', false)(read({ ...FILE, title: 'Yamada East' })),
    );
    expect(offerUpdate(store, { name: 'yamada.json', read: theirs, issues: [], openIt: vi.fn() })).toBe(true);
    expect(await screen.findByText('Rules, views and details that came along: 1')).toBeTruthy();
    await press(user, /^Update the open document$/);
    expect(await screen.findByText(`${delivered.text.en.title} (own rule)`)).toBeTruthy();
    expect(screen.getByText('Wireless (pack switched off)')).toBeTruthy();
    expect(screen.getByText('name of the document')).toBeTruthy();
    expect(store.getState().document.ownRules?.map(({ id }) => id)).toEqual(['theirs']);
    expect(store.getState().document.packsOff).toBeUndefined();
  });

  it('asks about a file that lacks the rules written here, though nothing else differs', () => {
    const { store } = setUp();
    store.getState().open(read(FILE));
    expect(offer(store, FILE).asked).toBe(false);
    store.getState().open(keepOwnRules([{ ...writtenRule(), id: 'ours' }])(read(FILE)));
    expect(offer(store, FILE).asked).toBe(true);
  });

  it('opens it as a document of its own where that is chosen', async () => {
    const { store, user } = setUp();
    const { document } = store.getState();
    const { openIt } = offer(store, FILE);
    await press(user, /^Open it separately$/);
    expect(openIt).toHaveBeenCalledOnce();
    expect(store.getState().document).toBe(document);
    expect(store.getState().dialog).toBeUndefined();
  });

  it('asks nothing about another hospital, or where nothing was done with the open one', () => {
    const { store } = setUp();
    expect(offer(store, { ...FILE, id: 'other' }).asked).toBe(false);
    store.getState().open(read(FILE));
    expect(offer(store, FILE).asked).toBe(false);
    expect(store.getState().dialog).toBeUndefined();
  });
});

describe('decisions whose threat is gone', () => {
  const heading = (name: RegExp) => screen.queryByText(name);

  it('are listed as resolved when the file says that the cause is gone, and as before when that is undone', async () => {
    const { store, user, analysed, key } = setUp();
    expect(reportOf(store.getState().document).threats.some((threat) => threat.key === key)).toBe(true);
    expect(heading(/^Gone with a change of the model/)).toBeNull();
    offer(store, { ...FILE, flows: [{ ...FILE.flows[0], encryption: 'yes' }] });
    await press(user, /^Update the open document$/);
    analysed();
    expect(await screen.findByText(/^Gone with a change of the model/)).toBeTruthy();
    expect(heading(/^What it was about is no longer there/)).toBeNull();
    await press(user, /^Undo the update$/);
    analysed();
    await vi.waitFor(() => expect(heading(/^Gone with a change of the model/)).toBeNull());
  });

  it('are listed as orphaned when their element is removed, and find it again when the file brings it back', async () => {
    const { store, user, analysed, key } = setUp();
    store.getState().edit('canvas.step.remove', removeElements(['images']));
    analysed();
    expect(await screen.findByText(/^What it was about is no longer there/)).toBeTruthy();
    offer(store, FILE);
    await press(user, /^Update the open document$/);
    analysed();
    await vi.waitFor(() => expect(heading(/^What it was about is no longer there/)).toBeNull());
    const { document, report } = store.getState();
    expect(report?.threats.some((threat) => threat.key === key && document.treatments.has(threat.key))).toBe(true);
  });
});
