import { type Fields, listIn, textIn } from '../fields';
import { cpe, moment, purl } from './formats';
import { isLicenceExpression, ownLicencesIn } from './licence-expression';
import {
  type Checking,
  filled,
  id,
  list,
  name,
  needed,
  object,
  type Shape,
  since,
  tell,
  text,
  word,
  written,
} from './shape';
import { isAgent } from './spdx-agent';
import { JSON_FILE_FIELDS, JSON_PACKAGE_FIELDS, JSON_SNIPPET_FIELDS, jsonDocumentFields } from './spdx-json-fields';
import { PURPOSES, RELATIONS } from './spdx-words';

/** Numbers here are second numbers of versions: 3 is 2.3. Other fields are let pass, since tools add their own. */
const open = (fields: Readonly<Record<string, Shape | ReturnType<typeof needed>>>): Shape => object({ fields });

/** Letters of a checksum by its algorithm; of others there may be any number. */
const CHECKSUM_LENGTH: Readonly<Record<string, number>> = {
  SHA1: 40,
  SHA224: 56,
  SHA256: 64,
  SHA384: 96,
  SHA512: 128,
  'SHA3-256': 64,
  'SHA3-384': 96,
  'SHA3-512': 128,
  'BLAKE2b-256': 64,
  'BLAKE2b-384': 96,
  'BLAKE2b-512': 128,
  MD2: 32,
  MD4: 32,
  MD5: 32,
  ADLER32: 8,
};

const lengthFits = (value: Fields, at: string, checking: Checking): void => {
  const [algorithm, digits] = [textIn(value, 'algorithm'), textIn(value, 'checksumValue')];
  if (algorithm === undefined || digits === undefined) return;
  const length = CHECKSUM_LENGTH[algorithm];
  if (!/^[0-9a-f]+$/i.test(digits) || (length !== undefined && digits.length !== length))
    tell(checking, 'sbom-hash-invalid', `${at}/checksumValue`, { value: digits.slice(0, 80) });
};

const checksum = object({
  fields: {
    algorithm: needed(
      word('SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'MD2', 'MD4', 'MD5', 'MD6', [
        3,
        'SHA3-256',
        'SHA3-384',
        'SHA3-512',
        'BLAKE2b-256',
        'BLAKE2b-384',
        'BLAKE2b-512',
        'BLAKE3',
        'ADLER32',
      ]),
    ),
    checksumValue: needed(text),
  },
  together: lengthFits,
});

/** What a locator must be, the type of the reference says. */
const locatorFits = (value: Fields, at: string, checking: Checking): void => {
  const shape = { purl, cpe22Type: cpe, cpe23Type: cpe }[textIn(value, 'referenceType') ?? ''];
  if (shape !== undefined && Object.hasOwn(value, 'referenceLocator'))
    shape(value.referenceLocator, `${at}/referenceLocator`, checking);
};

const reference = object({
  fields: {
    referenceCategory: needed(
      word('OTHER', 'SECURITY', 'PACKAGE-MANAGER', 'PACKAGE_MANAGER', [3, 'PERSISTENT-ID', 'PERSISTENT_ID']),
    ),
    referenceType: needed(text),
    referenceLocator: needed(text),
    comment: text,
  },
  together: locatorFits,
});

const spdxId: Shape = (value, at, checking) => {
  id(value, at, checking);
  if (typeof value === 'string' && value !== '' && !/^SPDXRef-[A-Za-z0-9.-]+$/.test(value))
    tell(checking, 'sbom-spdx-id-invalid', at, { value: value.slice(0, 80) });
};

const expression = written('sbom-expression-invalid', isLicenceExpression);
const supplier = written('sbom-agent-invalid', (value) =>
  /^(?:NOASSERTION|(?:Person|Organization):\s*\S.*)$/.test(value),
);
const creator = written('sbom-agent-invalid', isAgent);

const partFields = {
  SPDXID: needed(spdxId),
  name: needed(name),
  downloadLocation: needed(text),
  versionInfo: text,
  supplier,
  originator: supplier,
  checksums: list(checksum),
  externalRefs: list(reference),
  licenseDeclared: expression,
  licenseConcluded: expression,
  primaryPackagePurpose: since(3, word(...PURPOSES)),
  builtDate: since(3, moment),
  releaseDate: since(3, moment),
  validUntilDate: since(3, moment),
};

const relationship = open({
  spdxElementId: needed(name),
  relationshipType: needed(word(...RELATIONS)),
  relatedSpdxElement: needed(name),
  comment: text,
});

/** A reference to an element of this document must be to one that is there; other documents begin with their own name. */
const relatedAreThere = (document: Fields, _: string, checking: Checking): void => {
  for (const [index, relation] of listIn(document, 'relationships').entries())
    for (const end of ['spdxElementId', 'relatedSpdxElement']) {
      const ref = textIn(relation, end);
      if (ref?.startsWith('SPDXRef-') && !checking.ids.has(ref))
        tell(checking, 'sbom-element-not-there', `/relationships/${index}/${end}`, { value: ref });
    }
};

/** A licence of its own must be given with its text. */
const licencesAreThere = (document: Fields, _: string, checking: Checking): void => {
  const own = new Set(
    listIn(document, 'hasExtractedLicensingInfos').flatMap((info) => textIn(info, 'licenseId') ?? []),
  );
  for (const [index, one] of listIn(document, 'packages').entries())
    for (const field of ['licenseDeclared', 'licenseConcluded'])
      for (const licence of ownLicencesIn(textIn(one, field) ?? ''))
        if (!own.has(licence))
          tell(checking, 'sbom-licence-not-there', `/packages/${index}/${field}`, { value: licence });
};

const documentFields = {
  SPDXID: needed(spdxId),
  spdxVersion: needed(name),
  name: needed(text),
  dataLicense: needed(word('CC0-1.0')),
  documentNamespace: text,
  creationInfo: needed(
    open({ created: needed(moment), creators: needed(filled(creator)), comment: text, licenseListVersion: text }),
  ),
  packages: list(open(partFields)),
  files: list(open({ SPDXID: needed(spdxId), fileName: needed(text), checksums: list(checksum) })),
  snippets: list(open({ SPDXID: needed(spdxId) })),
  relationships: list(relationship),
};

const together = (document: Fields, at: string, checking: Checking): void => {
  relatedAreThere(document, at, checking);
  licencesAreThere(document, at, checking);
};

const jsonFields = {
  ...documentFields,
  ...jsonDocumentFields(checksum),
  packages: list(open({ ...JSON_PACKAGE_FIELDS, ...partFields })),
  files: list(
    open({
      ...JSON_FILE_FIELDS,
      SPDXID: needed(spdxId),
      fileName: needed(text),
      checksums: needed(filled(checksum)),
    }),
  ),
  snippets: list(open({ ...JSON_SNIPPET_FIELDS, SPDXID: needed(spdxId) })),
};

/** What an SPDX document in JSON must be, by the specification's versions 2.2 and 2.3 and their schemas. */
export const spdxDocument: Shape = object({ fields: jsonFields, together });

/** What it must be in tags or RDF: there the specification alone decides, which wants a namespace. */
export const spdxText: Shape = object({ fields: { ...documentFields, documentNamespace: needed(name) }, together });
