import { type Fields, present } from '../fields';
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

const packageOf = (element: XmlElement, id: string): Fields =>
  present({
    SPDXID: id,
    name: said(element, 'name'),
    versionInfo: said(element, 'versionInfo'),
    supplier: said(element, 'supplier'),
    originator: said(element, 'originator'),
    licenseDeclared: licence(element, 'licenseDeclared'),
    licenseConcluded: licence(element, 'licenseConcluded'),
    primaryPackagePurpose: said(element, 'primaryPackagePurpose')?.replace(/^purpose_/, ''),
    validUntilDate: said(element, 'validUntilDate'),
    externalRefs: inside(element, 'externalRef').map((reference) =>
      present({
        referenceType: said(reference, 'referenceType'),
        referenceLocator: said(reference, 'referenceLocator'),
      }),
    ),
    checksums: inside(element, 'checksum').map((checksum) =>
      present({ algorithm: said(checksum, 'algorithm'), checksumValue: said(checksum, 'checksumValue') }),
    ),
  });

const relationsOf = (element: XmlElement, id: string): readonly Fields[] =>
  inside(element, 'relationship').flatMap((relation) => {
    const related = childNamed(relation, 'relatedSpdxElement');
    const resource = related?.attributes.get('resource');
    const [there] = related?.children ?? [];
    const to = resource === undefined ? there && idOf(there) : shortId(resource);
    const type = said(relation, 'relationshipType');
    return to === undefined || type === undefined
      ? []
      : [{ spdxElementId: id, relationshipType: type, relatedSpdxElement: to }];
  });

const documentOf = (element: XmlElement, id: string): Fields => {
  const [creation] = inside(element, 'creationInfo');
  const about = element.attributes.get('about');
  return present({
    SPDXID: id,
    spdxVersion: said(element, 'specVersion'),
    name: said(element, 'name'),
    documentNamespace: about?.slice(0, about.lastIndexOf('#')),
    creationInfo: present({
      created: creation && said(creation, 'created'),
      creators: creation && childrenNamed(creation, 'creator').map(({ text }) => text),
    }),
  });
};

/**
 * An SPDX document of version 2 in RDF/XML, in the shape of the same document as JSON. Elements stand in each other
 * wherever they are first spoken of; one that is described in several places counts as its fullest description. Linear.
 */
export const spdxFromRdf = (root: XmlElement): Fields => {
  const packages = new Map<string, { readonly fields: Fields; readonly size: number }>();
  const relationships: Fields[] = [];
  let document: Fields = {};
  const left: XmlElement[] = [...root.children].reverse();
  for (let element = left.pop(); element !== undefined; element = left.pop()) {
    const id = idOf(element);
    if (id !== undefined) {
      for (const relation of relationsOf(element, id)) relationships.push(relation);
      if (element.name === 'SpdxDocument') document = documentOf(element, id);
      const size = element.children.length;
      if (element.name === 'Package' && size > (packages.get(id)?.size ?? -1))
        packages.set(id, { fields: packageOf(element, id), size });
    }
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at];
      if (child !== undefined) left.push(child);
    }
  }
  return { ...document, packages: [...packages.values()].map(({ fields }) => fields), relationships };
};
