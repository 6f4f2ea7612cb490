import { describe, expect, it } from 'vitest';
import { advisoryOfNvd } from '../../../../src/core/evidence/advisories/nvd';
import { advisoryOfOsv } from '../../../../src/core/evidence/advisories/osv';
import { indexAdvisories } from '../../../../src/core/evidence/matching/advisory-index';
import { type MatchedDevice, matchDevice, WHOLE_DEVICE } from '../../../../src/core/evidence/matching/match-device';
import { indexStatements } from '../../../../src/core/evidence/matching/vex-index';
import { sbomOfCycloneDx } from '../../../../src/core/evidence/sbom/cyclonedx';
import { statementsOfCsaf } from '../../../../src/core/evidence/vex/csaf';
import { statementsOfOpenVex } from '../../../../src/core/evidence/vex/openvex';

const LOG4SHELL = 'CVE-2021-44228';

const osv = advisoryOfOsv({
  id: 'GHSA-1',
  modified: '2022-01-01T00:00:00Z',
  aliases: [LOG4SHELL],
  affected: [
    {
      package: { ecosystem: 'Maven', name: 'org.apache.logging.log4j:log4j-core' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.13.0' }, { fixed: '2.15.0' }] }],
    },
  ],
});

const nvdOf = (id: string, configurations: unknown) =>
  advisoryOfNvd({ id, vulnStatus: 'Analyzed', lastModified: '2022-02-01', configurations });

const match = (criteria: string, more: object = {}) => ({ vulnerable: true, criteria, ...more });
const ANY = ':*:*:*:*:*:*:*';

const nvd = nvdOf(LOG4SHELL, [
  {
    nodes: [
      {
        operator: 'OR',
        cpeMatch: [
          match(`cpe:2.3:a:apache:log4j:*${ANY}`, { versionStartIncluding: '2.0.1', versionEndExcluding: '2.15.0' }),
        ],
      },
    ],
  },
]);

const onWindows = nvdOf('CVE-2030-0001', [
  {
    operator: 'AND',
    nodes: [
      { operator: 'OR', cpeMatch: [match(`cpe:2.3:a:example:viewer:1.0${ANY}`)] },
      { operator: 'OR', cpeMatch: [{ vulnerable: false, criteria: `cpe:2.3:o:microsoft:windows:-${ANY}` }] },
    ],
  },
]);

const found = [osv, nvd, onWindows].flatMap((advisory) => advisory ?? []);

const sbom = (...components: readonly object[]) =>
  sbomOfCycloneDx({ bomFormat: 'CycloneDX', specVersion: '1.5', components }).components;

const device = (components: MatchedDevice['components'], more: Partial<MatchedDevice> = {}): MatchedDevice => ({
  manufacturer: 'Example Medical Inc.',
  model: 'CT-100',
  components,
  cpes: [],
  ...more,
});

const core = (version: string) => ({
  'bom-ref': 'log4j',
  name: 'log4j-core',
  version,
  purl: `pkg:maven/org.apache.logging.log4j/log4j-core@${version}`,
});

const matches = (of: MatchedDevice, statements: readonly unknown[] = []) =>
  matchDevice(of, {
    advisories: indexAdvisories(found),
    statements: indexStatements(
      statements.map((document, index) => ({
        name: `vex-${index}`,
        statements: [...statementsOfOpenVex(document), ...statementsOfCsaf(document)],
      })),
    ),
  });

const vex = (
  status: string,
  more: object = {},
  at = '2022-03-01T00:00:00Z',
  products: readonly unknown[] = [core('2.14.1').purl],
) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  author: 'Example',
  timestamp: at,
  statements: [
    {
      vulnerability: { name: LOG4SHELL },
      products: products.map((id) => (typeof id === 'string' ? { '@id': id } : id)),
      status,
      ...more,
    },
  ],
});

