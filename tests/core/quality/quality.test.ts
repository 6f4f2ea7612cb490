import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { emptyDocument } from '../../../src/core/document/empty';
import type { Asset } from '../../../src/core/model/asset';
import type { DataFlow } from '../../../src/core/model/data-flow';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';
import type { Link } from '../../../src/core/model/link';
import { type Model, type ModelSource, modelOf } from '../../../src/core/model/model';
import type { Zone } from '../../../src/core/model/zone';
import { askedFacts } from '../../../src/core/quality/asked-facts';
import { qualityChecks } from '../../../src/core/quality/checks';
import type { QualityKind } from '../../../src/core/quality/finding';
import { qualityOf } from '../../../src/core/quality/quality';
import { allAtOnce } from '../../../src/core/steps';
import { tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';

interface Records {
  readonly assets?: readonly object[];
  readonly zones?: readonly object[];
  readonly flows?: readonly object[];
  readonly links?: readonly object[];
  readonly evidence?: readonly object[];
  readonly rest?: Partial<ModelSource>;
}

/** A model of records as documents hold them, also of those that reading would have put right. */
const modelOfRecords = ({
  assets = [],
  zones = [],
  flows = [],
  links = [],
  evidence = [],
  rest = {},
}: Records): Model =>
  modelOf(
    {
      ...emptyDocument('hospital', 'Test', 'hospital'),
      lastReviewed: TODAY,
      assets: tableOf(assets as readonly Asset[]),
      zones: tableOf(zones as readonly Zone[]),
      flows: tableOf(flows as readonly DataFlow[]),
      links: tableOf(links as readonly Link[]),
      evidence: tableOf(evidence as readonly EvidenceDocument[]),
      ...rest,
    },
    library,
  );

const found = (records: Records, kind: QualityKind): readonly string[] =>
  qualityChecks
    .flatMap((check) => check(modelOfRecords(records), TODAY))
    .filter((finding) => finding.kind === kind)
    .map(({ subjects, detail }) => [subjects.join('+'), ...(detail === undefined ? [] : [detail])].join(' '));

const CT = { id: 'ct', kind: 'ct', name: 'CT', zone: 'a' };
const PACS = { id: 'pacs', kind: 'pacs-server', name: 'PACS', zone: 'b' };
const A = { id: 'a', name: 'A', kind: 'modality', enforcement: 'acl' };
const B = { id: 'b', name: 'B', kind: 'imaging-archive', enforcement: 'acl' };
const IMAGES = { id: 'f', from: 'ct', to: 'pacs', protocol: 'dicom', purpose: 'clinical' };
const TWO = { assets: [CT, PACS], zones: [A, B], flows: [IMAGES] };

describe('the quality of a drawing', () => {
  it('has nothing to say of two devices with a flow between them', () => {
    const findings = qualityChecks.flatMap((check) => check(modelOfRecords(TWO), TODAY));
    expect(findings).toEqual([]);
  });

  it.each<[string, QualityKind, Records, readonly string[]]>([
    ['a flow to nothing', 'flow-without-end', { ...TWO, flows: [{ ...IMAGES, to: 'gone' }] }, ['f']],
    ['a device in no zone', 'asset-without-zone', { ...TWO, assets: [{ ...CT, zone: undefined }, PACS] }, ['ct']],
    ['a server with neither flow nor cable', 'isolated-asset', { ...TWO, flows: [] }, ['ct', 'pacs']],
    ['a device of no kind', 'unknown-kind', { ...TWO, assets: [{ ...CT, kind: 'other' }, PACS] }, ['ct']],
    ['no protocol', 'flow-without-protocol', { ...TWO, flows: [{ ...IMAGES, protocol: undefined }] }, ['f']],
    ['no purpose', 'flow-without-purpose', { ...TWO, flows: [{ ...IMAGES, purpose: undefined }] }, ['f']],
    ['a zone nobody put a use to', 'zone-without-kind', { ...TWO, zones: [{ ...A, kind: undefined }, B] }, ['a']],
    [
      'an edge nobody wrote of',
      'zone-without-enforcement',
      { ...TWO, zones: [{ ...A, enforcement: undefined }, B] },
      ['a'],
    ],
    [
      'one MAC address written in two ways',
      'same-mac',
      {
        ...TWO,
        assets: [
          { ...CT, interfaces: [{ mac: '00:1A:2b:3c:4d:5e' }] },
          { ...PACS, interfaces: [{ mac: '001a-2b3c-4d5e' }] },
        ],
      },
      ['ct+pacs 001a2b3c4d5e'],
    ],
    [
      'one address, once with the length of its network',
      'same-address',
      {
        ...TWO,
        assets: [
          { ...CT, interfaces: [{ addresses: ['10.0.0.5/24', 'DHCP'] }] },
          { ...PACS, interfaces: [{ addresses: ['10.0.0.5', 'DHCP'] }] },
        ],
      },
      ['ct+pacs 10.0.0.5'],
    ],
    [
      'one serial number, but not of another model',
      'same-serial',
      {
        ...TWO,
        assets: [
          { ...CT, model: 'X', serialNumber: '1' },
          { ...PACS, model: 'Y', serialNumber: '1' },
          { ...CT, id: 'ct2', model: 'X', serialNumber: '1' },
        ],
      },
      ['ct+ct2 x 1'],
    ],
    [
      'an address outside the network of its zone',
      'address-outside-subnet',
      {
        ...TWO,
        zones: [{ ...A, subnets: ['10.0.0.0/24'] }, B],
        assets: [{ ...CT, interfaces: [{ addresses: ['DHCP', '10.0.0.9/24', 'fe80::1', '10.0.1.9/24'] }] }, PACS],
      },
      ['ct+a 10.0.1.9/24'],
    ],
    [
      'another VLAN than its zone',
      'vlan-differs',
      { ...TWO, zones: [{ ...A, vlan: 10 }, B], assets: [{ ...CT, interfaces: [{ vlan: 20 }] }, PACS] },
      ['ct+a 20 ≠ 10'],
    ],
    [
      'a flow of what is offline',
      'offline-with-flow',
      { ...TWO, assets: [{ ...CT, networked: false }, PACS] },
      ['ct+f'],
    ],
    [
      'ends whose cables do not meet',
      'ends-cannot-reach',
      {
        ...TWO,
        assets: [CT, PACS, { ...CT, id: 's1', kind: 'access-switch' }, { ...CT, id: 's2', kind: 'access-switch' }],
        links: [
          { id: 'l1', ends: [{ asset: 'ct' }, { asset: 's1' }] },
          { id: 'l2', ends: [{ asset: 'pacs' }, { asset: 's2' }] },
        ],
      },
      ['f+ct+pacs'],
    ],
    [
      'a paper that says otherwise',
      'sources-differ',
      {
        ...TWO,
        assets: [{ ...CT, storesPersonalData: false }, PACS],
        evidence: [{ id: 'e', kind: 'mds2', assets: ['ct'], answers: { 'MPII-2.2': { answer: 'Yes' } } }],
      },
      ['ct MDS2 MPII-2.2'],
    ],
    [
      'a flow said to be encrypted, of a sender that does not encrypt',
      'sources-differ',
      {
        ...TWO,
        flows: [{ ...IMAGES, data: ['image'], encryption: 'yes' }],
        evidence: [{ id: 'e', kind: 'mds2', assets: ['ct'], answers: { 'TXCF-2': { answer: 'No' } } }],
      },
      ['f MDS2 TXCF-2'],
    ],
    [
      'nothing once people keep what they stated',
      'sources-differ',
      {
        ...TWO,
        flows: [{ ...IMAGES, data: ['image'], encryption: 'yes' }],
        evidence: [
          {
            id: 'e',
            kind: 'mds2',
            assets: ['ct'],
            answers: { 'TXCF-2': { answer: 'No' } },
            overruled: [{ fact: 'flow.encryption', subject: 'f' }],
          },
        ],
      },
      [],
    ],
    [
      'nothing that an older form said in whose place another stands',
      'sources-differ',
      {
        ...TWO,
        assets: [{ ...CT, antimalware: 'installed' }, PACS],
        evidence: [
          { id: 'e', kind: 'mds2', assets: ['ct'], answers: { 'MLDP-2': { answer: 'No' } } },
          { id: 'n', kind: 'mds2', assets: ['ct'], replaces: 'e', answers: { 'MLDP-1': { answer: 'Yes' } } },
        ],
      },
      [],
    ],
    [
      'an element nobody checked, where others were',
      'element-never-checked',
      { ...TWO, assets: [CT, { ...PACS, reviewedOn: '2026-10-01' }] },
      ['ct'],
    ],
    [
      'an element checked too long ago',
      'element-check-outdated',
      {
        ...TWO,
        assets: [
          { ...CT, reviewedOn: '2025-10-01' },
          { ...PACS, reviewedOn: '2026-10-01' },
        ],
      },
      ['ct 2025-10-01'],
    ],
    ['no review ever', 'never-reviewed', { ...TWO, rest: { lastReviewed: undefined } }, ['']],
    [
      'a review before the last change',
      'review-outdated',
      { ...TWO, rest: { lastReviewed: '2026-10-01', lastChange: '2026-11-01' } },
      [' 2026-10-01'],
    ],
    ['a review a year ago', 'review-outdated', { ...TWO, rest: { lastReviewed: '2025-11-01' } }, [' 2025-11-01']],
  ])('names %s', (_, kind, records, expected) => expect(found(records, kind)).toEqual(expected));

  it('takes two devices with a chain of cables between them as joined', () => {
    const links = [
      { id: 'l1', ends: [{ asset: 'ct' }, { asset: 's1' }] },
      { id: 'l2', ends: [{ asset: 's1' }, { asset: 'pacs' }] },
    ];
    expect(
      found({ ...TWO, assets: [CT, PACS, { ...CT, id: 's1', kind: 'access-switch' }], links }, 'ends-cannot-reach'),
    ).toEqual([]);
  });

  it('ranks unknown facts by the questions they decide', () => {
    const model = modelWith({
      zones: [
        { id: 'a', zoneType: 'modality' },
        { id: 'b', zoneType: 'imaging-archive' },
      ],
      nodes: [
        { id: 'ct', deviceType: 'ct', zone: 'a' },
        { id: 'pacs', deviceType: 'pacs-server', zone: 'b' },
      ],
      flows: [{ id: 'f', from: 'ct', to: 'pacs' }],
    });
    const report = analyse(model, { today: TODAY });
    const asked = allAtOnce(askedFacts(report));
    const decisions = asked.map(({ decides }) => decides);
    expect(decisions).toEqual([...decisions].sort((a, b) => b - a));
    const [first] = asked;
    const alone = report.questions.filter(({ missing }) => missing.length === 1 && missing[0]?.fact === first?.fact);
    expect(first?.decides).toBe(alone.length);
    const [of] = first?.of ?? [];
    const asking = report.questions.filter(({ missing }) =>
      missing.some(({ fact, subject }) => fact === first?.fact && subject === of?.subject),
    );
    expect(of?.helps).toBe(asking.length);
    expect(allAtOnce(qualityOf(model, report)).groups.map(({ kind }) => kind)).toContain('zone-without-enforcement');
  });
});
