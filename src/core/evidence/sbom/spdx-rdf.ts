import { type Fields, present } from '../fields';
import { type Lines, newLines, noted, type Spot } from '../validity/lines';
import { childNamed, childrenNamed, type XmlElement } from '../xml';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Whether it is RDF with an SPDX document in it. */
export const isSpdxRdf = ({ name, namespace, children }: XmlElement): boolean =>
  name === 'RDF' &&
  namespace === RDF &&
  children.some((child) => child.namespace.startsWith('http://spdx.org/rdf/terms'));

/** `…#SPDXRef-Package` is `SPDXRef-Package`. */
const shortId = (address: string): string => address.slice(address.lastIndexOf('#') + 1);

const idOf = ({ attributes }: XmlElement): string | undefined => {
  const about = attributes.get('about') ?? attributes.get('ID') ?? attributes.get('nodeID');
  return about === undefined ? undefined : shortId(about);
};

/** What a property says: its text, or the end of the address that it points at. */
const said = (element: XmlElement, property: string): string | undefined => {
  const child = childNamed(element, property);
  if (child === undefined) return undefined;
  const resource = child.attributes.get('resource');
  if (resource === undefined) return child.text === '' ? undefined : child.text;
  return resource.slice(Math.max(resource.lastIndexOf('#'), resource.lastIndexOf('/')) + 1);
};

/** A licence stands as an address, or as an element with one. */
const licence = (element: XmlElement, property: string): string | undefined => {
  const text = said(element, property);
  if (text === 'noassertion' || text === 'none') return undefined;
  const [inside] = childNamed(element, property)?.children ?? [];
  const about = inside?.attributes.get('about');
  return text ?? about?.slice(Math.max(about.lastIndexOf('#'), about.lastIndexOf('/')) + 1);
};

/** The elements of a kind that stand in a property. */
const inside = (element: XmlElement, property: string): readonly XmlElement[] =>
  childrenNamed(element, property).flatMap(({ children }) => children);

/** Elements as fields, with the lines of what they were written with. */
type Note = (fields: Fields, element: XmlElement) => Fields;

const spotOf = ({ name, line }: XmlElement): Spot => ({ line, tag: name });
const noteIn =
  (lines: Lines): Note =>
  (fields, element) =>
    noted(
      lines,
      present(fields),
      spotOf(element),
      element.children.map((child) => [child.name, spotOf(child)]),
    );

/** `relationshipType_dependsOn` is `DEPENDS_ON`. */
const upper = (word: string | undefined): string | undefined =>
  word
    ?.replace(/^.*(?:relationshipType|purpose|referenceCategory)_/, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase();

/** `checksumAlgorithm_sha3_256` is `SHA3-256`, `checksumAlgorithm_blake2b256` is `BLAKE2b-256`. */
const algorithmOf = (word: string | undefined): string | undefined =>
  word
    ?.replace(/^.*checksumAlgorithm_/, '')
    .toUpperCase()
    .replace(/^SHA3[-_]/, 'SHA3-')
    .replace(/^BLAKE2B[-_]?/, 'BLAKE2b-');

const checksumsOf = (element: XmlElement, note: Note): readonly Fields[] =>
  inside(element, 'checksum').map((checksum) =>
    note(
      { algorithm: algorithmOf(said(checksum, 'algorithm')), checksumValue: said(checksum, 'checksumValue') },
      checksum,
    ),
  );

const packageOf = (element: XmlElement, id: string, note: Note): Fields =>
  note(
    {
      SPDXID: id,
      name: said(element, 'name'),
      versionInfo: said(element, 'versionInfo'),
      supplier: said(element, 'supplier'),
      originator: said(element, 'originator'),
      licenseDeclared: licence(element, 'licenseDeclared'),
      licenseConcluded: licence(element, 'licenseConcluded'),
      downloadLocation: said(element, 'downloadLocation'),
      primaryPackagePurpose: upper(said(element, 'primaryPackagePurpose')),
      builtDate: said(element, 'builtDate'),
      releaseDate: said(element, 'releaseDate'),
      validUntilDate: said(element, 'validUntilDate'),
      externalRefs: inside(element, 'externalRef').map((reference) =>
        note(
          {
            referenceCategory: upper(said(reference, 'referenceCategory')),
            referenceType: said(reference, 'referenceType'),
            referenceLocator: said(reference, 'referenceLocator'),
          },
          reference,
        ),
      ),
      checksums: checksumsOf(element, note),
    },
    element,
  );

const namespaceOf = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('#')));

