import { groupBy } from '../../group';
import { type Fields, isFields } from '../fields';
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
  'lifecycles',
  'properties',
  'ratings',
  'references',
  'responses',
  'services',
  'versions',
  'vulnerabilities',
]);

/** Under which name the JSON has the text of an element with attributes. */
const TEXT_AS: Readonly<Record<string, string>> = {
  classification: 'classification',
  hash: 'content',
  property: 'value',
  text: 'content',
};

/** Values by their names; what comes several times under one name is a list. Linear. */
const fieldsFrom = (named: Iterable<readonly [string, unknown]>): Fields => {
  const all = groupBy(named, ([name]) => name);
  return Object.fromEntries(
    [...all].map(([name, those]) => [name, those.length === 1 ? those[0]?.[1] : those.map(([, value]) => value)]),
  );
};

const dependencyOf = (element: XmlElement): unknown => ({
  ref: element.attributes.get('ref'),
  dependsOn: element.children.flatMap(({ attributes }) => attributes.get('ref') ?? []),
});

/** In the JSON, lists of licences hold what is a licence or an expression under its name. */
const licenceOf = (element: XmlElement): unknown =>
  element.name === 'expression-detailed'
    ? { expression: element.attributes.get('expression') }
    : { [element.name]: jsonOf(element) };

/** Elements of other vocabularies may stand anywhere and mean nothing here. */
const ownChildren = ({ children, namespace }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => child.namespace === namespace);

const jsonOf = (element: XmlElement): unknown => {
  const { name, attributes, text } = element;
  const children = ownChildren(element);
  if (name === 'licenses') return children.map(licenceOf);
  if (name === 'dependencies') return children.map(dependencyOf);
  // Up to 1.4 tools were a list; since then they hold lists.
  if (LISTS.has(name) || (name === 'tools' && children.every((child) => child.name === 'tool')))
    return children.map(jsonOf);
  if (name === 'dependency' || name === 'assembly') return attributes.get('ref') ?? text;
  if (children.length === 0 && attributes.size === 0) return text;
  const inside = children.flatMap((child): readonly (readonly [string, unknown])[] => {
    const value = jsonOf(child);
    // A flow of data says its direction in the element of its class; in the JSON both stand in the flow.
    return name === 'dataflow' && isFields(value) ? Object.entries(value) : [[child.name, value]];
  });
  const own = text !== '' && children.length === 0 ? [[TEXT_AS[name] ?? 'value', text] as const] : [];
  return fieldsFrom([...attributes, ...inside, ...own]);
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
  const inside = ownChildren(bom).map((child): readonly [string, unknown] => [
    child.name,
    child.name === 'compositions' ? child.children.map(compositionOf) : jsonOf(child),
  ]);
  const specVersion = cycloneDxVersionOf(bom);
  return { ...fieldsFrom([...bom.attributes, ...inside]), bomFormat: 'CycloneDX', specVersion };
};
