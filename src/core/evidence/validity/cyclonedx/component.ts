import type { Fields } from '../../fields';
import { cpe, purl } from '../formats';
import {
  anything,
  type Checking,
  id,
  later,
  list,
  listOr,
  needed,
  neededBefore,
  number,
  object,
  oneOf,
  type Shape,
  since,
  tell,
  text,
  word,
  yesNo,
} from '../shape';
import {
  attachment,
  closed,
  contact,
  externalReferences,
  hashes,
  identified,
  issue,
  licences,
  open,
  organisation,
  properties,
  releaseNotes,
  texts,
} from './common';

export const components = list(later(() => component));
export const services = list(later(() => service));

const pedigree = closed({
  ancestors: components,
  descendants: components,
  variants: components,
  commits: list(closed({ uid: text, url: text, author: identified, committer: identified, message: text })),
  patches: list(
    closed({
      type: needed(word('unofficial', 'monkey', 'backport', 'cherry-pick')),
      diff: closed({ text: attachment, url: text }),
      resolves: list(issue),
    }),
  ),
  notes: text,
});

const IDENTITY_FIELDS = word('group', 'name', 'version', 'purl', 'cpe', 'swid', 'hash', [6, 'omniborId', 'swhid']);
const TECHNIQUES = word(
  'source-code-analysis',
  'binary-analysis',
  'manifest-analysis',
  'ast-fingerprint',
  'hash-comparison',
  'instrumentation',
  'dynamic-analysis',
  'filename',
  'attestation',
  'other',
);
const identity = closed({
  field: needed(IDENTITY_FIELDS),
  confidence: number,
  concludedValue: since(6, text),
  methods: list(closed({ technique: needed(TECHNIQUES), confidence: needed(number), value: text })),
  tools: texts,
});
const evidence = closed({
  identity: since(5, listOr(identity, identity)),
  occurrences: since(
    5,
    list(
      closed({
        'bom-ref': id,
        location: needed(text),
        line: since(6, number),
        offset: since(6, number),
        symbol: since(6, text),
        additionalContext: since(6, text),
      }),
    ),
  ),
  callstack: since(5, open),
  licenses: licences,
  copyright: list(closed({ text: needed(text) })),
});

const DATA_TYPES = word('source-code', 'configuration', 'dataset', 'definition', 'other');
const data = list(object({ fields: { 'bom-ref': id, type: needed(DATA_TYPES), name: text, contents: open } }));

const ASSET_TYPES = word('algorithm', 'certificate', 'protocol', 'related-crypto-material');
const cryptography = object({ fields: { assetType: needed(ASSET_TYPES), oid: text } });

/** Ranges of versions are for components outside only, and stand in place of a version. */
const versionOrRange = (value: Fields, at: string, checking: Checking): void => {
  if (!Object.hasOwn(value, 'versionRange')) return;
  if (value.isExternal !== true && value.isExternal !== 'true') tell(checking, 'sbom-range-not-external', at);
  if (Object.hasOwn(value, 'version')) oneOf(['version', 'versionRange'])(value, at, checking);
};

const TYPES = word(
  'application',
  'framework',
  'library',
  'container',
  'operating-system',
  'device',
  'firmware',
  'file',
  [5, 'platform', 'device-driver', 'machine-learning-model', 'data'],
  [6, 'cryptographic-asset'],
);

export const component: Shape = closed(
  {
    type: needed(TYPES),
    'mime-type': text,
    'bom-ref': id,
    supplier: organisation,
    manufacturer: since(6, organisation),
    authors: since(6, list(contact)),
    author: text,
    publisher: text,
    group: text,
    name: needed(text),
    version: neededBefore(4, text),
    versionRange: since(7, text),
    isExternal: since(7, yesNo),
    patentAssertions: since(7, list(open)),
    description: text,
    scope: word('required', 'optional', 'excluded'),
    hashes,
    licenses: licences,
    copyright: text,
    cpe,
    purl,
    omniborId: since(6, texts),
    swhid: since(6, texts),
    swid: closed({
      tagId: needed(text),
      name: needed(text),
      version: text,
      tagVersion: number,
      patch: yesNo,
      text: attachment,
      url: text,
    }),
    modified: yesNo,
    pedigree,
    externalReferences,
    components,
    evidence: since(3, evidence),
    releaseNotes: since(4, releaseNotes),
    modelCard: since(5, open),
    data: since(5, data),
    cryptoProperties: since(6, cryptography),
    properties: since(3, properties),
    tags: since(6, texts),
    signature: since(4, open),
  },
  versionOrRange,
);

const FLOWS = word('inbound', 'outbound', 'bi-directional', 'unknown');
export const service: Shape = closed({
  'bom-ref': id,
  provider: organisation,
  group: text,
  name: needed(text),
  version: text,
  description: text,
  endpoints: texts,
  authenticated: yesNo,
  'x-trust-boundary': yesNo,
  trustZone: since(5, text),
  data: list(
    closed({
      flow: needed(FLOWS),
      classification: needed(text),
      name: since(5, text),
      description: since(5, text),
      governance: since(5, open),
      source: since(5, anything),
      destination: since(5, anything),
    }),
  ),
  licenses: licences,
  externalReferences,
  services,
  releaseNotes: since(4, releaseNotes),
  properties: since(3, properties),
  tags: since(6, texts),
  patentAssertions: since(7, list(open)),
  signature: since(4, open),
});
