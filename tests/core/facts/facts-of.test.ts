import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts-of';
import { SOMETHING } from '../../../src/core/model/reachability';
import { modelWith, type Parts } from '../../support/hospital';

const TODAY = '2026-11-22';
const fact = (parts: Parts, id: string, subject: string) => factsOf(modelWith(parts), TODAY).fact(id, subject);
const ofAsset = (node: object, id: string, more: Parts = {}) =>
  fact(
    {
      zones: [{ id: 'z', zoneType: 'modality' }],
      ...more,
      nodes: [{ id: 'a', zone: 'z', ...node }, ...(more.nodes ?? [])],
    },
    id,
    'a',
  );

describe('where a value comes from', () => {
  it('is a person, when one said it', () => {
    expect(ofAsset({ deviceType: 'ct', criticality: 'low' }, 'asset.criticality')).toEqual({
      value: 'low',
      source: { kind: 'stated' },
    });
  });

  it('is the default of the device type, marked as assumed, when nobody said', () => {
    expect(ofAsset({ deviceType: 'ct' }, 'asset.category')).toEqual({
      value: 'medical-device',
      source: { kind: 'assumed', by: 'ct' },
    });
  });

  it('is the paper, with the place in it, before the default', () => {
    const node = { deviceType: 'ventilator', mds2: { status: 'provided', answers: { 'MPII-2.2': 'Yes' } } };
    expect(ofAsset(node, 'asset.storesPersonalData')).toMatchObject({
      value: true,
      source: { kind: 'evidence', place: 'MPII-2.2' },
    });
    expect(ofAsset({ ...node, storesPHI: false }, 'asset.storesPersonalData').source.kind).toBe('stated');
  });

  it('is nothing for a device type that nobody knows', () => {
    expect(ofAsset({ deviceType: 'other' }, 'asset.criticality').value).toBeUndefined();
  });
});

describe('whether an asset is on a network', () => {
  const networked = (node: object, flows: Parts['flows'] = []) =>
    ofAsset(node, 'asset.networked', { nodes: [{ id: 'b', deviceType: 'pacs-server', zone: 'z' }], flows });

  it('is unknown for a device of which nothing is drawn, and for "maybe"', () => {
    expect(networked({ deviceType: 'ct' }).value).toBeUndefined();
    expect(networked({ deviceType: 'ct', networked: 'maybe' }).value).toBeUndefined();
  });

  it('is shown by a network flow, but not by media or by hand', () => {
    const flow = (medium: string) => [{ id: 'f', from: 'a', to: 'b', medium }];
    expect(networked({ deviceType: 'ct' }, flow('wired'))).toMatchObject({ value: true, source: { kind: 'derived' } });
    expect(networked({ deviceType: 'ct' }, flow('usb')).value).toBeUndefined();
    expect(networked({ deviceType: 'ct' }, flow('human')).value).toBeUndefined();
  });

  it('is assumed of servers and denied of persons', () => {
    expect(networked({ deviceType: 'file-server' })).toMatchObject({ value: true, source: { kind: 'assumed' } });
    expect(networked({ deviceType: 'clinician' }).value).toBe(false);
  });
});

