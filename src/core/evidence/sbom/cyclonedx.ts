import { type Fields, field, fieldsOf, isFields, listIn, listOf, present, textIn, textOf, textsIn } from '../fields';
import type { ComponentHash, Dependency, Sbom, SbomComponent } from './sbom';
import { type Property, supportIn } from './support';

/** Components inside components deeper than this are left out. */
const DEEPEST = 50;

const nameOf = (organisation: unknown): string | undefined =>
  textOf(organisation) ?? textIn(organisation, 'name', 'email');

const licencesIn = (component: unknown): readonly string[] =>
  listIn(component, 'licenses').flatMap((choice) => {
    const licence = field(choice, 'license');
    return textIn(choice, 'expression') ?? textIn(licence, 'id', 'name') ?? textOf(licence) ?? [];
  });

const hashesIn = (component: unknown): readonly ComponentHash[] =>
  listIn(component, 'hashes').flatMap((hash) => {
    const [algorithm, value] = [textIn(hash, 'alg'), textIn(hash, 'content')];
    return algorithm === undefined || value === undefined ? [] : [{ algorithm, value: value.toLowerCase() }];
  });

const propertiesIn = (component: unknown): readonly Property[] =>
  listIn(component, 'properties').flatMap((property) => {
    const [name, value] = [textIn(property, 'name'), textIn(property, 'value')];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });

/** CPE and purl may also stand in what was found about the identity of a component. */
const identitiesIn = (component: unknown, name: string): readonly string[] =>
  listOf(field(field(component, 'evidence'), 'identity')).flatMap((identity) =>
    textIn(identity, 'field') === name ? (textIn(identity, 'concludedValue') ?? []) : [],
  );

const componentOf = (component: Fields, place: string, parent: string | undefined): SbomComponent => {
  const type = textIn(component, 'type');
  const group = textIn(component, 'group');
  const version = textIn(component, 'version');
  const supplier =
    nameOf(component.supplier) ??
    nameOf(component.manufacturer) ??
    textIn(component, 'publisher') ??
    nameOf(listIn(component, 'authors')[0]) ??
    textIn(component, 'author');
  const purl = textIn(component, 'purl') ?? identitiesIn(component, 'purl')[0];
  const cpes = new Set([...textsIn(component, 'cpe'), ...identitiesIn(component, 'cpe')]);
  const swid = textIn(component.swid, 'tagId');
  const support = supportIn(propertiesIn(component));
  return present({
    ref: textIn(component, 'bom-ref') ?? place,
    name: textIn(component, 'name') ?? place,
    type,
    group,
    version,
    supplier,
    purl,
    cpes: [...cpes],
    swid,
    licences: licencesIn(component),
    hashes: hashesIn(component),
    support,
    parent,
  });
};

/** The components of a list and those inside them, outer ones first. */
const collect = (
  list: readonly unknown[],
  place: string,
  parent: string | undefined,
  into: SbomComponent[],
  depth = 0,
): void => {
  list.forEach((each, index) => {
    if (!isFields(each)) return;
    const here = `${place}[${index}]`;
    const component = componentOf(each, here, parent);
    into.push(component);
    if (depth < DEEPEST) collect(listIn(each, 'components'), `${here}.components`, component.ref, into, depth + 1);
  });
};

/** Services that the subject uses are parts of it that run elsewhere. */
const collectServices = (list: readonly unknown[], place: string, into: SbomComponent[], depth = 0): void => {
  list.forEach((each, index) => {
    if (!isFields(each)) return;
    const here = `${place}[${index}]`;
    const supplier = nameOf(each.provider);
    const service = componentOf(each, here, undefined);
    into.push(present({ ...service, type: 'service', supplier }));
    if (depth < DEEPEST) collectServices(listIn(each, 'services'), `${here}.services`, into, depth + 1);
  });
};

/** `metadata.tools` was a list up to 1.4 and holds components and services since. */
const toolsIn = (metadata: unknown): readonly string[] => {
  const tools = field(metadata, 'tools');
  const all = isFields(tools) ? [...listIn(tools, 'components'), ...listIn(tools, 'services')] : listOf(tools);
  return all.flatMap((tool) => {
    const words = [nameOf(field(tool, 'vendor')), textIn(tool, 'name'), textIn(tool, 'version')];
    const text = words.filter((word) => word !== undefined).join(' ');
    return text === '' ? [] : [text];
  });
};

/** What the file says about how whole its lists of dependencies are, by what they are of. */
const claimsIn = (bom: Fields): ReadonlyMap<string, boolean> => {
  const claims = new Map<string, boolean>();
  for (const composition of listIn(bom, 'compositions')) {
    const aggregate = textIn(composition, 'aggregate');
    if (aggregate === undefined || aggregate === 'unknown' || aggregate === 'not_specified') continue;
    for (const ref of textsIn(composition, 'dependencies')) claims.set(ref, aggregate === 'complete');
  }
  return claims;
};

const dependenciesIn = (bom: Fields): readonly Dependency[] => {
  const claims = claimsIn(bom);
  return listIn(bom, 'dependencies').flatMap((dependency) => {
    const from = textIn(dependency, 'ref');
    if (from === undefined) return [];
    const complete = claims.get(from);
    return [present({ from, to: textsIn(dependency, 'dependsOn'), complete })];
  });
};

/**
 * A CycloneDX document of versions 1.0 to 1.7 in our form, from its JSON or from its XML in the shape of the JSON.
 * Takes what makes sense and leaves the rest; whether it is valid is another question. Linear in its size.
 */
export const sbomOfCycloneDx = (bom: Fields): Sbom => {
  const metadata = fieldsOf(field(bom, 'metadata'));
  const described = field(metadata, 'component');
  const components: SbomComponent[] = [];
  const subject = isFields(described) ? componentOf(described, 'metadata.component', undefined) : undefined;
  if (subject !== undefined)
    collect(listIn(described, 'components'), 'metadata.component.components', undefined, components);
  collect(listIn(bom, 'components'), 'components', undefined, components);
  collectServices(listIn(bom, 'services'), 'services', components);
  const id = textIn(bom, 'serialNumber');
  const version = textIn(bom, 'version');
  const created = textIn(metadata, 'timestamp');
  const contexts = listIn(metadata, 'lifecycles').flatMap((each) => textIn(each, 'phase', 'name') ?? []);
  const makers = [
    ...listIn(metadata, 'authors'),
    ...listOf(field(metadata, 'manufacture')),
    ...listOf(field(metadata, 'manufacturer')),
  ];
  return present({
    format: 'cyclonedx',
    specVersion: textIn(bom, 'specVersion') ?? '',
    id,
    version,
    name: subject?.name,
    created,
    authors: [...new Set(makers.flatMap((maker) => nameOf(maker) ?? []))],
    tools: toolsIn(metadata),
    contexts: contexts.length === 0 ? undefined : contexts,
    subject,
    components,
    dependencies: dependenciesIn(bom),
  });
};
