import { describe, expect, it } from 'vitest';
import { inventorySteps } from '../../../../src/core/evidence/overview/inventory';
import type { EntryFilter } from '../../../../src/core/evidence/overview/marks';
import { devicesOf, type Grouping, rowsOf } from '../../../../src/core/evidence/overview/rows';
import { searchInventory } from '../../../../src/core/evidence/overview/search';
import type { Asset } from '../../../../src/core/model/asset';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import { allAtOnce } from '../../../../src/core/steps';
import { tableOf } from '../../../../src/core/table';

const asset = (id: string, name: unknown, more: object = {}) => ({ id, kind: 'ct', name, ...more }) as Asset;
const assets = tableOf([
  asset('ct1', { ja: 'CT装置1', en: 'CT scanner 1' }, { manufacturer: 'ACME' }),
  asset('ct2', { ja: 'CT装置2', en: 'CT scanner 2' }, { manufacturer: 'ACME' }),
  asset('pacs', 'PACS'),
]);
const finding = (id: string, component: string | undefined, more: object = {}) => ({
  id,
  ...(component && { component }),
  verdict: 'affected',
  evidence: [{ means: 'purl', record: 'GHSA-jfh8', met: 'x', verdict: 'affected' }],
  ...more,
});
const papers = [
  {
    id: 'shared',
    kind: 'sbom',
    assets: ['ct1', 'ct2'],
    components: [
      { name: 'log4j-core', version: '2.14.1', supplier: 'Apache' },
      { name: 'openssl', version: '1.0.2' },
      { name: 'zlib', version: '1', purl: 'pkg:generic/zlib@1' },
    ],
    vulnerabilities: [
      finding('CVE-2021-44228', 'log4j-core@2.14.1', { exploitedSince: '2021-12-10', fix: '2.15.0', likelihood: 0.9 }),
      finding('CVE-2016-0001', 'openssl@1.0.2', { verdict: 'needs-review', fix: false }),
      finding('CVE-2016-0002', 'openssl@1.0.2', { verdict: 'not-affected', isDisputed: undefined }),
      finding('CVE-2020-0001', undefined, { assets: ['ct2'], verdict: 'conditional', isDisputed: true }),
    ],
  },
  { id: 'own', kind: 'sbom', assets: ['pacs'], components: [{ name: 'log4j-core', version: '2.17.1' }] },
  { id: 'old', kind: 'sbom', assets: ['pacs'], components: [{ name: 'log4j-core', version: '1' }] },
].map((paper) => (paper.id === 'own' ? { ...paper, replaces: 'old' } : paper)) as unknown as EvidenceDocument[];
const inventory = allAtOnce(inventorySteps(assets, tableOf(papers)));

const search = (query: string, grouping: Grouping, filter: EntryFilter = 'any') =>
  rowsOf(inventory, query, filter, grouping).map(({ key, hits }) => [key, [...devicesOf(hits)].sort()]);

describe('one search over the parts and vulnerabilities of a hospital', () => {
  it('finds where a part is, also where no vulnerability in it is known, the most urgent first', () => {
    expect(search('Log4J', 'component')).toEqual([
      ['/log4j-core@2.14.1', ['ct1', 'ct2']],
      ['/log4j-core@2.17.1', ['pacs']],
    ]);
    expect(search('log4j', 'device').map(([key]) => key)).toEqual(['ct1', 'ct2', 'pacs']);
    expect(search('log4j', 'vulnerability')).toEqual([['CVE-2021-44228', ['ct1', 'ct2']]]);
  });

  it('tells parts that were never looked up from those in which nothing is known', () => {
    const looked = papers.map((paper) =>
      paper.id === 'shared' ? { ...paper, checked: { on: '2026-11-22', feeds: [] } } : paper,
    );
    const all = allAtOnce(inventorySteps(assets, tableOf(looked as unknown as EvidenceDocument[])));
    const unchecked = (grouping: Grouping) =>
      rowsOf(all, '', 'any', grouping).flatMap(({ key, isUnchecked }) => (isUnchecked ? [key] : []));
    expect(unchecked('component')).toEqual(['/log4j-core@2.17.1']);
    expect(unchecked('device')).toEqual(['pacs']);
  });

  it('calls no part free of vulnerabilities whose name no source can know', () => {
    const checked = { on: '2026-11-22', feeds: [] };
    const nameless = { id: 'n', kind: 'sbom', assets: ['pacs'], checked, components: [{ name: 'helper' }] };
    const named = { ...nameless, id: 'm', components: [{ name: 'other', supplier: 'ACME' }] };
    const all = allAtOnce(inventorySteps(assets, tableOf([nameless, named] as unknown as EvidenceDocument[])));
    const unchecked = rowsOf(all, '', 'any', 'component').map(({ key, isUnchecked }) => [key, isUnchecked]);
    expect(unchecked).toEqual([
      ['/helper@', true],
      ['/other@', false],
    ]);
  });

  it('finds a vulnerability by any of its ids, a supplier, and a device by its name in any language and width', () => {
    expect(search('ghsa-JFH8 44228', 'vulnerability').map(([key]) => key)).toEqual(['CVE-2021-44228']);
    expect(search('apache', 'component').map(([key]) => key)).toEqual(['/log4j-core@2.14.1']);
    expect(search('ＣＴ装置２ log4j', 'component')).toEqual([['/log4j-core@2.14.1', ['ct2']]]);
    expect(search('acme zlib', 'device').map(([key]) => key)).toEqual(['ct1', 'ct2']);
  });

  it('leaves out papers that another one replaces, and devices that a finding is not about', () => {
    expect(search('log4j-core', 'component').flatMap(([key]) => key)).not.toContain('/log4j-core@1');
    expect(search('2020-0001', 'device')).toEqual([['ct2', ['ct2']]]);
  });

  it.each([
    ['affected', ['CVE-2021-44228']],
    ['review', ['CVE-2016-0001']],
    ['conditional', ['CVE-2020-0001']],
    ['exploited', ['CVE-2021-44228']],
    ['unfixed', ['CVE-2016-0001']],
    ['disputed', ['CVE-2020-0001']],
    ['safe', ['CVE-2016-0002']],
  ] as const)('shows only what is asked for: %s', (filter, ids) => {
    expect(search('', 'vulnerability', filter).map(([key]) => key)).toEqual(ids);
  });

  it('lets what a person judged go before what was found', () => {
    const judged = {
      ...papers[0],
      vulnerabilities: [
        finding('CVE-2021-44228', 'log4j-core@2.14.1', {
          judgement: { verdict: 'not-affected', reason: 'not loaded', on: '2026-11-22' },
        }),
      ],
    } as unknown as EvidenceDocument;
    const again = allAtOnce(inventorySteps(assets, tableOf([judged])));
    expect(searchInventory(again, '', 'affected')).toEqual([]);
    expect(searchInventory(again, '', 'safe')).toHaveLength(1);
  });
});
