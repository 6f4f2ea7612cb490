// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import AttachDialog from '../../../src/app/evidence/AttachDialog';
import { createEditorStore } from '../../../src/app/store/editor';
import { analyse } from '../../../src/core/analysis/analyse';
import { attachEvidence } from '../../../src/core/document/edits/elements';
import { emptyDocument } from '../../../src/core/document/empty';
import { parseDocument } from '../../../src/core/document/parse';
import type { UnassignedPaper } from '../../../src/core/evidence/paper/paper-of';
import type { FilePaper } from '../../../src/core/formats/evidence/paper-from-file';
import { modelOf } from '../../../src/core/model/model';
import { error, fail, info, ok, type Result } from '../../../src/core/result';
import { library } from '../../../src/templates';
import { giveRoom, renderIn } from '../../support/page';

const { read } = vi.hoisted(() => {
  // Files share modules: those that other tests left here know no stand-in, and none is left to them.
  vi.resetModules();
  return { read: vi.fn() };
});
vi.mock('../../../src/workers/read-evidence-in-worker', () => ({ readEvidenceInWorker: read }));
afterAll(() => {
  vi.resetModules();
});

const TODAY = '2026-11-22';
const CT: UnassignedPaper = {
  kind: 'mds2',
  status: 'provided',
  fileName: 'ct.xlsx',
  sha256: 'a'.repeat(64),
  size: 12,
  name: 'X線CT装置',
  releaseDate: '2026-10-01',
  answers: { 'TXCF-1': { answer: 'Yes' }, 'MLDP-2': { answer: 'No' }, 'STCF-1': { answer: 'No' } },
};
const PDF: UnassignedPaper = {
  kind: 'other',
  status: 'provided',
  fileName: 'manual.pdf',
  sha256: 'b'.repeat(64),
  size: 7,
};
const paper = (one: UnassignedPaper): Result<FilePaper> => ok({ kind: 'paper', paper: one });
const attachment = (one: UnassignedPaper): Result<FilePaper> => ok({ kind: 'attachment', paper: one });

const parsed = parseDocument(readFileSync('templates/hospitals/general-hospital-300.json', 'utf8'));
if (!parsed.ok) throw new Error('the example does not open');
const hospital = parsed.value;
const reportOf = (document: typeof hospital) => analyse(modelOf(document, library), { today: TODAY });

const setUp = (results: readonly Result<FilePaper>[], onto?: string) => {
  giveRoom();
  for (const result of results) read.mockResolvedValueOnce(result);
  const store = createEditorStore(hospital, { language: 'en', theme: 'light' });
  store.getState().receiveReport(reportOf(hospital), null);
  // Stands in for the analysis in its worker.
  store.subscribe((state, before) => {
    if (state.document === before.document) return;
    state.analysisStarted();
    setTimeout(() => store.getState().receiveReport(reportOf(store.getState().document), null));
  });
  const files = results.map((_, at) => ({ file: new Blob([`file ${at}`]), name: `file-${at}` }));
  renderIn(store, <AttachDialog files={files} onto={onto} />);
  return store;
};
const go = async (count: number) => {
  const button = await screen.findByRole('button', { name: `Attach (${count})`, hidden: true });
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
  fireEvent.click(button);
};
const papers = (store: ReturnType<typeof setUp>, file: string) =>
  store
    .getState()
    .document.evidence.values()
    .filter(({ fileName }) => fileName === file);

afterEach(() => read.mockReset());

