import type { VersionRange } from '../../model/version-range';
import { JUSTIFICATIONS, type Justification } from '../../model/vex-statement';
import type { VexStatus } from '../../model/vulnerability';
import { present } from '../fields';

/** A product as a statement names it. Any of its fields may be what it is recognised by. */
export interface NamedProduct {
  /** As the document calls it: an address, a reference into an SBOM, an id of its own. */
  readonly id?: string;
  readonly name?: string;
  readonly vendor?: string;
  readonly version?: string;
  /** Versions that are meant, where they are said as a range. */
  readonly range?: VersionRange;
  readonly purls: readonly string[];
  readonly cpes: readonly string[];
  /** Of devices; `*` and `?` stand for other letters. */
  readonly models: readonly string[];
  /** The parts of it that are meant; none: the whole. */
  readonly parts: readonly NamedProduct[];
}

/** What somebody says of one vulnerability in some products. */
export interface VexStatement {
  readonly vulnerability: string;
  readonly aliases: readonly string[];
  readonly products: readonly NamedProduct[];
  readonly status: VexStatus;
  readonly justification?: Justification;
  /** In the words of the document, where they are others. */
  readonly justificationWritten?: string;
  /** Why, or what to do, in the words of the document. */
  readonly detail?: string;
  readonly action?: string;
  /** Whoever made the product says that there is no fix, or will be none. Absent: not said. */
  readonly noFix?: true;
  /** ISO 8601; absent: not said. */
  readonly at?: string;
  readonly by?: string;
}

export const NO_PRODUCT: NamedProduct = { purls: [], cpes: [], models: [], parts: [] };

/** The reasons of all formats, in small letters with dashes, as one of the five. */
const JUSTIFICATION_OF: Readonly<Record<string, Justification>> = {
  'code-not-present': 'vulnerable-code-not-present',
  'code-not-reachable': 'vulnerable-code-not-in-execute-path',
  'requires-configuration': 'vulnerable-code-cannot-be-controlled-by-adversary',
  'requires-dependency': 'component-not-present',
  'requires-environment': 'vulnerable-code-cannot-be-controlled-by-adversary',
  'protected-by-compiler': 'inline-mitigations-already-exist',
  'protected-at-runtime': 'inline-mitigations-already-exist',
  'protected-at-perimeter': 'inline-mitigations-already-exist',
  'protected-by-mitigating-control': 'inline-mitigations-already-exist',
};

/** A reason in our words and in those of the document; empty where it gives none. */
export const justified = (
  written: string | undefined,
): Pick<VexStatement, 'justification' | 'justificationWritten'> => {
  if (written === undefined) return {};
  const word = written.toLowerCase().replaceAll('_', '-');
  const known = JUSTIFICATIONS.find((one) => one === word) ?? JUSTIFICATION_OF[word];
  return present({ justification: known, justificationWritten: written });
};
