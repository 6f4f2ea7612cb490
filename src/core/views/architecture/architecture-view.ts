import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';

/** What an architecture view should say and the document does not, in the order in which it is listed. */
export const GAP_KINDS = [
  'nothing-to-show',
  'no-zone',
  'nobody-answers',
  'edge-unknown',
  'patients-unknown',
  'harm-unknown',
  'fallback-unknown',
  'route-unknown',
  'no-update-flow',
  'staging-unknown',
  'signature-unknown',
  'support-end-unknown',
  'purpose-unknown',
  'protocol-unknown',
  'sender-unproved',
  'encryption-unknown',
  'logging-unknown',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Something the view should say, and the elements for which nobody knows it. */
export interface Gap {
  readonly kind: GapKind;
  /** Empty where the view as a whole lacks it. */
  readonly subjects: readonly string[];
}

/** What a template finds to show in a hospital. */
export interface ArchitectureView {
  /** Ids, sorted. */
  readonly assets: readonly string[];
  readonly gaps: readonly Gap[];
}

/** A way that an attack may take to a target, as segmentation advice has it. */
export interface WayIn {
  readonly target: string;
  readonly steps: readonly { readonly from: string; readonly to: string }[];
  readonly alike?: readonly string[] | undefined;
}

export interface TemplateOptions {
  /** Devices, or the flow of a use case; absent: what the template takes by itself. Those that are gone show nothing. */
  readonly about?: readonly string[] | undefined;
  /** Ways to critical assets; none where nobody has looked for them yet. */
  readonly ways?: readonly WayIn[] | undefined;
}

/** The elements of which something is not known, as a gap; no gap when it is known of all. */
export const gapOf = <T extends Asset | DataFlow>(
  kind: GapKind,
  all: Iterable<T>,
  isUnknown: (one: T) => boolean,
): readonly Gap[] => {
  const subjects = [...all].filter(isUnknown).map(({ id }) => id as string);
  return subjects.length === 0 ? [] : [{ kind, subjects: subjects.sort() }];
};

export const sortedIds = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();
