import { type Fields, textIn } from '../fields';
import { cpe, moment, purl } from './formats';
import { type Checking, id, list, name, needed, object, type Shape, since, tell, text, word } from './shape';

/** Numbers here are second numbers of versions: 3 is 2.3. Other fields are let pass, since tools add their own. */
const open = (fields: Readonly<Record<string, Shape | ReturnType<typeof needed>>>): Shape => object({ fields });

const checksum = open({
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
  },
  together: locatorFits,
});

const part = open({
  SPDXID: needed(id),
  name: needed(name),
  downloadLocation: needed(text),
  versionInfo: text,
  supplier: text,
  originator: text,
  checksums: list(checksum),
  externalRefs: list(reference),
  licenseDeclared: text,
  licenseConcluded: text,
  builtDate: since(3, moment),
  releaseDate: since(3, moment),
  validUntilDate: since(3, moment),
});

const relationship = open({
  spdxElementId: needed(name),
  relationshipType: needed(text),
  relatedSpdxElement: needed(name),
});

/** A reference to an element of this document must be to one that is there; other documents begin with their own name. */
const relatedAreThere = (document: Fields, _: string, checking: Checking): void => {
  const relations = Array.isArray(document.relationships) ? document.relationships : [];
  for (const [index, relation] of relations.entries())
    for (const end of ['spdxElementId', 'relatedSpdxElement']) {
      const ref = textIn(relation, end);
      if (ref?.startsWith('SPDXRef-') && !checking.ids.has(ref))
        tell(checking, 'sbom-element-not-there', `/relationships/${index}/${end}`, { value: ref });
    }
};

/** What an SPDX document in JSON must be, by the specification's versions 2.2 and 2.3. */
export const spdxDocument: Shape = object({
  fields: {
    SPDXID: needed(id),
    spdxVersion: needed(name),
    name: needed(text),
    dataLicense: needed(word('CC0-1.0')),
    documentNamespace: text,
    creationInfo: needed(open({ created: needed(moment), creators: needed(list(name)) })),
    packages: list(part),
    files: list(open({ SPDXID: needed(id), fileName: needed(text), checksums: list(checksum) })),
    snippets: list(open({ SPDXID: needed(id) })),
    relationships: list(relationship),
  },
  together: relatedAreThere,
});
