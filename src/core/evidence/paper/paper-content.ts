import type { FilledMds2 } from '../mds2/read-mds2';
import type { Sbom } from '../sbom/sbom';
import type { VexIdentity } from '../vex/identity';
import type { VexStatement } from '../vex/statement';

/** What is read out of a file and kept with the hospital as a paper about its devices. */
export type PaperContent =
  | { readonly kind: 'mds2'; readonly form: FilledMds2 }
  /** A parts list, with what it says of vulnerabilities in its parts. */
  | { readonly kind: 'sbom'; readonly sbom: Sbom; readonly statements: readonly VexStatement[] }
  | {
      readonly kind: 'vex';
      readonly format: 'openvex' | 'csaf' | 'cyclonedx';
      readonly statements: readonly VexStatement[];
      readonly identity?: VexIdentity;
    };

/** What is known of a file without reading its content, and of how it came. */
export interface FileFacts {
  readonly name: string;
  /** Of the file as it was given, in small hexadecimals; `undefined` where it could not be worked out. */
  readonly sha256: string | undefined;
  /** In bytes. */
  readonly size: number;
  /** The day on which it is taken up, `YYYY-MM-DD`. */
  readonly today: string;
}
