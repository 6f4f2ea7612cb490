import { append } from '../../group';
import { type Fields, isFields, listIn, present, textIn, textsIn } from '../fields';
import { hashOf } from './hash';
import type { ComponentHash, Dependency, Sbom, SbomComponent } from './sbom';
import { type Support, supportDayIn } from './support';

/** `NOASSERTION` and `NONE` say nothing. */
const said = (text: string | undefined): string | undefined =>
  text === undefined || text === 'NOASSERTION' || text === 'NONE' ? undefined : text;

/** `Organization: Example (mail@example.org)` names an organisation. */
const agentOf = (text: string | undefined): string | undefined => {
  const whole = said(text)
    ?.replace(/^(?:Organization|Person|Tool):/i, '')
    .trim();
  const name = whole?.endsWith(')') ? whole.slice(0, whole.lastIndexOf('(')).trim() : whole;
  return name === '' ? undefined : name;
};

const typed = (reference: unknown): { readonly type: string; readonly locator: string } => ({
  // Written as a name, or as the address of its definition.
  type: (textIn(reference, 'referenceType') ?? '').replace(/^.*[/#]/, '').toLowerCase(),
  locator: textIn(reference, 'referenceLocator') ?? '',
});

const hashesIn = (part: unknown): readonly ComponentHash[] =>
  listIn(part, 'checksums').flatMap((checksum) =>
    hashOf(textIn(checksum, 'algorithm'), textIn(checksum, 'checksumValue')),
  );

const supportOf = (part: unknown): Support | undefined => {
  const until = textIn(part, 'validUntilDate');
  if (until === undefined) return undefined;
  return present({ endOfSupport: supportDayIn(until), endOfSupportWritten: until });
};

/** `OPERATING-SYSTEM` of SPDX is `operating-system` of CycloneDX. */
const typeOf = (part: unknown): string | undefined =>
  said(textIn(part, 'primaryPackagePurpose'))?.toLowerCase().replaceAll('_', '-');

const componentOf = (part: Fields, place: string): SbomComponent => {
  const references = listIn(part, 'externalRefs').map(typed);
  const purl = references.find(({ type }) => type === 'purl')?.locator;
  const swid = references.find(({ type }) => type === 'swid')?.locator;
  const version = said(textIn(part, 'versionInfo'));
  const supplier = agentOf(textIn(part, 'supplier')) ?? agentOf(textIn(part, 'originator'));
  const licence = said(textIn(part, 'licenseDeclared')) ?? said(textIn(part, 'licenseConcluded'));
  const support = supportOf(part);
  const type = typeOf(part);
  return present({
    ref: textIn(part, 'SPDXID') ?? place,
    name: textIn(part, 'name') ?? place,
    type,
    version,
    supplier,
    purl,
    cpes: references.flatMap(({ type: kind, locator }) => (/^cpe2[23]type$/.test(kind) ? [locator] : [])),
    swid,
    licences: licence === undefined ? [] : [licence],
    hashes: hashesIn(part),
    support,
  });
};

/** Which end of a relationship needs the other: `true` where the first does. Others say nothing of that. */
const FIRST_NEEDS: Readonly<Record<string, boolean>> = {
  DEPENDS_ON: true,
  DEPENDENCY_OF: false,
  RUNTIME_DEPENDENCY_OF: false,
  STATIC_LINK: true,
  DYNAMIC_LINK: true,
  CONTAINS: true,
  CONTAINED_BY: false,
  HAS_PREREQUISITE: true,
  PREREQUISITE_FOR: false,
};

interface Related {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

const relationsIn = (document: Fields): readonly Related[] =>
  listIn(document, 'relationships').flatMap((relation) => {
    const [from, type, to] = ['spdxElementId', 'relationshipType', 'relatedSpdxElement'].map((name) =>
      textIn(relation, name),
    );
    return from === undefined || type === undefined || to === undefined
      ? []
      : [{ from, type: type.replace(/^.*relationshipType_/, '').toUpperCase(), to }];
  });

/** What is needed by what, each pair once, of elements that are components. */
export const dependenciesOf = (
  pairs: Iterable<readonly [string, string]>,
  isComponent: (ref: string) => boolean,
): readonly Dependency[] => {
  const needs = new Map<string, string[]>();
  for (const [from, to] of pairs) if (from !== to && isComponent(from) && isComponent(to)) append(needs, from, to);
  return [...needs].map(([from, to]) => ({ from, to: [...new Set(to)] }));
};

const describedIn = (document: Fields, relations: readonly Related[], id: string): readonly string[] => [
  ...textsIn(document, 'documentDescribes'),
  ...relations.flatMap(({ from, type, to }) =>
    type === 'DESCRIBES' && from === id ? [to] : type === 'DESCRIBED_BY' && to === id ? [from] : [],
  ),
];

/**
 * An SPDX document of version 2.2 or 2.3 in our form, from its JSON or from another writing of it in the shape of the
 * JSON. Files and snippets are no components. Takes what makes sense and leaves the rest. Linear in its size.
 */
export const sbomOfSpdx = (document: Fields): Sbom => {
  const all = listIn(document, 'packages').flatMap((part, index) =>
    isFields(part) ? [componentOf(part, `packages[${index}]`)] : [],
  );
  const relations = relationsIn(document);
  const described = new Set(describedIn(document, relations, textIn(document, 'SPDXID') ?? 'SPDXRef-DOCUMENT'));
  const about = all.filter(({ ref }) => described.has(ref));
  // A document that describes all its packages is a list of them, about nothing in particular.
  const subject = about.length === 1 && all.length > 1 ? about[0] : undefined;
  const refs = new Set(all.map(({ ref }) => ref));
  const creation = isFields(document.creationInfo) ? document.creationInfo : {};
  const creators = textsIn(creation, 'creators');
  const named = (kind: RegExp): readonly string[] =>
    creators.flatMap((creator) => (kind.test(creator) ? (agentOf(creator) ?? []) : []));
  const [id, name, created] = [
    textIn(document, 'documentNamespace'),
    textIn(document, 'name'),
    textIn(creation, 'created'),
  ];
  return present({
    format: 'spdx',
    specVersion: (textIn(document, 'spdxVersion') ?? '').replace(/^SPDX-/, ''),
    id,
    name,
    created,
    authors: named(/^(?:Person|Organization):/i),
    tools: named(/^Tool:/i),
    subject,
    components: all.filter((component) => component !== subject),
    dependencies: dependenciesOf(
      relations.flatMap(({ from, type, to }): (readonly [string, string])[] => {
        const first = FIRST_NEEDS[type];
        return first === undefined ? [] : [first ? [from, to] : [to, from]];
      }),
      (ref) => refs.has(ref),
    ),
  });
};
