import { type Fields, field, isFields, listIn, present, textIn, textsIn } from '../fields';
import { hashOf } from './hash';
import type { ComponentHash, Sbom, SbomComponent } from './sbom';
import { dependenciesOf } from './spdx';
import { type Support, supportDayIn, supportLevelOf } from './support';

/** The address of the vocabulary, whose version is the document's: `https://spdx.org/rdf/3.0.1/spdx-context.jsonld`. */
const CONTEXT = /^https?:\/\/spdx\.org\/rdf\/(3\.[\w.-]*?)\//;

/** The version of an SPDX 3 document in JSON-LD; `undefined` where it is none. The context is never fetched. */
export const spdx3VersionOf = (value: unknown): string | undefined => {
  for (const context of textsIn(value, '@context')) {
    const version = CONTEXT.exec(context)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
};

const idOf = (element: unknown): string | undefined => textIn(element, 'spdxId', '@id');

/** `software_Package`, also where it is written with the address of its vocabulary. */
const typeOf = (element: unknown): string =>
  (textIn(element, 'type', '@type') ?? '').replace(/^.*\/(?=[^/]+$)/, '').replace(/^Software_/, 'software_');

const PARTS: ReadonlySet<string> = new Set(['software_Package', 'ai_AIPackage', 'dataset_DatasetPackage']);

const identifiersIn = (element: unknown, type: RegExp): readonly string[] =>
  listIn(element, 'externalIdentifier').flatMap((identifier) =>
    type.test(textIn(identifier, 'externalIdentifierType') ?? '') ? (textIn(identifier, 'identifier') ?? []) : [],
  );

const hashesIn = (element: unknown): readonly ComponentHash[] =>
  listIn(element, 'verifiedUsing').flatMap((hash) => hashOf(textIn(hash, 'algorithm'), textIn(hash, 'hashValue')));

const supportOf = (element: unknown): Support | undefined => {
  const until = textIn(element, 'validUntilTime');
  const levelWritten = textsIn(element, 'supportLevel').find((word) => word !== 'noAssertion');
  const level = levelWritten === undefined ? undefined : supportLevelOf(levelWritten);
  if (until === undefined && levelWritten === undefined) return undefined;
  const endOfSupport = until === undefined ? undefined : supportDayIn(until);
  return present({ level, levelWritten, endOfSupport, endOfSupportWritten: until });
};

const LICENCES: ReadonlySet<string> = new Set(['hasDeclaredLicense', 'hasConcludedLicense']);
const NEEDS: ReadonlySet<string> = new Set([
  'dependsOn',
  'contains',
  'hasPrerequisite',
  'hasStaticLink',
  'hasDynamicLink',
]);

interface Related {
  readonly from: string;
  readonly type: string;
  readonly to: readonly string[];
}

const relatedIn = (elements: readonly Fields[]): readonly Related[] =>
  elements.flatMap((element) => {
    const [from, type] = [textIn(element, 'from'), textIn(element, 'relationshipType')];
    return from === undefined || type === undefined ? [] : [{ from, type, to: textsIn(element, 'to') }];
  });

/** What is said beside the parts themselves: who is who, and which licence is meant. */
interface Known {
  nameOf(ref: string | undefined): string | undefined;
  licencesOf(ref: string): readonly string[];
}

const componentOf = (element: Fields, place: string, known: Known): SbomComponent => {
  const ref = idOf(element) ?? place;
  const version = textIn(element, 'software_packageVersion');
  const supplier = known.nameOf(textsIn(element, 'suppliedBy')[0]) ?? known.nameOf(textsIn(element, 'originatedBy')[0]);
  const purl = textIn(element, 'software_packageUrl') ?? identifiersIn(element, /^(?:packageUrl|purl)$/i)[0];
  const swid = identifiersIn(element, /^swid$/i)[0];
  const type = textIn(element, 'software_primaryPurpose');
  const support = supportOf(element);
  return present({
    ref,
    name: textIn(element, 'name') ?? place,
    type: type?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    version,
    supplier,
    purl,
    cpes: identifiersIn(element, /^cpe2[23]$/i),
    swid,
    licences: known.licencesOf(ref),
    hashes: hashesIn(element),
    support,
  });
};

/**
 * An SPDX document of version 3 in JSON-LD in our form, read as plain JSON: elements are found by their ids, nothing is
 * fetched. Files and snippets are no components. Linear in its size.
 */
export const sbomOfSpdx3 = (document: Fields): Sbom => {
  const graph = listIn(document, '@graph');
  const elements = graph.filter(isFields);
  const byId = new Map(
    elements.flatMap((element): [string, Fields][] => {
      const id = idOf(element);
      return id === undefined ? [] : [[id, element]];
    }),
  );
  const related = relatedIn(elements);
  const licences = new Map<string, Set<string>>();
  const licenceOf = (ref: string): string => textIn(byId.get(ref), 'simplelicensing_licenseExpression', 'name') ?? ref;
  for (const { from, type, to } of related) {
    if (!LICENCES.has(type)) continue;
    const those = licences.get(from) ?? new Set();
    for (const ref of to) those.add(licenceOf(ref));
    licences.set(from, those);
  }
  const nameOf = (ref: string | undefined): string | undefined =>
    ref === undefined ? undefined : (textIn(byId.get(ref), 'name') ?? ref);
  const known: Known = { nameOf, licencesOf: (ref) => [...(licences.get(ref) ?? [])] };
  const parts = graph.flatMap((element, index) =>
    isFields(element) && PARTS.has(typeOf(element)) ? [componentOf(element, `@graph[${index}]`, known)] : [],
  );
  const documentElement = elements.find((element) => typeOf(element) === 'SpdxDocument');
  const sbom = elements.find((element) => typeOf(element) === 'software_Sbom');
  const roots = new Set([...textsIn(sbom, 'rootElement'), ...textsIn(documentElement, 'rootElement')]);
  const about = parts.filter(({ ref }) => roots.has(ref));
  const subject = about.length === 1 && parts.length > 1 ? about[0] : undefined;
  const creation =
    byId.get(textIn(documentElement, 'creationInfo') ?? '') ??
    field(documentElement, 'creationInfo') ??
    elements.find((element) => typeOf(element) === 'CreationInfo');
  const contexts = textsIn(sbom, 'software_sbomType');
  const refs = new Set(parts.map(({ ref }) => ref));
  const [id, name, created] = [idOf(documentElement), textIn(documentElement, 'name'), textIn(creation, 'created')];
  return present({
    format: 'spdx',
    specVersion: textIn(creation, 'specVersion') ?? spdx3VersionOf(document) ?? '',
    id,
    name,
    created,
    authors: textsIn(creation, 'createdBy').flatMap((ref) => nameOf(ref) ?? []),
    tools: textsIn(creation, 'createdUsing').flatMap((ref) => nameOf(ref) ?? []),
    contexts: contexts.length === 0 ? undefined : contexts,
    subject,
    components: parts.filter((part) => part !== subject),
    dependencies: dependenciesOf(
      related.flatMap(({ from, type, to }): (readonly [string, string])[] =>
        NEEDS.has(type) ? to.map((ref): [string, string] => [from, ref]) : [],
      ),
      (ref) => refs.has(ref),
    ),
  });
};
