import { field } from '../../fields';
import { hashValue, licenceId, moment } from '../formats';
import { id, list, needed, type ObjectShape, object, oneOf, type Shape, since, tell, text, word } from '../shape';

/** Other fields are forbidden since 1.4. Numbers here are second numbers of versions: 4 is 1.4. */
export const closed = (fields: ObjectShape['fields'], together?: ObjectShape['together']): Shape =>
  object(together === undefined ? { fields, closedFrom: 4 } : { fields, closedFrom: 4, together });

export const open: Shape = object({ fields: {} });
export const texts = list(text);
/** Closed later than all others. */
export const properties = list(object({ fields: { name: since(3, text, 6), value: since(3, text) }, closedFrom: 6 }));
export const attachment = closed({ content: needed(text), contentType: text, encoding: word('base64') });
export const hashes = list(
  closed({
    alg: needed(
      word(
        'MD5',
        'SHA-1',
        'SHA-256',
        'SHA-384',
        'SHA-512',
        'SHA3-256',
        'SHA3-384',
        'SHA3-512',
        'BLAKE2b-256',
        'BLAKE2b-384',
        'BLAKE2b-512',
        'BLAKE3',
        [7, 'Streebog-256', 'Streebog-512'],
      ),
    ),
    content: needed(hashValue),
  }),
);

const REFERENCES = word(
  'vcs',
  'issue-tracker',
  'website',
  'advisories',
  'bom',
  'mailing-list',
  'social',
  'chat',
  'documentation',
  'support',
  'distribution',
  'license',
  'build-meta',
  'build-system',
  'other',
  [4, 'release-notes'],
  [5, 'distribution-intake', 'security-contact', 'model-card', 'log', 'configuration', 'evidence', 'formulation'],
  [5, 'attestation', 'threat-model', 'adversary-model', 'risk-assessment', 'vulnerability-assertion'],
  [5, 'exploitability-statement', 'pentest-report', 'static-analysis-report', 'dynamic-analysis-report'],
  [5, 'runtime-analysis-report', 'component-analysis-report', 'maturity-report', 'certification-report'],
  [5, 'codified-infrastructure', 'quality-metrics', 'poam'],
  [6, 'source-distribution', 'electronic-signature', 'digital-signature', 'rfc-9116'],
  [7, 'patent', 'patent-family', 'patent-assertion', 'citation'],
);

export const externalReferences = list(
  closed({
    url: needed(text),
    type: needed(REFERENCES),
    comment: text,
    hashes: since(3, hashes),
    properties: since(7, properties),
  }),
);

export const contact = closed({ 'bom-ref': since(5, id), name: text, email: text, phone: text });
const address = closed({
  'bom-ref': since(6, id),
  country: text,
  region: text,
  locality: text,
  postOfficeBoxNumber: text,
  postalCode: text,
  streetAddress: text,
});
export const organisation = closed({
  'bom-ref': since(5, id),
  name: text,
  address: since(6, address),
  url: texts,
  contact: list(contact),
});
const party = closed({ organization: organisation, individual: contact });

export const licensing = closed({
  altIds: texts,
  licensor: party,
  licensee: party,
  purchaser: party,
  purchaseOrder: text,
  licenseTypes: list(
    word(
      'academic',
      'appliance',
      'client-access',
      'concurrent-user',
      'core-points',
      'custom-metric',
      'device',
      'evaluation',
      'named-user',
      'node-locked',
      'oem',
      'perpetual',
      'processor-points',
      'subscription',
      'user',
      'other',
    ),
  ),
  lastRenewal: moment,
  expiration: moment,
});

const ACKNOWLEDGED = word('declared', 'concluded');
const licence = closed(
  {
    'bom-ref': since(5, id),
    id: licenceId,
    name: text,
    acknowledgement: since(6, ACKNOWLEDGED),
    text: attachment,
    url: text,
    licensing: since(5, licensing),
    properties: since(5, properties),
  },
  oneOf(['id', 'name']),
);
const licenceChoices = list(
  closed(
    {
      license: licence,
      expression: text,
      'bom-ref': since(5, id),
      acknowledgement: since(6, ACKNOWLEDGED),
      expressionDetails: since(
        7,
        list(closed({ licenseIdentifier: needed(text), 'bom-ref': id, text: attachment, url: text })),
      ),
      licensing: since(7, licensing),
      properties: since(7, properties),
    },
    oneOf(['license', 'expression']),
  ),
);

/** Until 1.6 an expression stands alone, in JSON since 1.5. */
export const licences: Shape = (value, at, checking) => {
  licenceChoices(value, at, checking);
  const { version, isXml } = checking;
  if (version > 6 || (version < 5 && !isXml)) return;
  const isMixed =
    Array.isArray(value) && value.length > 1 && value.some((each) => field(each, 'expression') !== undefined);
  if (isMixed) tell(checking, 'sbom-expression-not-alone', at);
};

export const source = closed({ name: text, url: text });
export const issue = closed({
  type: needed(word('defect', 'enhancement', 'security')),
  id: text,
  name: text,
  description: text,
  source,
  references: texts,
});
export const identified = closed({ timestamp: moment, name: text, email: text });
const notes = list(closed({ locale: text, text: needed(attachment) }));
export const releaseNotes = closed({
  type: needed(text),
  title: text,
  featuredImage: text,
  socialImage: text,
  description: text,
  timestamp: moment,
  aliases: texts,
  tags: texts,
  resolves: list(issue),
  notes,
  properties,
});