describe('vulnerabilities of a device', () => {
  it('are found by package url and version', () => {
    expect(matches(device(sbom(core('2.14.1'))))).toMatchObject([
      {
        vulnerability: LOG4SHELL,
        component: 'log4j',
        verdict: 'affected',
        evidence: [{ means: 'purl', record: 'GHSA-1', met: 'maven/org.apache.logging.log4j/log4j-core' }],
      },
    ]);
    expect(matches(device(sbom(core('2.15.0'))))).toEqual([]);
  });
  it('are found by CPE and version, also where the name leaves the version to the component', () => {
    const part = (version: string) => sbom({ name: 'Log4j', version, cpe: `cpe:2.3:a:apache:log4j:*${ANY}` });
    expect(matches(device(part('2.14.1')))).toMatchObject([{ verdict: 'affected', evidence: [{ means: 'cpe' }] }]);
    expect(matches(device(part('2.17.0')))).toEqual([]);
  });
  it('with a version that cannot be ordered are something to look at, not nothing', () => {
    expect(
      matches(device(sbom({ name: 'Log4j', version: 'Rel 5', cpe: `cpe:2.3:a:apache:log4j:*${ANY}` }))),
    ).toMatchObject([{ verdict: 'cannot-compare' }]);
  });
  it('that depend on what it runs on are conditional until that is known', () => {
    const viewer = sbom({ name: 'viewer', cpe: `cpe:2.3:a:example:viewer:1.0${ANY}` });
    const on = (...cpes: readonly string[]) => matches(device(viewer, { cpes })).map(({ verdict }) => verdict);
    expect(on()).toEqual(['conditional']);
    expect(on(`cpe:2.3:o:microsoft:windows:-${ANY}`)).toEqual(['affected']);
    expect(on(`cpe:2.3:o:linux:linux_kernel:5.10${ANY}`)).toEqual([]);
  });
  it('whose names alone are alike need review and never count', () => {
    expect(matches(device(sbom({ name: 'log4j', version: '2.14.1', supplier: { name: 'Apache' } })))).toMatchObject([
      { verdict: 'needs-review', evidence: [{ means: 'name' }] },
    ]);
    expect(matches(device(sbom({ name: 'log4j', version: '2.14.1', supplier: { name: 'Somebody' } })))).toEqual([]);
  });
});

describe('what is said about them', () => {
  const ct = device(sbom(core('2.14.1')));
  const verdict = (...documents: readonly unknown[]) =>
    matches(ct, documents).map((one) => [one.verdict, one.isDisputed]);
  it('goes before what is found', () => {
    expect(verdict(vex('not_affected', { justification: 'vulnerable_code_not_in_execute_path' }))).toEqual([
      ['not-affected', false],
    ]);
  });
  it('about another version says nothing here', () => {
    expect(verdict(vex('not_affected', {}, undefined, [core('2.13.3').purl]))).toEqual([['affected', false]]);
  });
  it('by one author counts as of its newest word', () => {
    const both = vex('under_investigation');
    const statements = [
      ...both.statements,
      { ...both.statements[0], status: 'fixed', timestamp: '2022-05-01T00:00:00Z' },
    ];
    expect(verdict({ ...both, statements })).toEqual([['fixed', false]]);
  });
  it('by two that contradict each other counts as affected and says so', () => {
    expect(verdict(vex('not_affected'), vex('affected'))).toEqual([['affected', true]]);
    expect(verdict(vex('not_affected'), vex('under_investigation'))).toEqual([['affected', true]]);
    expect(verdict(vex('not_affected'), vex('fixed'))).toEqual([['fixed', false]]);
  });
  it('of the device goes before what is said of a part in general', () => {
    const maker = {
      document: {
        category: 'csaf_vex',
        csaf_version: '2.0',
        publisher: { name: 'Example Medical' },
        tracking: { current_release_date: '2022-02-01T00:00:00Z' },
      },
      product_tree: {
        branches: [
          {
            category: 'vendor',
            name: 'Example Medical',
            branches: [
              {
                category: 'product_name',
                name: 'CT',
                product: { name: 'CT', product_id: 'P1', product_identification_helper: { model_numbers: ['CT-1*'] } },
              },
            ],
          },
        ],
      },
      vulnerabilities: [
        { cve: LOG4SHELL, product_status: { known_not_affected: ['P1'] } },
        { cve: 'CVE-2031-7', product_status: { known_affected: ['P1'] } },
      ],
    };
    expect(
      matches(ct, [vex('affected'), maker]).map((one) => [
        one.vulnerability,
        one.component,
        one.verdict,
        one.isDisputed,
      ]),
    ).toEqual([
      [LOG4SHELL, 'log4j', 'not-affected', false],
      ['CVE-2031-7', WHOLE_DEVICE, 'affected', false],
    ]);
    expect(matches(device(sbom(core('2.14.1')), { model: 'MR-100' }), [maker]).map((one) => one.verdict)).toEqual([
      'affected',
    ]);
  });
});
