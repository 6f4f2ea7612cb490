import { groupBy } from '../../group';
import { type Fields, isFields } from '../fields';
import { type Lines, newLines, noted } from '../validity/lines';
import type { XmlElement } from '../xml';

/** The namespace of the format, whose end is the version: `http://cyclonedx.org/schema/bom/1.6`. */
const NAMESPACE = /^https?:\/\/cyclonedx\.org\/schema\/bom\/([\w.-]+)$/;

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

/** Elements of other vocabularies may stand anywhere and mean nothing here. */
const ownChildren = ({ children, namespace }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => child.namespace === namespace);

const numbered = (children: readonly XmlElement[]): readonly (readonly [string, XmlElement])[] =>
  children.map((child, index) => [String(index), child]);

/** A flow of data says its direction in the element of its class; in the JSON both stand in the flow. */
const isSpreadIn = (name: string, child: XmlElement): boolean => name === 'dataflow' && child.name === 'classification';

/** Under which name the JSON has an element. */
const NAMED_AS: Readonly<Record<string, string>> = { responses: 'response' };
const jsonName = ({ name }: XmlElement): string => NAMED_AS[name] ?? name;

/** Brings elements into the shape of JSON, noting the lines of what stands there. */
const converter = (lines: Lines) => {
  const list = (element: XmlElement, of: (child: XmlElement) => unknown): readonly unknown[] => {
    const children = ownChildren(element);
    return noted(lines, children.map(of), element, numbered(children));
  };
  const dependencyOf = (element: XmlElement): unknown =>
    noted(
      lines,
      {
        ref: element.attributes.get('ref'),
        dependsOn: element.children.flatMap(({ attributes }) => attributes.get('ref') ?? []),
      },
      element,
    );
  /** In the JSON, lists of licences hold what is a licence or an expression under its name. */
  const licenceOf = (element: XmlElement): unknown =>
    noted(
      lines,
      element.name === 'expression-detailed'
        ? { expression: element.attributes.get('expression') }
        : { [element.name]: jsonOf(element) },
      element,
      element.name === 'expression-detailed' ? [] : [[element.name, element]],
    );
  const jsonOf = (element: XmlElement): unknown => {
    const { name, attributes, text } = element;
    const children = ownChildren(element);
    if (name === 'licenses') return list(element, licenceOf);
    if (name === 'dependencies') return list(element, dependencyOf);
    // Up to 1.4 tools were a list; since then they hold lists.
    if (LISTS.has(name) || (name === 'tools' && children.every((child) => child.name === 'tool')))
      return list(element, jsonOf);
    if (name === 'dependency' || name === 'assembly') return attributes.get('ref') ?? text;
    if (children.length === 0 && attributes.size === 0) return text;
    const inside = children.flatMap((child): readonly (readonly [string, unknown])[] => {
      const value = jsonOf(child);
      return isSpreadIn(name, child) && isFields(value) ? Object.entries(value) : [[jsonName(child), value]];
    });
    const own = text !== '' && children.length === 0 ? [[TEXT_AS[name] ?? 'value', text] as const] : [];
    const spots = children.map((child) => [jsonName(child), child] as const);
    return noted(lines, fieldsFrom([...attributes, ...inside, ...own]), element, spots);
  };
  /** A composition names what it is about in elements of their own. */
  const compositionOf = (element: XmlElement): unknown => {
    const refs = (name: string) =>
      element.children
        .filter((child) => child.name === name)
        .flatMap(({ children }) => children.flatMap(({ attributes }) => attributes.get('ref') ?? []));
    const aggregate = element.children.find(({ name }) => name === 'aggregate')?.text;
    return noted(
      lines,
      { aggregate, assemblies: refs('assemblies'), dependencies: refs('dependencies') },
      element,
      element.children.map((child) => [child.name, child]),
    );
  };
  return { jsonOf, compositions: (element: XmlElement) => list(element, compositionOf) };
};

/** A CycloneDX document in XML, in the shape that the same document has as JSON; where what stands is noted in `lines`. */
export const cycloneDxFromXml = (bom: XmlElement, lines: Lines = newLines()): Fields => {
  const { jsonOf, compositions } = converter(lines);
  const children = ownChildren(bom);
  const inside = children.map((child): readonly [string, unknown] => [
    child.name,
    child.name === 'compositions' ? compositions(child) : jsonOf(child),
  ]);
  const specVersion = cycloneDxVersionOf(bom);
  const spots = children.map((child) => [child.name, child] as const);
  return noted(
    lines,
    { ...fieldsFrom([...bom.attributes, ...inside]), bomFormat: 'CycloneDX', specVersion },
    bom,
    spots,
  );
};
