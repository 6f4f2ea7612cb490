// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VulnerabilitiesPanel } from '../../../src/app/panels/vulnerabilities/VulnerabilitiesPanel';
import { putView, viewStore } from '../../../src/app/panels/vulnerabilities/view-state';
import { dataStore } from '../../../src/app/storage/vulnerability-data';
import { keepFindings } from '../../../src/core/document/edits/vulnerabilities';
import type { Feed } from '../../../src/core/evidence/feeds/feed';
import type { Language } from '../../../src/core/library/vocabulary';
import { refOf } from '../../../src/core/model/component';
import type { Vulnerability } from '../../../src/core/model/vulnerability';
import { finishFeed, openVulnerabilities, removeFeed } from '../../../src/workers/vulnerabilities/database';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';
import { PretendWorker } from '../../workers/pretend-worker';
import { storeOf, TODAY } from './findings-fixture';

const PATIENCE = { timeout: 15_000 };
const FEED: Feed = {
  id: 'osv',
  kind: 'osv',
  name: 'Maven.zip',
  date: '2026-11-20',
  records: 1_234,
  skipped: 0,
  size: 10,
  loadedAt: '2026-11-21T00:00:00Z',
};
const CHECK = { on: TODAY, sources: [{ kind: 'osv' as const, name: 'Maven.zip', date: '2026-11-20' }] };
const part = (name: string) => ({ name, version: '1.0', purl: `pkg:maven/org.example/${name}@1.0` });
const found = (id: string, of: string, more: Partial<Vulnerability> = {}): Vulnerability => ({
  id,
  component: refOf(part(of)),
  verdict: 'affected',
  evidence: [{ means: 'purl', record: id, met: 'org.example', verdict: 'affected' }],
  ...more,
});
const ALIKE: Partial<Vulnerability> = {
  verdict: 'needs-review',
  evidence: [{ means: 'name', record: 'CVE-2030-0002', met: 'cpe:2.3:a:example:beta', verdict: 'needs-review' }],
};
const FOUND = [found('CVE-2030-0001', 'alpha'), found('CVE-2030-0002', 'beta', ALIKE)];

const scanner = (components: readonly object[]) =>
  documentOf({
    nodes: [
      {
        id: 'ct',
        label: 'Scanner',
        deviceType: 'ct',
        ...(components.length > 0 && { sbom: { status: 'provided', file: 'ct.json', components } }),
      },
    ],
  });

interface Shown {
  readonly parts?: readonly string[];
  readonly isLoaded?: boolean;
  readonly found?: readonly Vulnerability[];
  readonly language?: Language;
}

/** The panel over a scanner with parts, after a check where there is something that was found. */
const show = async ({ parts = ['alpha', 'beta', 'gamma'], isLoaded, found: all, language }: Shown = {}) => {
  if (isLoaded) {
    const database = await openVulnerabilities();
    await finishFeed(database, FEED);
    database.close();
  }
  const store = storeOf(scanner(parts.map(part)), language);
  const [paper] = store.getState().document.evidence.values();
  if (all !== undefined && paper !== undefined) {
    const checked = [{ paper: paper.id, assets: paper.assets, vulnerabilities: all }];
    store.getState().edit(
      'vulnerabilities.step.checked',
      keepFindings(checked, CHECK, () => 'new'),
    );
  }
  const { user } = renderIn(store, <VulnerabilitiesPanel />);
  if (parts.length > 0) await screen.findByRole('grid', {}, PATIENCE);
  return { store, user };
};
const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);
const wordsOf = (row: HTMLElement | undefined): string =>
  row === undefined
    ? ''
    : within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent?.trim())
        .join(' | ');
const findingsOf = (store: ReturnType<typeof storeOf>) =>
  store
    .getState()
    .document.evidence.values()
    .flatMap(({ vulnerabilities }) => vulnerabilities ?? []);
const start = viewStore.getState();