describe('attaching files', () => {
  it('proposes a device, attaches in one step, and says what that changed', async () => {
    const store = setUp([paper(CT), attachment(PDF), fail(error('json-cut-off', '', { line: 3, column: 7 }))]);
    const devices = await screen.findByRole('list', { name: 'Devices that ct.xlsx is about', hidden: true });
    expect(within(devices).getByText('CT')).toBeTruthy();
    expect(screen.getByText('Probably this one. Please check.')).toBeTruthy();
    expect(screen.getByText(/line 3, column 7/)).toBeTruthy();
    expect(screen.getByText(/Nothing of this file is kept/)).toBeTruthy();
    const before = store.getState().document;
    await go(2);
    expect(await screen.findByText(/^Facts now known/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Working out what follows from it.')).toBeNull());
    expect(await screen.findByText(/^Questions answered/)).toBeTruthy();
    // Why a question was answered.
    expect((await screen.findAllByText(/^because: /)).length).toBeGreaterThan(0);
    expect(papers(store, 'ct.xlsx')[0]).toMatchObject({ assets: ['ct'], replaces: expect.any(String) });
    expect(papers(store, 'manual.pdf')[0]).toMatchObject({ assets: [], kind: 'other' });
    act(() => store.getState().undo());
    expect(store.getState().document).toBe(before);
  });
  it('takes the device that the files were dropped on as the one that is meant', async () => {
    const store = setUp([paper({ ...CT, name: 'Something' })], 'mri');
    expect(await screen.findByText('Chosen by you')).toBeTruthy();
    await go(1);
    await waitFor(() => expect(papers(store, 'ct.xlsx')[0]?.assets).toEqual(['mri']));
  });
  it('attaches the same bytes once, and not what is left out', async () => {
    const store = setUp([paper(CT), paper({ ...CT, fileName: 'copy.xlsx' }), attachment(PDF)]);
    expect(await screen.findByText(/in this list twice/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Leave out file-2', hidden: true }));
    await go(1);
    await waitFor(() => expect(papers(store, 'ct.xlsx')).toHaveLength(1));
    expect([...papers(store, 'copy.xlsx'), ...papers(store, 'manual.pdf')]).toEqual([]);
  });
  it('asks whether statements without a number take the place of older ones that are alike', async () => {
    const told = { kind: 'vex', manufacturer: 'Acme', model: 'Scan', statements: [] } as const;
    const store = setUp([paper({ ...told, fileName: 'vex-2.json', sha256: 'd'.repeat(64) })], 'mri');
    const old = { ...told, id: 'vex-old', assets: ['mri'], fileName: 'vex-1.json', status: 'provided' };
    act(() => store.getState().edit('evidence.step.attach', attachEvidence(old as never)));
    expect(await screen.findByText(/^May be a newer version of: vex-1\.json/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /It is a newer version/, hidden: true }));
    expect(screen.getByText(/^Takes the place of: vex-1\.json/)).toBeTruthy();
    await go(1);
    await waitFor(() => expect(papers(store, 'vex-2.json')[0]).toMatchObject({ replaces: 'vex-old' }));
  });
  it('says of a drawing of others that it is not read, and what to do instead', async () => {
    setUp([ok({ kind: 'attachment', paper: PDF }, [info('foreign-drawing', '', { format: 'draw.io' })])]);
    expect(await screen.findByText(/drawing by draw\.io, whose shapes and lines are not read here/)).toBeTruthy();
    expect(screen.getByText(/keeps the file itself as a paper/)).toBeTruthy();
    expect(screen.queryByText(/Notes? on reading/)).toBeNull();
  });
  it('offers to choose a device where none is chosen, and another one where there is one', async () => {
    setUp([attachment(PDF), paper(CT)]);
    await screen.findByRole('list', { name: 'Devices that ct.xlsx is about', hidden: true });
    const choices = [...document.querySelectorAll('.other-device > summary')].map((one) => one.textContent);
    expect(choices).toEqual(['Choose a device', 'Choose another device']);
  });
  it('offers no device where the drawing has none', async () => {
    const store = setUp([attachment(PDF)]);
    await screen.findByText('Choose a device');
    act(() => store.getState().open(emptyDocument('empty', 'Empty', 'hospital')));
    await waitFor(() => expect(document.querySelector('.other-device')).toBeNull());
  });
  it('asks what an attachment is', async () => {
    const store = setUp([attachment(PDF)]);
    fireEvent.change(await screen.findByRole('combobox', { name: 'What it is', hidden: true }), {
      target: { value: 'mds-sds' },
    });
    fireEvent.change(screen.getByRole('textbox', { name: 'What it is about', hidden: true }), {
      target: { value: 'Disclosure of the PACS' },
    });
    await go(1);
    await waitFor(() =>
      expect(papers(store, 'manual.pdf')[0]).toMatchObject({ kind: 'mds-sds', name: 'Disclosure of the PACS' }),
    );
  });
  it('shows of several files what one of them changed, when asked', async () => {
    setUp([
      paper(CT),
      paper({ ...CT, kind: 'mds2', name: '輸液ポンプ', fileName: 'pump.xlsx', sha256: 'c'.repeat(64) }),
    ]);
    await go(2);
    await screen.findByText(/^Facts now known/);
    await waitFor(() => expect(screen.queryByText('Working out what follows from it.')).toBeNull());
    const subjects = () => [...document.querySelectorAll('.fact-subject > button')].map((one) => one.textContent);
    const all = subjects();
    const [first] = screen.getAllByRole('button', { name: 'Show only what this one changed', hidden: true });
    fireEvent.click(first ?? document.body);
    expect(subjects().length).toBeGreaterThan(0);
    expect(subjects().every((name) => name?.includes('CT'))).toBe(true);
    expect(all.length).toBeGreaterThan(subjects().length);
    fireEvent.click(screen.getByRole('button', { name: 'Show what all of them changed', hidden: true }));
    expect(subjects()).toEqual(all);
  });
});
