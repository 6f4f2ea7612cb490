import type { EvidenceDocument } from '../../model/evidence-document';
import type { AssetId, EvidenceId } from '../../model/id';
import type { HospitalDocument } from '../document';
import type { Edit } from './edit';
import { attachEvidence } from './elements';
import { withRecord } from './records';

/** Papers that are asked for. */
export interface PaperRequest {
  readonly kind: EvidenceDocument['kind'];
  readonly assets: readonly AssetId[];
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly due?: string | undefined;
  /** For an entry that is not there yet. */
  readonly newId: () => EvidenceId;
}

const isWaiting = ({ status, answers, components, fileName }: EvidenceDocument): boolean =>
  status !== 'provided' && [answers, components, fileName].every((field) => field === undefined);

const requested = (document: HospitalDocument, asset: AssetId, { kind, on, due, newId }: PaperRequest) => {
  const dates = { status: 'requested', requestedOn: on, ...(due === undefined ? {} : { dueOn: due }) } as const;
  const about = document.evidence.values().filter((paper) => paper.kind === kind && paper.assets.includes(asset));
  const own = about.find((paper) => isWaiting(paper) && paper.assets.length === 1);
  if (own !== undefined) return withRecord(document, 'evidence', { ...own, ...dates });
  const vendor = document.assets.get(asset)?.vendor;
  const party = typeof vendor === 'string' ? { party: vendor } : {};
  return attachEvidence({ id: newId(), kind, assets: [asset], ...party, ...dates })(document);
};

/**
 * Writes down that a paper was asked for, of each of some devices: in the entry of the device alone where there is one
 * that waits, else in a new one. What is there already stays, and counts until the new paper comes.
 */
export const requestPapers =
  (request: PaperRequest): Edit =>
  (document) =>
    request.assets.reduce((changed, asset) => requested(changed, asset, request), document);
