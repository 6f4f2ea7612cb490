import type { UnassignedPaper } from '../../evidence/paper/paper-of';
import { type TakingUp, takeUp } from '../../evidence/paper/take-up';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { AssetId, EvidenceId } from '../../model/id';
import type { HospitalDocument } from '../document';
import type { Edit } from './edit';
import { isTaken, withRecord } from './records';
import { removeElements } from './remove';

/** A paper and the devices that a person, or its own words, gave it to. None: it is kept until somebody assigns it. */
export interface AssignedPaper extends TakingUp {
  readonly paper: UnassignedPaper;
  readonly assets: readonly AssetId[];
  /** For a new paper. */
  readonly id: EvidenceId;
  /** The paper that was made of the same file: it is given to the devices too, and nothing else of it changes. */
  readonly same?: EvidenceId | undefined;
}

const written = (document: HospitalDocument, paper: EvidenceDocument): HospitalDocument =>
  document.evidence.has(paper.id) || !isTaken(document, paper.id) ? withRecord(document, 'evidence', paper) : document;

const alsoFor = (document: HospitalDocument, id: EvidenceId, assets: readonly AssetId[]): HospitalDocument => {
  const paper = document.evidence.get(id);
  const all = new Set([...(paper?.assets ?? []), ...assets]);
  return paper === undefined || all.size === paper.assets.length
    ? document
    : withRecord(document, 'evidence', { ...paper, assets: [...all] });
};

const takenUp = (
  document: HospitalDocument,
  { paper, assets, id, same, ...wishes }: AssignedPaper,
): HospitalDocument => {
  if (same !== undefined) return alsoFor(document, same, assets);
  const papers = document.evidence.values();
  const there = { evidenceOf: (asset: AssetId) => papers.filter((one) => one.assets.includes(asset)) };
  const { written: changed, gone } = takeUp(paper, assets, id, there, wishes);
  const done = changed.reduce(written, document);
  return gone.length === 0 ? done : removeElements(gone)(done);
};

/**
 * Takes up papers, one after the other, as one step: each goes into the entry that waited for it and stands in the place
 * of the older version that is there. Grows with papers taken up times papers there.
 */
export const takeUpPapers =
  (papers: readonly AssignedPaper[]): Edit =>
  (document) =>
    papers.reduce(takenUp, document);