describe('a flow', () => {
  const ends = [
    { id: 'ct', deviceType: 'ct', zone: 'z', networked: true },
    { id: 'pacs', deviceType: 'pacs-server', zone: 'y', mds2: { status: 'provided', answers: { 'TXCF-2': 'No' } } },
    { id: 'nurse', deviceType: 'clinician', zone: 'z' },
  ];
  const ofFlow = (flow: object, id: string) =>
    fact(
      {
        zones: [
          { id: 'z', zoneType: 'modality' },
          { id: 'y', zoneType: 'imaging-archive', enforcement: 'firewall' },
        ],
        nodes: ends,
        flows: [{ id: 'f', from: 'ct', to: 'pacs', medium: 'wired', ...flow }],
      },
      id,
      'f',
    );

  it.each([
    ['rs232', 'serial', false],
    ['usb-media', 'usb', false],
    ['https', undefined, true],
  ])('travels, where nobody said on what, as %s does: %s', (protocol, medium, onNetwork) => {
    const silent = { protocol, medium: undefined };
    expect(ofFlow(silent, 'flow.medium').value).toBe(medium);
    expect(ofFlow(silent, 'flow.onNetwork').value).toBe(onNetwork);
  });

  it('takes the default of its protocol for encryption and login, marked as assumed', () => {
    expect(ofFlow({ protocol: 'hl7v2-mllp' }, 'flow.encryption')).toEqual({
      value: 'none',
      source: { kind: 'assumed', by: 'hl7v2-mllp' },
    });
    expect(ofFlow({ protocol: 'hl7v2-mllp', encryption: 'yes' }, 'flow.encryption').source.kind).toBe('stated');
  });

  it('does not know what a protocol only could do', () => {
    expect(ofFlow({ protocol: 'dicomweb' }, 'flow.encryption').value).toBeUndefined();
    expect(ofFlow({ protocol: 'https', authentication: 'optional' }, 'flow.authentication').value).toBeUndefined();
  });

  it('has no protocol, encryption or login when a person does it by hand', () => {
    for (const id of ['flow.protocol', 'flow.encryption', 'flow.authentication']) {
      expect(ofFlow({ medium: 'human' }, id).value).toBeNull();
    }
  });

  it('has the answers of its ends, and perhaps those of an end that gave none', () => {
    expect(ofFlow({}, 'flow.mds2.TXCF-2')).toMatchObject({ value: ['No'], possible: ['Yes', 'N/A'] });
    expect(ofFlow({ from: 'nurse' }, 'flow.mds2.TXCF-2').possible).toBeUndefined();
  });

  it('knows what it crosses', () => {
    expect(ofFlow({}, 'flow.crossesTrustBoundary').value).toBe(true);
    expect(ofFlow({ to: 'nurse' }, 'flow.crossesTrustBoundary').value).toBe(false);
    expect(ofFlow({}, 'flow.enforcement').value).toBe('firewall');
    expect(ofFlow({ to: 'nurse' }, 'flow.enforcement').value).toBeNull();
    expect(ofFlow({}, 'flow.toIsMoreTrusted').value).toBe(true);
  });

  it('knows whether it carries patient data or commands, and does not guess', () => {
    expect(ofFlow({ data: ['image'] }, 'flow.carriesPersonalData').value).toBe(true);
    expect(ofFlow({ data: ['control'] }, 'flow.carriesControl').value).toBe(true);
    expect(ofFlow({ data: ['web'] }, 'flow.carriesPersonalData').value).toBe(false);
    expect(ofFlow({}, 'flow.carriesPersonalData').value).toBeUndefined();
  });
});

describe('what stands in the same segment', () => {
  const zones = [
    { id: 'z', zoneType: 'modality', enforcement: 'none' },
    { id: 'near', zoneType: 'departmental', enforcement: 'none' },
    { id: 'vlan', zoneType: 'laboratory', enforcement: 'vlan-only' },
    { id: 'far', zoneType: 'office-internet', enforcement: 'firewall' },
  ];
  const peers = (nodes: NonNullable<Parts['nodes']>, count = 1) =>
    ofAsset({ deviceType: 'ct', networked: true, count }, 'asset.segmentPeers.categories', { zones, nodes });

  it('is what no barrier at all keeps away, itself left out', () => {
    expect(peers([{ id: 'b', deviceType: 'ehr-terminal', zone: 'near' }]).value).toEqual(['it-endpoint']);
    expect(peers([{ id: 'b', deviceType: 'office-pc', zone: 'far' }]).value).toEqual([]);
    expect(peers([{ id: 'b', deviceType: 'ehr-terminal', zone: 'vlan' }]).value).toEqual([]);
  });

  it('are its like, when it stands for several', () => {
    expect(peers([], 2).value).toEqual(['medical-device']);
  });

  it('are only possible when their own connection is unknown', () => {
    expect(peers([{ id: 'b', deviceType: 'mri', zone: 'near' }])).toMatchObject({
      value: [],
      possible: ['medical-device'],
    });
    expect(peers([{ id: 'b', deviceType: 'other', zone: 'near', networked: true }]).possible).toEqual([SOMETHING]);
  });

  it('uses the web when a computer there does, and perhaps when nobody says', () => {
    const uses = (node: object) =>
      fact(
        { zones, nodes: [{ id: 'b', deviceType: 'ehr-terminal', zone: 'near', ...node }] },
        'zone.segmentUsesEmailOrWeb',
        'z',
      );
    expect(uses({ internetUse: 'general' }).value).toBe(true);
    expect(uses({ internetUse: 'none' }).value).toBe(false);
    expect(uses({})).toMatchObject({ value: undefined, dependsOn: [{ fact: 'asset.internetUse', subject: 'b' }] });
  });
});

