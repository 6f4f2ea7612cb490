import type { Fields } from '../fields';
import type { XmlElement } from '../xml';

/** The namespace of the format, whose end is the version: `http://cyclonedx.org/schema/bom/1.6`. */
const NAMESPACE = /^https?:\/\/cyclonedx\.org\/schema\/bom\/(\d+\.\d+)$/;

/** The version of a CycloneDX document in XML; `undefined` where it is none. */
export const cycloneDxVersionOf = ({ name, namespace }: XmlElement): string | undefined =>
  name === 'bom' ? NAMESPACE.exec(namespace)?.[1] : undefined;

/** Elements that stand around a list of others. */
const LISTS: ReadonlySet<string> = new Set([
  'advisories',
  'affects',
  'annotations',
  'authors',
  'components',
  'compositions',
  'contacts',
  'cwes',
  'dependencies',
  'externalReferences',
  'hashes',
  'licenses',
  'properties',
  'ratings',
  'references',
  'responses',
  'services',
  'versions',
  'vulnerabilities',
]);

/** Under which name the JSON has the text of an element with attributes. */
const TEXT_AS: Readonly<Record<string, string>> = { hash: 'content', property: 'value' };

const put = (into: Map<string, unknown>, name: string, value: unknown): void => {
  const there = into.get(name);
  into.set(name, there === undefined ? value : [...(Array.isArray(there) ? there : [there]), value]);
};

const dependencyOf = (element: XmlElement): unknown => ({
  ref: element.attributes.get('ref'),
  dependsOn: element.children.flatMap(({ attributes }) => attributes.get('ref') ?? []),
});

const jsonOf = (element: XmlElement): unknown => {
  const { name, attributes, children, text } = element;
  // In the JSON, lists of licences hold what is a licence, an expression or anything else under its name.
  if (name === 'licenses') return children.map((child) => ({ [child.name]: jsonOf(child) }));
  if (name === 'dependencies') return children.map(dependencyOf);
  // Up to 1.4 tools were a list; since then they hold lists.
  if (LISTS.has(name) || (name === 'tools' && children.every((child) => child.name === 'tool')))
    return children.map(jsonOf);
  if (name === 'dependency' || name === 'assembly') return attributes.get('ref') ?? text;
  if (children.length === 0 && attributes.size === 0) return text;
  const fields = new Map<string, unknown>(attributes);
  for (const child of children) put(fields, child.name, jsonOf(child));
  if (text !== '' && children.length === 0) fields.set(TEXT_AS[name] ?? 'value', text);
  return Object.fromEntries(fields);
};

/** A composition names what it is about in elements of their own. */
const compositionOf = (element: XmlElement): unknown => {
  const refs = (name: string) =>
    element.children
      .filter((child) => child.name === name)
      .flatMap(({ children }) => children.flatMap(({ attributes }) => attributes.get('ref') ?? []));
  const aggregate = element.children.find(({ name }) => name === 'aggregate')?.text;
  return { aggregate, assemblies: refs('assemblies'), dependencies: refs('dependencies') };
};

/** A CycloneDX document in XML, in the shape that the same document has as JSON. */
export const cycloneDxFromXml = (bom: XmlElement): Fields => {
  const fields = new Map<string, unknown>(bom.attributes);
  fields.set('specVersion', cycloneDxVersionOf(bom));
  for (const child of bom.children)
    put(fields, child.name, child.name === 'compositions' ? child.children.map(compositionOf) : jsonOf(child));
  return Object.fromEntries(fields);
};
