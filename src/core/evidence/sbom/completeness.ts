import type { Sbom, SbomComponent } from './sbom';

/**
 * What a parts list should say: of each component who makes it, its name, version, another identifier, what it needs, a
 * hash, its licence and its support; of itself who wrote it, when and with what. Sources: NTIA, The Minimum Elements for
 * an SBOM (2021); FDA, Cybersecurity in Medical Devices (level of support, end of support).
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

export const DOCUMENT_ELEMENTS = ['author', 'created', 'tool', 'subject'] as const;
export type DocumentElement = (typeof DOCUMENT_ELEMENTS)[number];

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

/** Counts what a parts list says of what it should. Linear in components. */
export const completenessOf = (sbom: Sbom): SbomCompleteness => {
  const related = new Set(sbom.dependencies.flatMap(({ from, to }) => [from, ...to]));
  const count = (element: SbomElement): number =>
    sbom.components.filter((component) => has(component, element, related)).length;
  const isMissing: Readonly<Record<DocumentElement, boolean>> = {
    author: sbom.authors.length === 0,
    created: sbom.created === undefined,
    tool: sbom.tools.length === 0,
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
