import type { Support } from './support';

/** A hash of a component: `SHA-256` and the value in lower-case hexadecimals. */
export interface ComponentHash {
  readonly algorithm: string;
  readonly value: string;
}

/** A part of a device: software, firmware or hardware, in one form whatever the file it came from. */
export interface SbomComponent {
  /** What the file calls it; made up, from its place, where the file does not. */
  readonly ref: string;
  readonly name: string;
  /** `library`, `operating-system`, `device`, … in the words of CycloneDX; absent: not said. */
  readonly type?: string;
  readonly group?: string;
  readonly version?: string;
  readonly supplier?: string;
  /** As written; that it can be read is not checked. */
  readonly purl?: string;
  /** CPE names, 2.2 and 2.3, as written. */
  readonly cpes: readonly string[];
  readonly swid?: string;
  /** Ids of SPDX, names or expressions. */
  readonly licences: readonly string[];
  readonly hashes: readonly ComponentHash[];
  readonly support?: Support;
  /** The component that it is a part of. */
  readonly parent?: string;
}

/** What rests on what; `complete` says whether the file claims that the list is whole, and is absent where it says nothing. */
export interface Dependency {
  readonly from: string;
  readonly to: readonly string[];
  readonly complete?: boolean;
}

export type SbomFormat = 'cyclonedx' | 'spdx';

/** A software bill of materials in one form. Absent means that the file does not say. */
export interface Sbom {
  readonly format: SbomFormat;
  readonly specVersion: string;
  /** The serial number or namespace that tells this document from all others. */
  readonly id?: string;
  /** Of the document, counted by its author. */
  readonly version?: string;
  readonly name?: string;
  /** When it was made, as written, ISO 8601. */
  readonly created?: string;
  readonly authors: readonly string[];
  readonly tools: readonly string[];
  /** At which stage of the making it was written, in the words of the file: `build`, `operations`. Absent: not said. */
  readonly contexts?: readonly string[];
  /** The device or program that it is about. */
  readonly subject?: SbomComponent;
  /** All parts, those inside others included, without the subject. */
  readonly components: readonly SbomComponent[];
  readonly dependencies: readonly Dependency[];
}
