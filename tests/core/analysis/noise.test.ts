import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Report } from '../../../src/core/analysis/report';
import { readPlain } from '../../../src/core/formats/plain';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';

type Element = Record<string, unknown>;
interface Plain extends Element {
  zones: Element[];
  boundaries: Element[];
  nodes: Element[];
  flows: Element[];
}
const LISTS = ['zones', 'boundaries', 'nodes', 'flows'] as const;

const clinic = (): Plain =>
  JSON.parse(readFileSync(new URL('../../fixtures/well-built-clinic.json', import.meta.url), 'utf8')) as Plain;

const reportOn = (plain: unknown): Report => {
  const read = readPlain(plain);
  if (!read.ok) throw new Error('the clinic cannot be read');
  return analyse(modelOf(read.value, library), { today: '2026-11-22' });
};

const element = (list: Element[], id: string): Element => {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

const rulesOn = (report: Report, id: string): readonly string[] =>
  report.threats.filter(({ subjects }) => subjects.includes(id)).map(({ rule }) => rule);

describe('a well-built clinic', () => {
  const report = reportOn(clinic());

  it('is analysed by all rules without a failure', () => {
    expect(report.failures).toEqual([]);
    // All but those that speak of gaps in the drawing.
    expect(report.rulesRun).toBeGreaterThanOrEqual(library.rules.size - 2);
  });

  it('gets at most two threats, none above level 2, and few questions', () => {
    expect(report.threats.length).toBeLessThanOrEqual(2);
    expect(report.threats.filter(({ level }) => level > 2)).toEqual([]);
    expect(report.questions.length).toBeLessThanOrEqual(3);
  });
});

describe('one thing that is wrong in it is found', () => {
  const broken: readonly (readonly [string, (plain: Plain) => void, string, string])[] = [
    [
      'no second factor for the vendor',
      ({ flows }) => Object.assign(element(flows, 'f-vendor'), { auth: { mfa: false } }),
      'f-vendor',
      'remote-maintenance-without-mfa',
    ],
    [
      'a VPN gateway out of date',
      ({ nodes }) => Object.assign(element(nodes, 'vpn'), { patchState: 'outdated' }),
      'vpn',
      'edge-appliance-outdated',
    ],
    [
      'a backup that is online only',
      ({ nodes }) => Object.assign(element(nodes, 'ehr'), { backup: { offline: false } }),
      'ehr',
      'no-offline-backup',
    ],
    [
      'an X-ray unit past support',
      ({ nodes }) => Object.assign(element(nodes, 'xray'), { os: { family: 'windows', eos: '2020-01-14' } }),
      'xray',
      'out-of-support-on-network',
    ],
    [
      'guests on the terminal network',
      ({ zones, boundaries }) => {
        Object.assign(element(zones, 'z-guest'), { enforcement: 'none', subnet: '10.1.10.0/24' });
        Object.assign(element(boundaries, 'b-guest-core'), { enforcement: 'none', ruleset: 'any-any' });
      },
      'z-guest',
      'guest-wifi-reaches-inside',
    ],
    [
      'media that nobody scans',
      ({ flows }) => Object.assign(element(flows, 'f-cd'), { mediaScanning: false }),
      'f-cd',
      'unscanned-media',
    ],
  ];

  it.each(broken)('%s', (_, change, id, rule) => {
    const plain = clinic();
    change(plain);
    expect(rulesOn(reportOn(plain), id)).toContain(rule);
  });
});

describe('what is left out of it', () => {
  /** Whose absence is itself what a rule reports: what a line is for, what it speaks, how it is filtered. */
  const RECORDS: readonly string[] = ['purpose', 'protocol', 'ruleset'];
  const KEPT: readonly string[] = ['id', 'label', 'from', 'to', 'between', 'deviceType'];
  // Every third is enough to notice, and three times quicker.
  const fields = LISTS.flatMap((list) =>
    clinic()[list].flatMap((item) =>
      Object.keys(item)
        .filter((field) => !KEPT.includes(field) && !RECORDS.includes(field))
        .map((field) => ({ list, id: String(item.id), field })),
    ),
  ).filter((_, index) => index % 3 === 0);

  it('may raise questions, but no threat', { timeout: 60_000 }, () => {
    const accused = fields.flatMap(({ list, id, field }) => {
      const plain = clinic();
      delete element(plain[list], id)[field];
      return reportOn(plain).threats.map(({ key }) => `${id}.${field}: ${key}`);
    });
    expect(fields.length).toBeGreaterThan(100);
    expect(accused).toEqual([]);
  });

  it('leaves a bare drawing with questions instead of a clean bill of health', () => {
    const plain = clinic();
    const only = (list: Element[], names: readonly string[]): Element[] =>
      list.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))));
    const bare = {
      ...plain,
      zones: only(plain.zones, ['id', 'zoneType', 'label']),
      boundaries: [],
      nodes: only(plain.nodes, ['id', 'deviceType', 'zone', 'label']),
      flows: only(plain.flows, ['id', 'from', 'to', 'protocol', 'purpose']),
    };
    const report = reportOn(bare);
    expect(report.threats.filter(({ level }) => level > 2)).toEqual([]);
    expect(report.questions.length).toBeGreaterThan(20);
  });
});
