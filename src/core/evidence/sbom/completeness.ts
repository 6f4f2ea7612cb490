import type { Sbom, SbomComponent } from './sbom';

/**
 * What a parts list should say: of each component who makes it, its name, version, another identifier, what it needs, a
 * hash, its licence and its support; of itself who wrote it, when, with what, at which stage of the making, and what it is
 * about.
 */
export const SBOM_ELEMENTS = [
  'supplier',
  'name',
  'version',
  'identifier',
  'dependencies',
  'hash',
  'licence',
  'support-level',
  'end-of-support',
] as const;
export type SbomElement = (typeof SBOM_ELEMENTS)[number];

export const DOCUMENT_ELEMENTS = ['author', 'created', 'tool', 'context', 'subject'] as const;
export type DocumentElement = (typeof DOCUMENT_ELEMENTS)[number];

/**
 * Who asks for which of them. Sources: NTIA, The Minimum Elements for a Software Bill of Materials (2021); CISA, Minimum
 * Elements for a Software Bill of Materials (2025); FDA, Cybersecurity in Medical Devices, with what it asks for beside
 * the list of the NTIA.
 */
export const ELEMENT_LISTS = {
  ntia: { parts: ['supplier', 'name', 'version', 'identifier', 'dependencies'], list: ['author', 'created'] },
  cisa: {
    parts: ['supplier', 'name', 'version', 'identifier', 'hash', 'licence', 'dependencies'],
    list: ['author', 'created', 'tool', 'context'],
  },
  fda: { parts: ['support-level', 'end-of-support'], list: [] },
} as const satisfies Record<
  string,
  { readonly parts: readonly SbomElement[]; readonly list: readonly DocumentElement[] }
>;
export type ElementList = keyof typeof ELEMENT_LISTS;
export const ELEMENT_LIST_NAMES = ['ntia', 'cisa', 'fda'] as const satisfies readonly ElementList[];

/** How whole a parts list is. */
export interface SbomCompleteness {
  readonly components: number;
  /** For each element, of how many components it is said. */
  readonly said: Readonly<Record<SbomElement, number>>;
  /** Which elements about the list itself are missing. */
  readonly missing: readonly DocumentElement[];
}

const has = (component: SbomComponent, element: SbomElement, related: ReadonlySet<string>): boolean => {
  switch (element) {
    case 'supplier':
      return component.supplier !== undefined;
    case 'name':
      // A name that we made up is its place in the file.
      return !/\[\d+\]$/.test(component.name);
    case 'version':
      return component.version !== undefined;
    case 'identifier':
      return component.purl !== undefined || component.cpes.length > 0 || component.swid !== undefined;
    case 'dependencies':
      return related.has(component.ref);
    case 'hash':
      return component.hashes.length > 0;
    case 'licence':
      return component.licences.length > 0;
    case 'support-level':
      return component.support?.levelWritten !== undefined;
    case 'end-of-support':
      return component.support?.endOfSupport !== undefined;
  }
};

/** What a list of elements asks for that a parts list does not say: of its parts with how many lack it, and of itself. */
export const missingOf = (
  { components, said, missing }: SbomCompleteness,
  list: ElementList,
): { readonly parts: readonly (readonly [SbomElement, number])[]; readonly list: readonly DocumentElement[] } => {
  const asked: { readonly parts: readonly SbomElement[]; readonly list: readonly DocumentElement[] } =
    ELEMENT_LISTS[list];
  return {
    parts: asked.parts.flatMap((element) =>
      said[element] < components ? [[element, components - said[element]] as const] : [],
    ),
    list: asked.list.filter((element) => missing.includes(element)),
  };
};

/** Counts what a parts list says of what it should. Linear in components. */
export const completenessOf = (sbom: Sbom): SbomCompleteness => {
  const related = new Set(sbom.dependencies.flatMap(({ from, to }) => [from, ...to]));
  const count = (element: SbomElement): number =>
    sbom.components.filter((component) => has(component, element, related)).length;
  const isMissing: Readonly<Record<DocumentElement, boolean>> = {
    author: sbom.authors.length === 0,
    created: sbom.created === undefined,
    tool: sbom.tools.length === 0,
    context: (sbom.contexts ?? []).length === 0,
    subject: sbom.subject === undefined,
  };
  return {
    components: sbom.components.length,
    said: Object.fromEntries(SBOM_ELEMENTS.map((element) => [element, count(element)])) as Readonly<
      Record<SbomElement, number>
    >,
    missing: DOCUMENT_ELEMENTS.filter((element) => isMissing[element]),
  };
};