/** What a relation points at; elements of other documents are named as in the other writings of the format. */
const targetOf = (address: string, own: string | undefined): string => {
  const namespace = namespaceOf(address);
  return own === undefined || namespace === '' || namespace === own
    ? shortId(address)
    : `DocumentRef-${namespace}:${shortId(address)}`;
};

const relationsOf = (element: XmlElement, id: string, own: string | undefined, note: Note): readonly Fields[] =>
  inside(element, 'relationship').flatMap((relation) => {
    const related = childNamed(relation, 'relatedSpdxElement');
    const resource = related?.attributes.get('resource');
    const [there] = related?.children ?? [];
    const to = resource === undefined ? there && idOf(there) : targetOf(resource, own);
    const type = upper(said(relation, 'relationshipType'));
    return to === undefined || type === undefined
      ? []
      : [note({ spdxElementId: id, relationshipType: type, relatedSpdxElement: to }, relation)];
  });

const documentOf = (element: XmlElement, id: string, note: Note): Fields => {
  const [creation] = inside(element, 'creationInfo');
  const about = element.attributes.get('about');
  return note(
    {
      SPDXID: id,
      spdxVersion: said(element, 'specVersion'),
      dataLicense: licence(element, 'dataLicense'),
      name: said(element, 'name'),
      documentNamespace: namespaceOf(about ?? '') || undefined,
      creationInfo:
        creation &&
        note(
          { created: said(creation, 'created'), creators: childrenNamed(creation, 'creator').map(({ text }) => text) },
          creation,
        ),
      hasExtractedLicensingInfos: inside(element, 'hasExtractedLicensingInfo').map((licence) =>
        note({ licenseId: said(licence, 'licenseId') }, licence),
      ),
    },
    element,
  );
};

/** Descriptions by id; of several of one element the fullest counts. */
const fullest = () => {
  const found = new Map<string, { readonly fields: Fields; readonly size: number }>();
  return {
    add: (id: string, { children: { length: size } }: XmlElement, made: () => Fields): void => {
      if (size > (found.get(id)?.size ?? -1)) found.set(id, { fields: made(), size });
    },
    all: (): readonly Fields[] => [...found.values()].map(({ fields }) => fields),
  };
};

/**
 * An SPDX document of version 2 in RDF/XML, in the shape of the same document as JSON; where what stands is noted in
 * `lines`. Elements stand in each other wherever they are first spoken of; one that is described in several places counts
 * as its fullest description. Linear.
 */
export const spdxFromRdf = (root: XmlElement, lines: Lines = newLines()): Fields => {
  const note = noteIn(lines);
  const [packages, files, snippets] = [fullest(), fullest(), fullest()];
  const relationships: Fields[] = [];
  const own = namespaceOf(childNamed(root, 'SpdxDocument')?.attributes.get('about') ?? '') || undefined;
  let document: Fields = {};
  const left: XmlElement[] = [...root.children].reverse();
  for (let element = left.pop(); element !== undefined; element = left.pop()) {
    const [id, here] = [idOf(element), element];
    if (id !== undefined) {
      for (const relation of relationsOf(here, id, own, note)) relationships.push(relation);
      if (here.name === 'SpdxDocument') document = documentOf(here, id, note);
      if (here.name === 'Package') packages.add(id, here, () => packageOf(here, id, note));
      if (here.name === 'File')
        files.add(id, here, () =>
          note({ SPDXID: id, fileName: said(here, 'fileName'), checksums: checksumsOf(here, note) }, here),
        );
      if (here.name === 'Snippet') snippets.add(id, here, () => note({ SPDXID: id }, here));
    }
    for (let at = here.children.length - 1; at >= 0; at -= 1) {
      const child = here.children[at];
      if (child !== undefined) left.push(child);
    }
  }
  const whole = { ...document, packages: packages.all(), files: files.all(), snippets: snippets.all(), relationships };
  // The copy stands where the document does.
  return noted(lines, whole, lines.own.get(document) ?? { line: root.line }, lines.inside.get(document));
};
