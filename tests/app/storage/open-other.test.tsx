// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterAll, describe, expect, it, vi } from 'vitest';
// Fetched ahead, as they are fetched when first needed.
import '../../../src/app/dialogs/ImportReportDialog';
import '../../../src/app/rules/RulePackDialog';
import { Dialogs } from '../../../src/app/dialogs/Dialogs';
import { openInTurn } from '../../../src/app/storage/open-in-turn';
import { openOther } from '../../../src/app/storage/open-other';
import { createEditorStore } from '../../../src/app/store/editor';
import { emptyDocument } from '../../../src/core/document/empty';
import type { RuleWithExamples } from '../../../src/core/library/rule';
import type { Language } from '../../../src/core/library/vocabulary';
import { packText } from '../../../src/core/packs/rule-pack';
import { library } from '../../../src/templates';
import { giveRoom, renderIn } from '../../support/page';
import { writtenRule } from '../../support/rules';

const { sheets } = vi.hoisted(() => {
  // Files share modules: those that other tests left here know no stand-in, and none is left to them.
  vi.resetModules();
  return { sheets: vi.fn(async () => ({ kind: 'refused', why: 'broken' }) as object) };
});
vi.mock('../../../src/workers/sheets-in-worker', () => ({ readSheets: sheets, writeSheets: sheets }));
vi.mock('../../../src/app/evidence/AttachDialog', () => ({ default: () => null }));
afterAll(() => {
  vi.resetModules();
});

const ours: RuleWithExamples = { ...writtenRule(), id: 'ours' };
const NAME = { ja: '画像の規則', en: 'Imaging rules' };
const PACK = packText(NAME, [ours, { ...writtenRule(), id: 'theirs' }], '放射線部 山田');
const fileOf = (text: string, name: string): File => new File([text], name);

const setUp = (language: Language = 'en') => {
  giveRoom();
  const given = { ...emptyDocument('mine', 'Mine', 'hospital'), ownRules: [{ ...ours, references: ['mine'] }] };
  const store = createEditorStore(given, { language, theme: 'light' });
  renderIn(store, <Dialogs />);
  const drop = (text: string, name: string) => act(() => openOther(store, library, fileOf(text, name), name));
  return { store, drop };
};
const button = (name: RegExp) => screen.findByRole('button', { name, hidden: true }, { timeout: 4_000 });

describe('a rule pack that is dropped on the page', () => {
  it('is offered with who wrote it and what it brings, and comes in as one step of undo', async () => {
    const { store, drop } = setUp();
    const before = store.getState().document;
    expect(await drop(PACK, 'imaging.json')).toBe(true);
    expect(await screen.findByText('Imaging rules (imaging.json)')).toBeTruthy();
    expect(screen.getByText(/Written by 放射線部 山田/)).toBeTruthy();
    expect(screen.getByText('New: 1')).toBeTruthy();
    expect(screen.getByText('Here already, with the same id but different: 1')).toBeTruthy();
    expect(store.getState().document).toBe(before);
    fireEvent.click(await button(/^Add to this document \(2\)$/));
    expect(store.getState().document.ownRules?.map(({ id }) => id)).toEqual(['ours', 'theirs']);
    expect(store.getState().document.ownRules?.[0]?.references).toEqual(ours.references);
    expect(store.getState().toast?.undo).toBe(true);
    act(() => store.getState().undo());
    expect(store.getState().document).toBe(before);
  });

  it('leaves the rules here as they are where that is chosen', async () => {
    const { store, drop } = setUp();
    await drop(PACK, 'imaging.json');
    fireEvent.click(await screen.findByRole('radio', { name: 'Keep those here', hidden: true }));
    fireEvent.click(await button(/^Add to this document \(1\)$/));
    expect(store.getState().document.ownRules?.[0]?.references).toEqual(['mine']);
    expect(store.getState().document.ownRules).toHaveLength(2);
  });

  it('is refused with the places, in the language of the page', async () => {
    const { store, drop } = setUp('ja');
    const before = store.getState().document;
    await drop(PACK.replace('"id": "theirs"', '"id": "Theirs"'), 'imaging.json');
    expect(await screen.findByText('ルールパックimaging.jsonは取り込めません')).toBeTruthy();
    expect(screen.getByText(/^rules\[1\]\.id/)).toBeTruthy();
    await drop(PACK.replace('"rules": [', '"rules": [,'), 'imaging.json');
    expect(await screen.findByText(/8行/)).toBeTruthy();
    expect(store.getState().document).toBe(before);
  });

  it('is told from documents, which are opened as such, and from workbooks, whose answers are read', async () => {
    const { store, drop } = setUp();
    expect(await drop(readFileSync('templates/hospitals/clinic-remote-vpn.json', 'utf8'), 'clinic.json')).toBe(false);
    expect(store.getState().dialog).toBeUndefined();
    const left = { code: 'xlsx-sheets-left', severity: 'warning', path: '', params: { left: 2, sheets: 12 } };
    const answers = { kind: 'read', sheets: [{ name: 'A', rows: [['asset.kind|ct', 'CT']] }], issues: [left] };
    sheets.mockResolvedValueOnce(answers).mockResolvedValueOnce(answers);
    await drop('PK\u0003\u0004 and so on', 'answers.xlsx');
    expect(store.getState().dialog).toMatchObject({ kind: 'inquiry', returned: { name: 'answers.xlsx' } });
    expect(await screen.findByText(/^Sheets read, from the first: 12. Not read: 2/)).toBeTruthy();
  });

  it('is told from papers about devices, which are sorted to them', async () => {
    const { store, drop } = setUp();
    const files = [
      ['PK\u0003\u0004 and so on', 'mds2.xlsx'],
      ['{"bomFormat": "CycloneDX"}', 'parts.json'],
      ['%PDF-1.7', 'manual.pdf'],
      ['<bom xmlns="http://cyclonedx.org/schema/bom/1.4"/>', 'bom.xml'],
    ] as const;
    for (const [text, name] of files) {
      expect(await drop(text, name)).toBe(true);
      expect(store.getState().dialog).toMatchObject({ kind: 'attach', files: [{ name }] });
    }
    // A hospital that speaks of parts lists stays a hospital.
    expect(await drop('{"format": "sekisho", "note": "\\"bomFormat\\""}', 'h.json')).toBe(false);
  });
});

describe('several files at once', () => {
  it('are taken one after the other, hospitals first, each when the one before is dealt with', async () => {
    const { store } = setUp();
    const opened: string[] = [];
    const open = async (file: File): Promise<void> => {
      opened.push(file.name);
      if (file.name !== 'a.json') store.getState().show({ kind: 'keys' });
    };
    const settled = vi.fn(async () => undefined);
    const hospital = '{"format":"sekisho"}';
    const unknown = fileOf('{"compilerOptions":{}}', 'c.json');
    const files = [unknown, fileOf(PACK, 'pack.json'), fileOf(hospital, 'a.json'), fileOf(hospital, 'b.json')];
    const done = openInTurn(store, files, open, settled);
    await waitFor(() => expect(opened).toEqual(['a.json', 'b.json']));
    act(() => store.getState().show(undefined));
    await waitFor(() => expect(opened).toEqual(['a.json', 'b.json', 'pack.json']));
    act(() => store.getState().show(undefined));
    expect(await done).toBe(2);
    expect(settled).toHaveBeenCalledTimes(3);
    // What nobody knows stops none of the others, and is kept as it is.
    expect(store.getState().dialog).toMatchObject({ kind: 'attach', files: [{ name: 'c.json' }] });
  });
});