let workers: PretendWorker[] = [];
beforeEach(() => {
  giveRoom();
  putView(start);
  dataStore.setState({ feeds: undefined, working: undefined, outcomes: [] });
  workers = [];
  vi.stubGlobal(
    'Worker',
    class extends PretendWorker {
      constructor() {
        super();
        workers.push(this);
      }
    },
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  const database = await openVulnerabilities();
  await removeFeed(database, FEED.id);
  database.close();
});

describe('the vulnerabilities of a hospital', () => {
  it('says how to begin where no device has a parts list', async () => {
    await show({ parts: [] });
    expect(await screen.findByText(/No device has a parts list \(SBOM\) yet\. Drop an SBOM file/)).toBeDefined();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('calls no part safe before any data is there, and says what is missing', async () => {
    const { user } = await show();
    await screen.findByText(/No vulnerability data is loaded in this browser/, {}, PATIENCE);
    expect(rows().map(wordsOf)).toEqual(
      ['alpha 1.0', 'beta 1.0', 'gamma 1.0'].map((name) => expect.stringMatching(`^${name} \\| .*Not checked`)),
    );
    await user.click(screen.getByRole('button', { name: 'Load data …' }));
    expect(screen.getByRole('heading', { name: 'Where to get the files' })).toBeDefined();
  });

  it('offers a check when data is there that the parts were never looked up in', async () => {
    const { user } = await show({ isLoaded: true });
    await screen.findByText(/Parts lists not checked against the data of 2026-11-21: 1/, {}, PATIENCE);
    await user.click(screen.getByRole('button', { name: 'Data' }));
    expect(screen.getByText('Maven.zip').closest('li')?.textContent).toMatch(/as of 2026-11-20.*Entries: 1,234/);
  });

  it('shows what was found, the worst first, and says of the rest only that nothing is known', async () => {
    await show({ isLoaded: true, found: FOUND });
    expect(rows().map(wordsOf)).toEqual([
      expect.stringMatching(/^alpha 1\.0 \| .*Affected/),
      expect.stringMatching(/^beta 1\.0 \| .*To be looked at/),
      expect.stringMatching(/^gamma 1\.0 \| .*None in the data/),
    ]);
  });

  it('says what to do where nothing matches the search', async () => {
    const { user } = await show({ found: FOUND });
    await user.type(screen.getByRole('searchbox'), 'zzzz');
    expect(await screen.findByText(/Nothing here matches\. Try other words/, {}, PATIENCE)).toBeDefined();
  });
});

describe('the lines of vulnerabilities by keyboard', () => {
  it('are gone through with arrow keys, which select the devices, and tell which one is looked at', async () => {
    const { store, user } = await show({ found: FOUND });
    const grid = screen.getByRole('grid');
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(wordsOf(rows().find((row) => row.id === grid.getAttribute('aria-activedescendant')))).toMatch(/^beta/);
    expect(screen.getByRole('heading', { name: 'beta 1.0' })).toBeDefined();
    expect(store.getState().selection).toEqual(['ct']);
    await user.keyboard('{Home}');
    expect(screen.getByRole('heading', { name: 'alpha 1.0' })).toBeDefined();
    expect(document.activeElement).toBe(grid);
  });
});

describe('a judgement of what is only alike by name', () => {
  it('asks for the reason first, counts then, and is one step that can be taken back', async () => {
    const { store, user } = await show({ found: FOUND });
    await user.click(rows()[1] ?? document.body);
    const card = within(screen.getByRole('region', { name: 'What was found, in detail' }));
    await user.click(card.getByRole('button', { name: 'It is not affected' }));
    expect(card.getByRole('alert').textContent).toBe('Write the reason first.');
    await user.type(card.getByRole('textbox', { name: 'Reason' }), 'Another product');
    await user.click(card.getByRole('button', { name: 'It is not affected' }));
    expect(findingsOf(store)[1]?.judgement).toEqual({ verdict: 'not-affected', reason: 'Another product', on: TODAY });
    await waitFor(
      () => expect(rows().map(wordsOf)).toContainEqual(expect.stringMatching(/^beta.*Not affected/)),
      PATIENCE,
    );
    store.getState().undo();
    expect(findingsOf(store)).toEqual(FOUND);
    await waitFor(
      () => expect(rows().map(wordsOf)).toContainEqual(expect.stringMatching(/^beta.*To be looked at/)),
      PATIENCE,
    );
  });
});

describe('a check from the panel', () => {
  const begin = async (language: Language = 'en') => {
    const shown = await show({ isLoaded: true, found: FOUND, language });
    const name = language === 'en' ? 'Check now' : '照合する';
    await shown.user.click(screen.getAllByRole('button', { name })[0] ?? document.body);
    await waitFor(() => expect(workers[0]?.received.at(-1)).toMatchObject({ kind: 'check' }), PATIENCE);
    workers[0]?.answer({ kind: 'progress', stage: 'matching', done: 1_200, all: 15_000, records: 0 });
    return shown;
  };

  it('tells in words how many parts are done, in Japanese too', async () => {
    await begin('ja');
    expect(await screen.findByText('部品を照合中：1,200／15,000')).toBeDefined();
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1200');
    workers[0]?.answer({ kind: 'progress', stage: 'gathering', done: 0, all: 0, records: 0 });
    expect(await screen.findByText(/スコアと攻撃の実績/)).toBeDefined();
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });

  it('stops at once, keeps what an earlier check found and says so', async () => {
    const { store } = await begin();
    await screen.findByText('Parts checked: 1,200 of 15,000');
    const before = store.getState().document;
    screen.getByRole('button', { name: 'Stop' }).click();
    // Not a moment later: the worker is ended before the button comes up again.
    expect(workers[0]?.ended).toBe(true);
    await waitFor(() => expect(store.getState().toast?.text).toBe('Stopped. What an earlier check found is kept.'));
    expect(store.getState().document).toBe(before);
    expect(await screen.findAllByRole('button', { name: 'Check now' })).not.toHaveLength(0);
  });

  it('says what to do when it breaks, and changes nothing', async () => {
    const { store } = await begin();
    const before = store.getState().document;
    workers[0]?.breakDown('out of memory');
    await waitFor(() => expect(store.getState().toast?.text).toMatch(/broke off, and nothing was changed\. Try again/));
    expect(store.getState().document).toBe(before);
  });

  it('writes what was found as one step', async () => {
    const { store } = await begin();
    const steps = store.getState().past.length;
    const [paper] = store.getState().document.evidence.values();
    workers[0]?.answer({
      kind: 'found',
      found: { paper: paper?.id, assets: paper?.assets, vulnerabilities: [FOUND[0]] },
    });
    workers[0]?.answer({ kind: 'checked', check: CHECK });
    await waitFor(() => expect(findingsOf(store)).toHaveLength(1));
    expect(store.getState().past).toHaveLength(steps + 1);
    expect(store.getState().toast?.text).toBe('Checked. Affected: 1, to be looked at: 0.');
  });
});
