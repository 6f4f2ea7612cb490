import type { FileFacts } from '../core/evidence/paper/paper-content';
import type { FilePaper } from '../core/formats/evidence/paper-from-file';
import type { EvidenceDocument } from '../core/model/evidence-document';
import type { Issue } from '../core/result';

export interface EvidenceRequest {
  readonly file: Blob;
  readonly name: string;
  readonly today: FileFacts['today'];
}

/** Parts of a paper in pieces, and then the paper without them, or the issues that it failed with. */
export type EvidenceAnswer =
  | { readonly kind: 'components'; readonly components: NonNullable<EvidenceDocument['components']> }
  | { readonly kind: 'statements'; readonly statements: NonNullable<EvidenceDocument['statements']> }
  | { readonly kind: 'done'; readonly content: FilePaper | undefined; readonly issues: readonly Issue[] };
