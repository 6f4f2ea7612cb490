import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { PLAIN_SCHEMA, readPlain, writePlain } from '../../../src/core/formats/plain';
import { plainText } from '../../../src/core/formats/plain/write';
import { clinic, expectSound } from '../document/hospital';

const FOLDER = join(import.meta.dirname, '../../fixtures/plain');
const scenarios = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
const scenario = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

/** The document that a plain model is read as; throws with the issues when it is refused. */
const read = (plain: unknown): HospitalDocument => {
  const result = readPlain(plain);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const issuesOf = (plain: unknown) =>
  readPlain(plain).issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
const written = (document: HospitalDocument) => {
  const result = writePlain(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  // Through text, as a file would go.
  return JSON.parse(plainText(result.value));
};

const asset = (node: object) =>
  read({ nodes: [{ id: 'n', deviceType: 'ct', ...node }], zones: [{ id: 'z' }, { id: 'y' }] }).assets.values()[0];
const zone = (fields: object) => read({ zones: [{ id: 'z', ...fields }] }).zones.values()[0];
const flow = (fields: object) =>
  read({ nodes: [{ id: 'a' }, { id: 'b' }], flows: [{ id: 'f', from: 'a', to: 'b', ...fields }] }).flows.values()[0];
const boundary = (fields: object) =>
  read({
    zones: [{ id: 'a' }, { id: 'b' }],
    boundaries: [{ id: 'c', between: ['a', 'b'], ...fields }],
  }).conduits.values()[0];

describe('what people write for the purpose of a flow', () => {
  it.each([
    ['research', 'secondary-use'],
    ['保守', 'maintenance'],
    ['Support', 'maintenance'],
    ['facility', 'monitoring'],
    ['診療', 'clinical'],
    ['clinical', 'clinical'],
  ])('%s is %s', (written, purpose) => expect(flow({ purpose: written })?.purpose).toBe(purpose));

  it('is named as not understood, and unknown, where it is no word of ours', () => {
    const plain = {
      nodes: [{ id: 'a' }, { id: 'b' }],
      flows: [{ id: 'f', from: 'a', to: 'b', purpose: 'constructor' }],
    };
    expect(issuesOf(plain)).toContain('warning value-not-known flows[0].purpose');
    expect(flow({ purpose: 'constructor' })?.purpose).toBeUndefined();
  });
});

describe('the example hospitals', () => {
  it.each(scenarios)('%s is read without an error, with every element', (name) => {
    const plain = scenario(name) as Record<'zones' | 'nodes' | 'flows' | 'boundaries', readonly { id: string }[]>;
    const document = read(plain);
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
    expect(ids(document.zones.values())).toEqual(ids(plain.zones));
    expect(ids(document.assets.values())).toEqual(ids(plain.nodes));
    expect(ids(document.flows.values())).toEqual(ids(plain.flows));
    expect(ids(document.conduits.values())).toEqual(ids(plain.boundaries));
    expectSound(document);
  });

  it.each(scenarios)('%s warns of nothing but subnets that are no addresses', (name) => {
    const others = issuesOf(scenario(name)).filter(
      (issue) => !/^warning address-not-understood zones\[\d+\]\.subnet$/.test(issue),
    );
    expect(others).toEqual([]);
  });

  it.each(scenarios)('%s is the same hospital after it was written and read again', (name) => {
    const document = read(scenario(name));
    const again = read(written(document));
    expect(serialiseDocument(again)).toBe(serialiseDocument(document));
    expect(written(again)).toEqual(written(document));
  });
});

describe('a node', () => {
  it('keeps what is stated in our words', () => {
    expect(
      asset({
        label: { ja: '撮影装置', en: 'Scanner' },
        zone: 'z',
        storesPHI: true,
        nac: '802.1x',
        slC: 2,
        ip: '10.0.0.5',
        os: { family: 'windows', eos: '2020-01-14' },
        lifecycle: { stage: 'end-of-support', eol: '2021-03-31', eos: null },
        sharesCredentialDomainWith: ['ehr-server'],
        credentials: 'leaked',
        antimalware: 'not-applicable',
        location: 'ward-corridor',
      }),
    ).toEqual({
      id: 'n',
      kind: 'ct',
      name: { ja: '撮影装置', en: 'Scanner' },
      zone: 'z',
      storesPersonalData: true,
      networkAccessControl: '802.1x',
      securityLevelCapability: 2,
      interfaces: [{ addresses: ['10.0.0.5'] }],
      operatingSystem: { family: 'windows', endOfSupport: '2020-01-14' },
      lifecycle: { stage: 'end-of-support', endOfLife: '2021-03-31', endOfSupport: null },
      sharesCredentialsWith: ['ehr-server'],
      credentials: 'leaked',
      antimalware: 'not-applicable',
      location: { area: 'ward-corridor' },
    });
  });

  it.each([
    ['yes', true],
    ['はい', true],
    ['TRUE', true],
    ['no', false],
    ['いいえ', false],
    ['false', false],
    ['unknown', undefined],
    ['不明', undefined],
    [null, undefined],
  ])('understands %j where it asks yes or no', (word, value) => {
    expect(asset({ mobile: word })?.mobile).toBe(value);
  });

  it.each([
    ['owner', null, null],
    ['owner', 'unknown', undefined],
    ['owner', '放射線科', 'party:放射線科'],
    ['vendorContact', null, null],
    ['vendorContact', '03-1234-5678', '03-1234-5678'],
    ['restoreProcedure', 'none', null],
    ['restoreProcedure', true, 'yes'],
    ['misuseCases', null, []],
    ['misuseCases', [], []],
    ['zonesVisited', ['z', 'y'], ['z', 'y']],
    ['connectivity', ['wifi', 'unknown'], ['wifi']],
    ['connectivity', ['unknown'], undefined],
    ['networked', 'maybe', 'maybe'],
    ['networked', 'yes', true],
    ['controlsCount', '30', 30],
    ['softwareReleaseDate', '2024/5/1', '2024-05-01'],
    ['softwareReleaseDate', '2024年5月1日', '2024-05-01'],
    ['os', 'Windows 10', undefined],
  ])('reads %s %j', (field, value, expected) => {
    expect(asset({ [field]: value })?.[field as 'owner']).toEqual(expected);
  });

  it('reads an operating system in words, and interfaces by their zones', () => {
    expect(asset({ os: 'Windows 10' })?.operatingSystem).toEqual({ family: 'windows', version: 'Windows 10' });
    expect(asset({ zone: 'z', ip: '10.0.0.1', interfaces: { zones: ['z', 'y'] } })?.interfaces).toEqual([
      { addresses: ['10.0.0.1'] },
      { zone: 'y' },
    ]);
  });

  it('writes the words of open lists as templates do', () => {
    expect(asset({ deviceType: 'CT', protocols: ['DICOM', 'HL7v2 MLLP'] })).toMatchObject({
      kind: 'ct',
      protocols: ['dicom', 'hl7v2-mllp'],
    });
    expect(asset({ os: { family: 'Windows 10', eos: '2025-10-14' } })?.operatingSystem).toEqual({
      family: 'windows',
      version: 'Windows 10',
      endOfSupport: '2025-10-14',
    });
    expect(flow({ protocol: 'HTTPS', data: ['PHI'] })).toMatchObject({ protocol: 'https', data: ['phi'] });
    expect(zone({ zoneType: 'Guest WiFi' })?.kind).toBe('guest-wifi');
  });

  it('takes a room for any place that is no kind of area', () => {
    expect(asset({ location: 'X線室' })?.location).toEqual({ room: 'X線室' });
  });

  it('without a type is an unidentified device, or another one where its category is stated', () => {
    expect(asset({ deviceType: undefined })?.kind).toBe('unidentified-device');
    expect(asset({ deviceType: 'unknown' })?.kind).toBe('unidentified-device');
    expect(asset({ deviceType: undefined, category: 'it' })?.kind).toBe('other');
  });

  it('brings its MDS2, SBOM and compensating controls as papers and safeguards on it', () => {
    const document = read({
      nodes: [
        {
          id: 'ct',
          mds2: {
            status: 'provided',
            answers: { 'TXCF-2': 'No', 'NAUT-1': 'Unknown', 'MLDP-1': { answer: 'See Note', note: '別紙' } },
          },
          sbom: { status: 'provided', components: [{ name: 'tls', eos: '2026-01-01', knownExploited: 'yes' }] },
          compensatingControls: ['隔離', { ja: '監視', en: 'Monitoring' }],
        },
        { id: 'us', mds2: { status: 'unknown', answers: {} }, sbom: null },
      ],
    });
    expect(document.evidence.values()).toEqual([
      {
        id: 'mds2:ct',
        kind: 'mds2',
        assets: ['ct'],
        status: 'provided',
        answers: { 'TXCF-2': { answer: 'No' }, 'MLDP-1': { answer: 'See Note', note: '別紙' } },
      },
      {
        id: 'sbom:ct',
        kind: 'sbom',
        assets: ['ct'],
        status: 'provided',
        components: [{ name: 'tls', endOfSupport: '2026-01-01', knownExploited: true }],
      },
      { id: 'sbom:us', kind: 'sbom', assets: ['us'], status: 'missing' },
    ]);
    expect(document.controls.values()).toMatchObject([
      { name: '隔離', kind: 'compensating', status: 'in-place', on: ['ct'] },
      { name: { ja: '監視', en: 'Monitoring' }, on: ['ct'] },
    ]);
  });
});

describe('zones, boundaries and flows', () => {
  it('take the words that occur in practice', () => {
    expect(
      flow({ approval: 'per-session', medium: 'physical', encryption: true, authentication: 'unknown' }),
    ).toMatchObject({
      approval: 'per-session',
      medium: 'physical',
      encryption: 'yes',
    });
    expect(flow({ authentication: 'unknown' })).not.toHaveProperty('authentication');
    expect(flow({ auth: { mfa: 'no' }, wifiAuth: 'wpa2-psk', port: '443/tcp' })).toMatchObject({
      multiFactor: false,
      wifiAuthentication: 'wpa2-psk',
      port: 443,
      transport: 'tcp',
    });
    for (const ruleset of ['default-deny-allowlist', 'deny-all', 'internet-only'])
      expect(boundary({ ruleset })?.ruleset).toBe(ruleset);
    expect(boundary({ contract: 'signed', enforcement: 'unknown' })).toMatchObject({ contract: 'signed' });
    expect(boundary({ enforcement: 'unknown' })).not.toHaveProperty('enforcement');
  });

  it('name the parties that answer, on both sides of a boundary', () => {
    expect(boundary({ owners: '医師会/病院' })?.owners).toEqual(['party:医師会', 'party:病院']);
    expect(boundary({ owners: null })?.owners).toBeNull();
    expect(boundary({ owners: 'unknown' })).not.toHaveProperty('owners');
    expect(zone({ owner: 'E社' })?.party).toBe('party:E社');
    expect(zone({ owner: null })?.party).toBeNull();
  });

  it('tell subnets from words that are none', () => {
    expect(zone({ subnet: '10.1.0.0/16, fd00::/8' })?.subnets).toEqual(['10.1.0.0/16', 'fd00::/8']);
    expect(zone({ subnet: null })?.subnets).toEqual([]);
    expect(zone({ subnet: 'hospital' })).toEqual({ id: 'z', name: 'z', extensions: { plain: { subnet: 'hospital' } } });
  });

  it('keep a zone of unknown type apart from one without a type', () => {
    expect(zone({ zoneType: 'unknown' })?.kind).toBe('unknown');
    expect(zone({})).not.toHaveProperty('kind');
  });

  it('get an id made for them where they have none, but for zones', () => {
    const document = read({
      nodes: [{ id: 'a' }, { id: 'b' }],
      flows: [
        { from: 'a', to: 'b', protocol: 'dicom' },
        { from: 'a', to: 'b', protocol: 'dicom' },
      ],
    });
    expect(document.flows.values().map(({ id }) => id)).toEqual(['flow:a~b', 'flow:a~b~2']);
    expect(issuesOf({ zones: [{}] })).toEqual(['error id-missing zones[0].id']);
  });
});

describe('words that are not known', () => {
  const strange = {
    schema: PLAIN_SCHEMA,
    id: 'strange',
    perspective: 'hospital',
    colour: 'red',
    note: 'kept quietly',
    zones: [{ id: 'z', label: 'Z', height: 3 }],
    nodes: [
      {
        id: 'n',
        deviceType: 'ct',
        zone: 'z',
        credentials: 'written-on-wall',
        os: { family: 'windows', edition: 'LTSC' },
        connectivity: ['wired', 'telepathy', 'wifi'],
        'a/b~c.d': 1,
        __note: 2,
        sbom: { status: 'provided', components: [{ name: 'x', licence: 'MIT' }] },
      },
    ],
    flows: [{ id: 'f', from: 'n', to: 'n', auth: { mfa: true, otp: 'sms' } }],
  };

  it('are named with their places', () => {
    expect(issuesOf(strange).sort()).toEqual([
      'warning value-not-known nodes[0].connectivity[1]',
      'warning value-not-known nodes[0].credentials',
      'warning word-not-known $.colour',
      'warning word-not-known flows[0].auth.otp',
      'warning word-not-known nodes[0].__note',
      'warning word-not-known nodes[0].a/b~c.d',
      'warning word-not-known nodes[0].os.edition',
      'warning word-not-known nodes[0].sbom.components[0].licence',
      'warning word-not-known zones[0].height',
    ]);
  });

  it('count as unknown, while everything beside them is understood', () => {
    expect(read(strange).assets.values()[0]).toMatchObject({
      operatingSystem: { family: 'windows' },
      connectivity: ['wired', 'wifi'],
    });
    expect(read(strange).assets.values()[0]).not.toHaveProperty('credentials');
  });

  it('are kept, and stand in their places when the model is written again', () => {
    const again = written(read(strange));
    expect(again).toMatchObject({ colour: 'red', note: 'kept quietly', zones: [{ height: 3 }] });
    expect(again.nodes[0]).toMatchObject({ ...strange.nodes[0], label: 'n' });
    expect(again.flows[0]).toMatchObject({ auth: { mfa: true, otp: 'sms' } });
    expect(serialiseDocument(read(again))).toBe(serialiseDocument(read(strange)));
  });

  it('give way to what people stated since then', () => {
    const document = read(strange);
    const node = document.assets.values()[0];
    const corrected =
      node === undefined ? document : { ...document, assets: document.assets.set({ ...node, credentials: 'shared' }) };
    expect(written(corrected).nodes[0].credentials).toBe('shared');
  });

  it('called like parts of every object are kept as data', () => {
    const plain = JSON.parse(
      '{"nodes":[{"id":"n","__proto__":{"polluted":1},"constructor":"x","os":{"__proto__":2}}]}',
    );
    const document = read(plain);
    expect('polluted' in {}).toBe(false);
    expect(serialiseDocument(document)).toContain(
      '"plain":{"__proto__":{"polluted":1},"constructor":"x","os/__proto__":2}',
    );
    expectSound(document);
    expect(serialiseDocument(read(written(document)))).toBe(serialiseDocument(document));
  });
});

describe('an unsound plain model', () => {
  it.each<[string, object, readonly string[]]>([
    ['two nodes with one id', { nodes: [{ id: 'a' }, { id: 'a' }] }, ['error id-duplicate nodes[1].id']],
    ['a node without an id', { nodes: [{}] }, ['error id-missing nodes[0].id']],
    ['an id with a direction mark', { nodes: [{ id: 'a\u202e' }] }, ['error id-unprintable nodes[0].id']],
    ['an id that is too long', { nodes: [{ id: 'a'.repeat(201) }] }, ['error id-too-long nodes[0].id']],
    [
      'a zone inside itself',
      {
        zones: [
          { id: 'a', parent: 'b' },
          { id: 'b', parent: 'a' },
        ],
      },
      ['error zone-inside-itself zones[0].parent'],
    ],
    ['a machine that runs on itself', { nodes: [{ id: 'a', host: 'a' }] }, ['error host-of-itself nodes[0].host']],
    ['a list that is none', { nodes: {} }, ['error list-expected nodes']],
    ['a node that is none', { nodes: ['ct'] }, ['error object-expected nodes[0]']],
    ['a newer kind of model', { schema: 'neutral-hospital-model/2' }, ['error plain-schema-not-known schema']],
  ])('is refused for %s', (_name, plain, issues) => {
    expect(readPlain(plain).ok).toBe(false);
    expect(issuesOf(plain)).toEqual(issues);
  });

  it.each<[string, object, readonly string[]]>([
    [
      'a flow to nothing, left out',
      { nodes: [{ id: 'a' }], flows: [{ id: 'f', from: 'a', to: 'gone' }] },
      ['warning flow-without-end flows[0].to'],
    ],
    [
      'a boundary of nothing, left out',
      { zones: [{ id: 'a' }], boundaries: [{ id: 'b', between: ['a', 'gone'] }] },
      ['warning boundary-without-zones boundaries[0].between'],
    ],
    [
      'a zone that is not there',
      { nodes: [{ id: 'a', zone: 'gone' }] },
      ['warning reference-to-nothing nodes[0].zone'],
    ],
    [
      'a parent that is not there',
      { zones: [{ id: 'a', parent: 'gone' }] },
      ['warning reference-to-nothing zones[0].parent'],
    ],
    [
      'a zone type without a zone',
      { nodes: [{ id: 'a', zoneType: 'dmz' }] },
      ['warning zone-type-without-zone nodes[0].zoneType'],
    ],
    [
      'one id in two lists',
      { nodes: [{ id: 'a', zone: 'a' }], zones: [{ id: 'a' }] },
      ['warning id-in-two-lists zones[0].id'],
    ],
    ['no perspective', { schema: PLAIN_SCHEMA }, ['info perspective-guessed perspective']],
  ])('is read with a note of %s', (_name, plain, issues) => {
    expect(issuesOf(plain)).toEqual(issues);
    expectSound(read(plain));
  });

  it('that names a node and a zone alike still puts the one into the other', () => {
    const document = read({ nodes: [{ id: 'a', zone: 'a', interfaces: { zones: ['a'] } }], zones: [{ id: 'a' }] });
    expect(document.assets.values()[0]).toMatchObject({ id: 'a', zone: 'zones:a' });
  });
});

describe('writing a plain model', () => {
  it('names everything it has to leave out', () => {
    expect(writePlain(clinic()).issues.map(({ code, params }) => [code, params?.count])).toEqual([
      ['plain-without-links', 1],
      ['plain-without-controls', 1],
      ['plain-without-treatments', 2],
      ['plain-without-placements', 7],
    ]);
  });

  it('keeps the rest of a document of ours', () => {
    const again = read(written(clinic()));
    expect(again.assets.values().map(({ id }) => id)).toEqual(['ct', 'ehr', 'loose', 'web']);
    expect(again.zones.values().map(({ id, parent }) => [id, parent])).toEqual([
      ['lan', undefined],
      ['net', undefined],
      ['rooms', 'lan'],
    ]);
    expect(again.evidence.values()).toEqual(clinic().evidence.values());
  });
});

describe('any plain model', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'unknown',
      'none',
      'yes',
      'いいえ',
      'default',
      'wifi',
      'clinical',
      'a',
      'b',
      'z',
      '10.0.0.1',
      '2026-01-01',
      'A社/B社',
      '',
      '-',
      'windows',
      'Yes',
      '__proto__',
    ),
    fc.boolean(),
    fc.integer({ min: -1, max: 5 }),
    fc.constant(null),
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.array(word, { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'family',
        'eos',
        'eol',
        'stage',
        'zones',
        'mfa',
        'status',
        'answers',
        'components',
        'offline',
        'ja',
        'x/y',
      ),
      word,
      { maxKeys: 3 },
    ),
    fc.array(
      fc.dictionary(fc.constantFrom('id', 'name', 'eos', 'knownExploited', 'zone', 'mac', 'q'), word, { maxKeys: 3 }),
      { maxLength: 2 },
    ),
  );
  const fields = (names: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...names, 'odd', 'note', 'extensions', '__proto__'), value, { maxKeys: 6 });
  const nodeFields = fields([
    'label',
    'deviceType',
    'zone',
    'zoneType',
    'ip',
    'interfaces',
    'switchPort',
    'os',
    'lifecycle',
    'location',
    'owner',
    'vendor',
    'vendorContact',
    'mds2',
    'sbom',
    'compensatingControls',
    'backup',
    'zonesVisited',
    'host',
    'networked',
    'connectivity',
    'credentials',
    'openVulnerabilities',
    'misuseCases',
    'count',
    'storesPHI',
    'kind',
  ]);
  const plain = fc.record({
    zones: fc
      .tuple(
        fields(['label', 'zoneType', 'subnet', 'owner', 'enforcement', 'slT', 'trust']),
        fields(['parent', 'subnet']),
      )
      .map(([z, y]) => [
        { ...z, id: 'z' },
        { ...y, id: 'y' },
      ]),
    nodes: fc.tuple(nodeFields, nodeFields).map(([a, b]) => [
      { ...a, id: 'a' },
      { ...b, id: 'b' },
    ]),
    boundaries: fields(['type', 'owners', 'contract', 'ruleset', 'enforcement', 'label', 'redundant']).map((c) => [
      { ...c, id: 'c', between: ['z', 'y'] },
    ]),
    flows: fields([
      'protocol',
      'port',
      'auth',
      'auth.mfa',
      'mfa',
      'data',
      'purpose',
      'medium',
      'encryption',
      'wifiAuth',
      'via',
      'label',
    ]).map((f) => [{ ...f, id: 'f', from: 'a', to: 'b' }]),
  });

  it('is read as a sound document, never with an exception, and is the same after writing and reading', () => {
    fc.assert(
      fc.property(plain, (model) => {
        const result = readPlain(model);
        if (!result.ok) {
          expect(result.issues.map(({ code }) => code)).toContain('host-of-itself');
          return;
        }
        expectSound(result.value);
        const once = read(written(result.value));
        expect(serialiseDocument(read(written(once)))).toBe(serialiseDocument(once));
      }),
      { numRuns: 300 },
    );
  });

  it('of any JSON at all is read or refused, never with an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const result = readPlain(json);
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
    );
  });
});
