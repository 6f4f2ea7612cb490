import { describe, expect, it } from 'vitest';
import { checkHospital } from '../../../../src/core/evidence/checking/check';
import { checkSubjects, statedSince, uncheckedSince } from '../../../../src/core/evidence/checking/to-check';
import type { FeedKind, FeedRow, KeptFeed } from '../../../../src/core/evidence/feeds/feed';
import { memoryFeed } from '../../../../src/core/evidence/feeds/memory-feed';
import { readFeed } from '../../../../src/core/formats/evidence/read-feed';
import type { Asset } from '../../../../src/core/model/asset';
import type { Component } from '../../../../src/core/model/component';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import type { StatedVex } from '../../../../src/core/model/vex-statement';
import { tableOf } from '../../../../src/core/table';

const feed = async (kind: FeedKind, content: unknown): Promise<KeptFeed> => {
  const rows: FeedRow[] = [];
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  const read = await readFeed(bytes(), { keep: async (some) => void rows.push(...some), tell: () => undefined });
  if (!read.ok) throw new Error(read.issues[0]?.code);
  return memoryFeed({ id: kind, name: `${kind}.json`, size: 0, loadedAt: '', ...read.value }, rows);
};

const osv = (id: string, name: string, events: readonly object[], more: object = {}) => ({
  id,
  modified: '2026-10-02T00:00:00Z',
  aliases: ['CVE-2021-44228'],
  affected: [{ package: { ecosystem: 'Maven', name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
  ...more,
});
const nvd = (id: string, criteria: string, more: object = {}) => ({
  id,
  vulnStatus: 'Analyzed',
  lastModified: '2026-09-01T00:00:00.000',
  descriptions: [{ lang: 'en', value: 'what it is' }],
  metrics: { cvssMetricV31: [{ cvssData: { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H' } }] },
  configurations: [{ nodes: [{ operator: 'OR', cpeMatch: [{ vulnerable: true, criteria, ...more }] }] }],
});
const LOG4J = osv('GHSA-jfh8', 'org.apache.logging.log4j:log4j-core', [{ introduced: '2.0' }, { fixed: '2.15.0' }]);
const KEV = {
  catalogVersion: '1',
  dateReleased: '2026-11-20T00:00:00Z',
  vulnerabilities: [{ cveID: 'CVE-2021-44228', dateAdded: '2021-12-10', vendorProject: 'Apache', product: 'Log4j2' }],
};
const EPSS = '#model_version:v1,score_date:2026-11-21\ncve,epss,percentile\nCVE-2021-44228,0.94,1\n';

const log4j: Component = {
  name: 'log4j-core',
  version: '2.14.1',
  purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
};
const asset = (id: string, more: object = {}) => ({ id, kind: 'ct', name: id, ...more }) as Asset;
const sbom = (assets: readonly string[], components: readonly Component[], more: object = {}) =>
  ({ id: 'sbom', kind: 'sbom', assets, components, ...more }) as EvidenceDocument;
const vex = (assets: readonly string[], statement: object) =>
  ({
    id: 'vex',
    kind: 'vex',
    assets,
    fileName: 'vex.json',
    statements: [statement as StatedVex],
  }) as unknown as EvidenceDocument;

const check = (assets: readonly Asset[], papers: readonly EvidenceDocument[], feeds: readonly KeptFeed[]) =>
  checkHospital(checkSubjects(tableOf(assets), tableOf(papers)), feeds, '2026-11-22');

describe('a check of the parts of a hospital', () => {
  it('finds a vulnerability with what all sources know of it', async () => {
    const feeds = [
      await feed('osv', LOG4J),
      await feed('nvd', [nvd('CVE-2021-44228', 'cpe:2.3:a:other:thing:1:*:*:*:*:*:*:*')]),
      await feed('kev', KEV),
      await feed('epss', EPSS),
    ];
    const { found, check: made } = await check([asset('a'), asset('b')], [sbom(['a', 'b'], [log4j])], feeds);
    expect(found).toHaveLength(1);
    expect(found[0]?.vulnerabilities).toEqual([
      {
        id: 'CVE-2021-44228',
        aliases: ['GHSA-jfh8'],
        component: 'log4j-core@2.14.1',
        verdict: 'affected',
        exploitedSince: '2021-12-10',
        likelihood: 0.94,
        fix: '2.15.0',
        vectors: ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H'],
        score: 10,
        summary: 'what it is',
        evidence: [
          {
            means: 'purl',
            record: 'GHSA-jfh8',
            met: 'maven/org.apache.logging.log4j/log4j-core',
            verdict: 'affected',
            at: '2026-10-02T00:00:00Z',
          },
        ],
      },
    ]);
    expect(made).toMatchObject({
      on: '2026-11-22',
      sources: [{ kind: 'osv' }, { kind: 'nvd' }, { kind: 'kev' }, { kind: 'epss' }],
    });
  });

  it('counts each of several vulnerabilities of one notice, and each once whoever speaks of it', async () => {
    const two = { aliases: [], upstream: ['CVE-2021-44228', 'CVE-2026-0002'] };
    const events = [{ introduced: '0' }];
    const feeds = [
      await feed('osv', [
        osv('DSA-1', 'org.apache.logging.log4j:log4j-core', events, two),
        osv('GHSA-2', 'org.apache.logging.log4j:log4j-core', events, { aliases: ['CVE-2026-0002'] }),
        osv('PYSEC-3', 'org.apache.logging.log4j:log4j-core', events, { aliases: ['GHSA-3'] }),
        osv('GHSA-3', 'org.apache.logging.log4j:log4j-core', events, { aliases: [] }),
      ]),
      await feed('nvd', [nvd('CVE-2026-0002', 'cpe:2.3:a:apache:log4j:2.14.1:*:*:*:*:*:*:*')]),
      await feed('kev', KEV),
      await feed('epss', EPSS.concat('CVE-2026-0002,0.5,1\n')),
    ];
    const both = { ...log4j, cpes: ['cpe:2.3:a:apache:log4j:2.14.1:*:*:*:*:*:*:*'] };
    const stating = vex([], { vulnerability: 'GHSA-2', products: [{ purls: [log4j.purl] }], status: 'not-affected' });
    const { found } = await check([asset('a')], [sbom(['a'], [both]), stating], feeds);
    const all = [...(found[0]?.vulnerabilities ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    const about = all.map(({ id, verdict, likelihood, exploitedSince, aliases }) => [
      id,
      verdict,
      likelihood,
      exploitedSince !== undefined,
      aliases,
    ]);
    expect(about).toEqual([
      ['CVE-2021-44228', 'affected', 0.94, true, undefined],
      ['CVE-2026-0002', 'not-affected', 0.5, false, ['GHSA-2']],
      ['GHSA-3', 'affected', undefined, false, ['PYSEC-3']],
    ]);
    expect(all[1]?.evidence.map(({ record }) => record).sort()).toEqual([
      'CVE-2026-0002',
      'DSA-1',
      'GHSA-2',
      'vex.json',
    ]);
  });

  it('says that there is no fix only where the range of the package has no end', async () => {
    const open = await feed('osv', osv('GHSA-1', 'org.apache.logging.log4j:log4j-core', [{ introduced: '0' }]));
    const endless = await feed('nvd', [nvd('CVE-2026-0001', 'cpe:2.3:a:acme:pump:*:*:*:*:*:*:*:*')]);
    const pump: Component = { name: 'pump', version: '3', cpes: ['cpe:2.3:a:acme:pump:3:*:*:*:*:*:*:*'] };
    const { found } = await check([asset('a')], [sbom(['a'], [log4j, pump])], [open, endless]);
    expect(found[0]?.vulnerabilities.map(({ id, fix }) => [id, fix])).toEqual([
      ['CVE-2021-44228', false],
      ['CVE-2026-0001', undefined],
    ]);
  });

  it('lists what cannot be compared, never as not affected', async () => {
    const feeds = [await feed('osv', LOG4J)];
    const { name, purl } = { name: 'log4j-core', purl: 'pkg:maven/org.apache.logging.log4j/log4j-core' };
    const { found } = await check([asset('a')], [sbom(['a'], [{ name, purl }])], feeds);
    expect(found[0]?.vulnerabilities[0]?.verdict).toBe('cannot-compare');
  });

  it('lets statements go first, for the devices that their paper is about', async () => {
    const statement = {
      vulnerability: 'CVE-2021-44228',
      products: [{ purls: ['pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1'] }],
      status: 'not-affected',
      at: '2026-01-01T00:00:00Z',
    };
    const devices = [asset('a', { manufacturer: 'A', model: '1' }), asset('b', { manufacturer: 'B', model: '2' })];
    const { found } = await check(
      devices,
      [sbom(['a', 'b'], [log4j]), vex(['a'], statement)],
      [await feed('osv', LOG4J)],
    );
    expect(found[0]?.vulnerabilities.map(({ verdict, assets }) => [verdict, assets])).toEqual([
      ['not-affected', ['a']],
      ['affected', ['b']],
    ]);
    expect(found[0]?.vulnerabilities[0]?.evidence.map(({ means, record }) => [means, record])).toEqual([
      ['vex', 'vex.json'],
      ['purl', 'GHSA-jfh8'],
    ]);
  });

  it('looks for devices without a parts list by their name, as something to look at', async () => {
    const feeds = [await feed('nvd', [nvd('CVE-2026-0002', 'cpe:2.3:o:acme:pump_7_firmware:*:*:*:*:*:*:*:*')])];
    const { found } = await check([asset('a', { manufacturer: 'ACME Inc.', model: 'Pump 7' }), asset('b')], [], feeds);
    expect(found).toMatchObject([
      { assets: ['a'], vulnerabilities: [{ id: 'CVE-2026-0002', verdict: 'needs-review' }] },
    ]);
    expect(found[0]?.paper).toBeUndefined();
    expect(found[0]?.vulnerabilities[0]?.component).toBeUndefined();
  });

  it('is due for parts lists that were never looked up, or before the data', () => {
    const papers = (more: object) => tableOf([sbom(['a'], [log4j], more)]);
    expect(uncheckedSince(papers({}), undefined)).toEqual(['sbom']);
    const checked = { on: '2026-11-10', sources: [] };
    expect(uncheckedSince(papers({ checked }), '2026-11-11')).toEqual(['sbom']);
    expect(uncheckedSince(papers({ checked }), '2026-11-10')).toEqual([]);
  });

  it('is due again where a statement about the device came or went since', () => {
    const said = { vulnerability: 'CVE-2026-0001', products: [], status: 'not-affected' };
    const vex = (id: string, assets: readonly string[]) =>
      ({ id, kind: 'vex', assets, fileName: `${id}.json`, statements: [said] }) as unknown as EvidenceDocument;
    const checkedWith = (...names: readonly string[]) =>
      sbom(['a'], [log4j], {
        checked: { on: '2026-11-10', sources: names.map((name) => ({ kind: 'vex', name })) },
      });
    const due = (...papers: readonly EvidenceDocument[]) => statedSince(tableOf(papers));
    expect(due(checkedWith())).toEqual([]);
    expect(due(checkedWith(), vex('new', ['a']))).toEqual(['sbom']);
    expect(due(checkedWith('new.json'), vex('new', ['a']))).toEqual([]);
    expect(due(checkedWith(), vex('new', ['b']))).toEqual([]);
    expect(due(checkedWith('old.json'))).toEqual(['sbom']);
    expect(due(sbom(['a'], [log4j]), vex('new', ['a']))).toEqual([]);
  });

  describe('of what devices are stated to run on', () => {
    const running = (version: string, more: object = {}) => ({
      operatingSystem: { family: 'windows', version },
      ...more,
    });
    const on7 = nvd('CVE-2019-0708', 'cpe:2.3:o:microsoft:windows_7:-:sp1:*:*:*:*:*:*');
    const on10 = nvd('CVE-2022-0001', 'cpe:2.3:o:microsoft:windows_10_21h2:*:*:*:*:*:*:*:*', {
      versionEndExcluding: '10.0.19044.1500',
    });
    const found = async (
      feeds: readonly object[],
      assets: readonly Asset[],
      papers: readonly EvidenceDocument[] = [],
    ) => {
      const result = await check(assets, papers, [await feed('nvd', feeds)]);
      return result.found.map(({ assets: about, system, vulnerabilities }) => ({
        about,
        system: system?.name,
        said: vulnerabilities.map(({ id, verdict }) => `${id} ${verdict}`),
      }));
    };

    it('finds what is wrong with it, once for all devices that run on it', async () => {
      const assets = [asset('a', running('Windows 7 SP1')), asset('b', running('Win7 SP1')), asset('c')];
      expect(await found([on7], assets)).toEqual([
        { about: ['a', 'b'], system: 'Windows 7 SP1', said: ['CVE-2019-0708 affected'] },
      ]);
    });

    it('leaves open whether one that is up to date is still at fault, where the record names no build', async () => {
      const assets = [
        asset('a', running('Windows 7 SP1', { patchState: 'current' })),
        asset('b', running('Windows 7 SP1', { patchState: 'outdated' })),
        asset('c', running('Windows 7 SP1')),
      ];
      const result = await check(assets, [], [await feed('nvd', [on7])]);
      expect(result.found).toHaveLength(1);
      expect(
        result.found[0]?.vulnerabilities.map(({ verdict, assets: some, evidence }) => [
          verdict,
          some,
          evidence[0]?.mayBeFixed,
        ]),
      ).toEqual([
        ['affected', ['b', 'c'], undefined],
        ['conditional', ['a'], true],
      ]);
    });

    it('does so for a system that a parts list names, and not for one whose build is known', async () => {
      const updated = asset('a', { patchState: 'current' });
      const named = (cpe: string) => sbom(['a'], [{ name: 'Windows', type: 'operating-system', cpes: [cpe] }]);
      const on = async (feeds: object, cpe: string) => (await found([feeds], [updated], [named(cpe)]))[0]?.said;
      expect(await on(on7, 'cpe:2.3:o:microsoft:windows_7:-:sp1:*:*:*:*:*:*')).toEqual(['CVE-2019-0708 conditional']);
      const build = 'cpe:2.3:o:microsoft:windows_10_21h2:10.0.19044.1288:*:*:*:*:*:*:*';
      expect(await on(on10, build)).toEqual(['CVE-2022-0001 affected']);
      expect(await on(nvd('CVE-2022-0002', build), build)).toEqual(['CVE-2022-0002 affected']);
    });

    it('compares a build, and leaves open what depends on one that is not stated', async () => {
      expect((await found([on10], [asset('a', running('10 21H2'))]))[0]?.said).toEqual(['CVE-2022-0001 conditional']);
      expect((await found([on10], [asset('a', running('10.0.19044.1288'))]))[0]?.said).toEqual([
        'CVE-2022-0001 affected',
      ]);
      expect(await found([on10], [asset('a', running('10.0.19044.1766'))])).toEqual([]);
    });

    it('only asks to look at it where the release, or the system, is not certain', async () => {
      expect((await found([on10], [asset('a', running('10 Pro'))]))[0]?.said).toEqual(['CVE-2022-0001 needs-review']);
      const nucleus = nvd('CVE-2021-31886', 'cpe:2.3:o:siemens:nucleus_rtos:-:*:*:*:*:*:*:*');
      const rtos = { operatingSystem: { family: 'rtos', version: 'Nucleus RTOS 3.1' } };
      expect((await found([nucleus], [asset('a', rtos)]))[0]?.said).toEqual(['CVE-2021-31886 needs-review']);
    });

    it('leaves it to a parts list that names a system', async () => {
      const list = sbom(['a'], [{ name: 'Windows', type: 'operating-system' }]);
      expect(await found([on7], [asset('a', running('Windows 7 SP1'))], [list])).toEqual([
        { about: ['a'], system: undefined, said: [] },
      ]);
    });

    it('asks it whether a part on it is at fault', async () => {
      const viewer: Component = {
        name: 'viewer',
        version: '1.0',
        cpes: ['cpe:2.3:a:example:viewer:1.0:*:*:*:*:*:*:*'],
      };
      const match = (criteria: string, vulnerable: boolean) => ({
        operator: 'OR',
        cpeMatch: [{ vulnerable, criteria }],
      });
      const both = (system: string) => ({
        ...nvd('CVE-2030-0001', 'cpe:2.3:a:x:x:1:*:*:*:*:*:*:*'),
        configurations: [
          {
            operator: 'AND',
            nodes: [
              match('cpe:2.3:a:example:viewer:1.0:*:*:*:*:*:*:*', true),
              match(`cpe:2.3:o:${system}:*:*:*:*:*:*:*`, false),
            ],
          },
        ],
      });
      const said = async (system: string, device: object) =>
        (await found([both(system)], [asset('a', device)], [sbom(['a'], [viewer])]))[0]?.said;
      expect(await said('microsoft:windows:-', running('Windows 7'))).toEqual(['CVE-2030-0001 affected']);
      expect(await said('linux:linux_kernel:-', running('Windows 7'))).toEqual([]);
      expect(await said('linux:linux_kernel:-', {})).toEqual(['CVE-2030-0001 conditional']);
      expect(await said('microsoft:windows_10_1809:-', running('Windows 10'))).toEqual(['CVE-2030-0001 conditional']);
      expect(await said('debian:debian_linux:10.0', { operatingSystem: { family: 'linux' } })).toEqual([
        'CVE-2030-0001 conditional',
      ]);
    });

    it('takes the name of the product itself where the parts list has it', async () => {
      const subject = { name: 'Pump 3', version: '3.1', cpes: ['cpe:2.3:o:acme:pump_3_firmware:3.1:*:*:*:*:*:*:*'] };
      const pump = nvd('CVE-2026-0009', 'cpe:2.3:o:acme:pump_3_firmware:3.1:*:*:*:*:*:*:*');
      expect((await found([pump], [asset('a')], [sbom(['a'], [], { subject })]))[0]?.said).toEqual([
        'CVE-2026-0009 affected',
      ]);
    });
  });

  it('writes what is found about a system on one paper, and moves devices from it that run on another', async () => {
    const feeds = [await feed('nvd', [nvd('CVE-2019-0708', 'cpe:2.3:o:microsoft:windows_7:-:sp1:*:*:*:*:*:*')])];
    const windows = (version: string) => ({ operatingSystem: { family: 'windows', version } });
    const before = await check([asset('a', windows('Windows 7 SP1'))], [], feeds);
    const [{ system, vulnerabilities } = {}] = before.found;
    const paper = {
      id: 'w',
      kind: 'vulnerability-data',
      assets: ['a'],
      components: [system],
      vulnerabilities,
    } as unknown as EvidenceDocument;
    const same = await check(
      [asset('a', windows('Windows 7 SP1')), asset('b', windows('Windows 7 SP1'))],
      [paper],
      feeds,
    );
    expect(same.found).toMatchObject([{ paper: 'w', assets: ['a', 'b'], vulnerabilities: [{ id: 'CVE-2019-0708' }] }]);
    const moved = await check([asset('a', windows('Windows 11 24H2'))], [paper], feeds);
    expect(moved.found).toMatchObject([{ paper: 'w', assets: [], vulnerabilities: [] }]);
  });
});

describe('how far a check is', () => {
  it('looks up the version before as well, and an older list for what the newer one is not about', () => {
    const old = sbom(['a', 'b'], [log4j], { id: 'old' });
    const newer = sbom(['a'], [{ ...log4j, version: '2.17.0' }], { id: 'new', replaces: 'old' });
    const assets = tableOf([asset('a'), asset('b')]);
    const checked = (papers: readonly EvidenceDocument[]) =>
      checkSubjects(assets, tableOf(papers)).toCheck.map(({ paper, devices }) => [
        paper?.id,
        devices.flatMap((like) => like.assets),
      ]);
    expect(checked([old, newer])).toEqual([
      ['new', ['a']],
      ['old', ['b']],
    ]);
    expect(checked([{ ...old, assets: newer.assets }, newer])).toEqual([
      ['new', ['a']],
      ['old', ['a']],
    ]);
  });

  it('counts the parts one by one, between reading the data and gathering what else is known', async () => {
    const told: string[] = [];
    const parts = Array.from({ length: 3 }, (_, at) => ({ ...log4j, ref: `part-${at}` }));
    const subjects = checkSubjects(tableOf([asset('a')]), tableOf([sbom(['a'], parts)]));
    await checkHospital(subjects, [await feed('osv', LOG4J)], '2026-11-22', ({ stage, done, all }) =>
      told.push(`${stage} ${done}/${all}`),
    );
    expect(told).toEqual(['reading 0/0', 'matching 1/3', 'matching 2/3', 'matching 3/3', 'gathering 0/0']);
  });

  it('comes to its end where one list is in devices of different makers', async () => {
    const assets = [asset('a', { manufacturer: 'A', model: 'A1' }), asset('b', { manufacturer: 'B', model: 'B1' })];
    const told: (readonly [number, number])[] = [];
    const subjects = checkSubjects(tableOf(assets), tableOf([sbom(['a', 'b'], [log4j])]));
    await checkHospital(subjects, [], '2026-11-22', ({ stage, done, all }) => {
      if (stage === 'matching') told.push([done, all]);
    });
    const [done, all] = told.at(-1) ?? [];
    expect([told.length, done]).toEqual([all, all]);
    expect(all).toBeGreaterThan(2);
  });
});
