// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterAll, describe, expect, it, vi } from 'vitest';
import AttachDialog from '../../../src/app/evidence/AttachDialog';
import { kindOfFile } from '../../../src/app/storage/kind-of-file';
import { createEditorStore } from '../../../src/app/store/editor';
import { emptyDocument } from '../../../src/core/document/empty';
import type { Language } from '../../../src/core/library/vocabulary';
import { giveRoom, renderIn } from '../../support/page';

const { load } = vi.hoisted(() => {
  // Files share modules: those that other tests left here know no stand-in, and none is left to them.
  vi.resetModules();
  return { load: vi.fn(async () => undefined) };
});
vi.mock('../../../src/app/evidence/use-load-data', () => ({ useLoadData: () => load }));
afterAll(() => {
  vi.resetModules();
});

/** A file of 120 MB that begins so. */
const large = (begins: string, name: string): File =>
  Object.defineProperty(new File([begins], name), 'size', { value: 120 * 1_048_576 });
const ADVISORIES = '[{"cve_id": "CVE-2024-12345", "what": "a flaw"}, {"cve_id": "CVE-2024-12346"';

const drop = (file: File, language: Language = 'en') => {
  giveRoom();
  const store = createEditorStore(emptyDocument('mine', 'Mine', 'hospital'), { language, theme: 'light' });
  renderIn(store, <AttachDialog files={[{ file, name: file.name }]} />);
  return store;
};

describe('a text of more than 100 MB that is dropped on the page', () => {
  it('is offered to the loader of vulnerability data where it may be that, with why', async () => {
    const file = large(ADVISORIES, 'advisories.json');
    expect(await kindOfFile(file, file.name)).toBe('evidence');
    drop(file);
    expect(await screen.findByText(/^The file has 120 MB; papers are read up to 100 MB\. It looks like/)).toBeTruthy();
    const attach = screen.getByRole('button', { name: /^Attach/, hidden: true });
    expect((attach as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Load as vulnerability data', hidden: true }));
    expect(screen.getByText('Vulnerability data')).toBeTruthy();
    // Nothing is attached to a device by that, so it is not called so.
    fireEvent.click(screen.getByRole('button', { name: 'Load (1)', hidden: true }));
    await waitFor(() => expect(load).toHaveBeenCalledWith([{ file, name: 'advisories.json' }]));
  });

  it('is offered in Japanese too', async () => {
    drop(large(ADVISORIES, 'advisories.json'), 'ja');
    expect(await screen.findByText(/^ファイルは120 MBあり、資料として読めるのは100 MBまでです。/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '脆弱性データとして読み込む', hidden: true })).toBeTruthy();
  });

  it.each([
    ['a parts list', '{"bomFormat": "CycloneDX", "vulnerabilities": [{"id": "CVE-2024-12345"}]}', 'parts.json'],
    ['a log', '2026-11-22 12:00 started', 'server.log'],
  ])('is refused with what to do where it is %s', async (_, begins, name) => {
    const file = large(begins, name);
    expect(await kindOfFile(file, name)).toBe('evidence');
    drop(file);
    expect(await screen.findByText(/^The file has 120 MB; at most 100 MB can be read\. Split it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Load as vulnerability data', hidden: true })).toBeNull();
  });
});
