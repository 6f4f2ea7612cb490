import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { findExploited } from '../../../src/core/evidence/feeds/look-up';
import {
  beginFeed,
  keepRows,
  keptFeeds,
  listFeeds,
  openVulnerabilities,
  removeFeed,
  type VulnerabilityDatabase,
} from '../../../src/workers/vulnerabilities/database';
import { loadFeed } from '../../../src/workers/vulnerabilities/load-feed';

const catalogue = (day: string, ...ids: readonly string[]): string =>
  JSON.stringify({
    catalogVersion: day,
    dateReleased: `${day}T00:00:00Z`,
    vulnerabilities: ids.map((cveID) => ({ cveID, dateAdded: '2024-01-01', vendorProject: 'a', product: 'b' })),
  });

let open: VulnerabilityDatabase | undefined;
let count = 0;
const database = async (): Promise<VulnerabilityDatabase> => {
  open = await openVulnerabilities(`test-${count++}`);
  return open;
};
afterEach(() => open?.close());

const NOW = Date.UTC(2026, 10, 22);
const load = (into: VulnerabilityDatabase, text: string, name = 'kev.json', evenOlder = false) =>
  loadFeed(into, { file: new Blob([text]), name, id: `load-${count++}`, now: NOW, evenOlder }, () => undefined);

const rowCount = async (of: VulnerabilityDatabase): Promise<number> => (await of.getAllKeys('rows')).length;

describe('vulnerability data in the browser', () => {
  it('is kept with its source, its date and how much it is', async () => {
    const here = await database();
    const { ok } = await load(here, catalogue('2026-11-01', 'CVE-2024-0001', 'CVE-2024-0002'));
    expect(ok).toBe(true);
    expect(await listFeeds(here)).toMatchObject([
      { kind: 'kev', name: 'kev.json', date: '2026-11-01', records: 2, loadedAt: '2026-11-22T00:00:00.000Z' },
    ]);
    expect((await findExploited(await keptFeeds(here)))?.size).toBe(2);
  });

  it('is replaced by newer data of the same kind, and an older one is asked about first', async () => {
    const here = await database();
    await load(here, catalogue('2026-11-01', 'CVE-2024-0001'));
    await load(here, catalogue('2026-11-02', 'CVE-2024-0002'), 'other name.json');
    expect(await listFeeds(here)).toMatchObject([{ date: '2026-11-02', name: 'other name.json' }]);
    expect([...((await findExploited(await keptFeeds(here)))?.keys() ?? [])]).toEqual(['CVE-2024-0002']);
    const older = await load(here, catalogue('2026-10-01', 'CVE-2024-0003'));
    expect(older.issues[0]?.code).toBe('feed-older');
    expect(await listFeeds(here)).toMatchObject([{ date: '2026-11-02' }]);
    expect((await load(here, catalogue('2026-10-01', 'CVE-2024-0003'), 'kev.json', true)).ok).toBe(true);
    expect(await listFeeds(here)).toMatchObject([{ date: '2026-10-01' }]);
  });

  it('stays as it was when a load fails, and nothing of the failed one is left', async () => {
    const here = await database();
    await load(here, catalogue('2026-11-01', 'CVE-2024-0001'));
    const before = await rowCount(here);
    const entry = (id: number) => ({ id: `GHSA-${id}`, modified: '2026-01-01', affected: [] });
    const cut = JSON.stringify(Array.from({ length: 300 }, (_, id) => entry(id))).slice(0, -1);
    expect((await load(here, cut, 'osv.json')).issues[0]?.code).toBe('feed-json-invalid');
    expect(await listFeeds(here)).toHaveLength(1);
    expect(await rowCount(here)).toBe(before);
  });

  it('clears away what a load left whose page was closed, though not one that still goes on', async () => {
    const here = await database();
    await beginFeed(here, 'left', NOW - 25 * 3_600_000);
    await keepRows(here, 'left', [{ part: 'block', at: 0, text: '{}' }]);
    await beginFeed(here, 'going on', NOW - 60_000);
    await keepRows(here, 'going on', [{ part: 'block', at: 0, text: '{}' }]);
    await load(here, catalogue('2026-11-01', 'CVE-2024-0001'));
    expect((await here.getAllKeys('rows')).map(([id]) => id)).not.toContain('left');
    expect((await here.getAllKeys('rows')).map(([id]) => id)).toContain('going on');
  });

  it('can be removed', async () => {
    const here = await database();
    await load(here, catalogue('2026-11-01', 'CVE-2024-0001'));
    const [feed] = await listFeeds(here);
    await removeFeed(here, feed?.id ?? '');
    expect([await listFeeds(here), await rowCount(here)]).toEqual([[], 0]);
  });
});