describe('a crossing without a record', () => {
  const kind = (a: string, b: string, medium = 'wired') => {
    const parts: Parts = {
      zones: [
        { id: 'a', zoneType: a },
        { id: 'b', zoneType: b },
      ],
      nodes: [
        { id: 'x', deviceType: 'ct', zone: 'a' },
        { id: 'y', deviceType: 'pacs-server', zone: 'b' },
      ],
      flows: [{ id: 'f', from: 'x', to: 'y', medium }],
    };
    return fact(parts, 'crossing.kind', 'a~b').value;
  };

  it.each([
    ['modality', 'imaging-archive', 'network'],
    ['modality', 'internet', 'internet'],
    ['modality', 'cloud', 'cloud'],
    ['modality', 'vendor-remote', 'organisation'],
    ['modality', 'medical-wifi', 'wireless'],
  ])('between %s and %s is of kind %s', (a, b, expected) => expect(kind(a, b)).toBe(expected));

  it('is physical when all that crosses is carried by hand', () => {
    expect(kind('modality', 'vendor-remote', 'usb')).toBe('physical');
  });
});

describe('the life cycle', () => {
  const stage = (lifecycle: object) => ofAsset({ deviceType: 'ct', lifecycle }, 'asset.lifecycle.stage').value;

  it('follows from the announced dates when nobody said the stage', () => {
    expect(stage({ eol: '2020-01-01', eos: '2021-01-01' })).toBe('end-of-support');
    expect(stage({ eol: '2020-01-01', eos: '2030-01-01' })).toBe('limited-support');
    expect(stage({ eol: '2029-01-01', eos: '2030-01-01' })).toBe('supported');
    expect(stage({ eol: '2020-01-01' })).toBeUndefined();
    expect(stage({ stage: 'loaned', eos: '2021-01-01' })).toBe('loaned');
  });

  it('names the dates that are missing', () => {
    expect(
      ofAsset({ deviceType: 'ct', lifecycle: { eol: '2030-01-01' } }, 'asset.lifecycle.endsOnOneDay'),
    ).toMatchObject({
      value: undefined,
      dependsOn: [{ fact: 'asset.lifecycle.endOfSupport', subject: 'a' }],
    });
  });
});

describe('papers', () => {
  it('know an exploited vulnerability that a person stated of the device, and take none stated for none known', () => {
    const ofFlaw = (flaw: object): unknown =>
      ofAsset({ deviceType: 'vpn-gateway', openVulnerabilities: [flaw] }, 'asset.sbom.knownExploited').value;
    expect(ofFlaw({ id: 'CVE-2024-21762', knownExploited: true })).toBe(true);
    expect(ofFlaw({ id: 'CVE-2024-21762', knownExploited: false })).toBeUndefined();
    expect(ofFlaw({ id: 'CVE-2024-21762' })).toBeUndefined();
  });

  const sbom = (components: object[]) => ({ deviceType: 'ct', sbom: { status: 'provided', components } });

  it('know an exploited component, and do not take silence for none', () => {
    const id = 'asset.sbom.knownExploited';
    expect(ofAsset(sbom([{ name: 'x', knownExploited: true }, { name: 'y' }]), id).value).toBe(true);
    expect(ofAsset(sbom([{ name: 'x', knownExploited: false }]), id).value).toBe(false);
    expect(ofAsset(sbom([{ name: 'x', knownExploited: false }, { name: 'y' }]), id).value).toBeUndefined();
    expect(ofAsset({ deviceType: 'ct' }, id).value).toBeUndefined();
  });

  it('know the component whose support ends first', () => {
    const node = sbom([{ name: 'x', eos: '2030-01-01' }, { name: 'y', eos: '2027-01-01' }, { name: 'z' }]);
    expect(ofAsset(node, 'asset.sbom.earliestEndOfSupport')).toMatchObject({
      value: '2027-01-01',
      source: { kind: 'evidence', place: 'y' },
    });
  });

  it('do not exist for things that no maker discloses', () => {
    expect(ofAsset({ deviceType: 'file-server' }, 'asset.mds2.NAUT-1').value).toBeNull();
  });
});

describe('patients at once', () => {
  it('are those of the devices that a server commands', () => {
    const nodes = [{ id: 'pump', deviceType: 'infusion-pump', zone: 'z', count: 30 }];
    const flows = [{ id: 'f', from: 'a', to: 'pump', data: ['control'] }];
    expect(ofAsset({ deviceType: 'pump-server' }, 'asset.patientsAtOnce', { nodes, flows }).value).toBe(30);
    expect(ofAsset({ deviceType: 'pump-server', controlsCount: 7 }, 'asset.patientsAtOnce').value).toBe(7);
    expect(ofAsset({ deviceType: 'pump-server' }, 'asset.patientsAtOnce').value).toBeUndefined();
  });
});
