import type { Asset } from '../../model/asset';
import { countingPapers } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import { type FactContext, fromEvidence, NOTHING, UNKNOWN } from '../define';
import type { Fact } from '../fact';

/** Makers disclose for these; for anything else an MDS2 does not exist, and its answers are known to be nothing. */
const DISCLOSED: ReadonlySet<string> = new Set(['medical-device', 'medical-it', 'samd']);

export const mds2PapersOf = (asset: Asset, { model }: FactContext): readonly EvidenceDocument[] =>
  countingPapers(model.evidenceOf(asset.id)).filter(({ kind }) => kind === 'mds2');

/** Whether an MDS2 can be asked for; `undefined` when the category is unknown. */
export const hasMds2 = (asset: Asset, { model }: FactContext): boolean | undefined => {
  const category = model.categoryOf(asset);
  return category === undefined ? undefined : DISCLOSED.has(category);
};

/**
 * The answer that the MDS2 of the asset gives: `Yes`, `No` or `N/A`. Unanswered and `See Note` are unknown. When several
 * forms answer, the latest released one counts.
 */
export const mds2AnswerOf = (asset: Asset, question: string, context: FactContext): Fact => {
  if (hasMds2(asset, context) === false) return NOTHING;
  let best: EvidenceDocument | undefined;
  for (const paper of mds2PapersOf(asset, context)) {
    if (paper.answers?.[question] === undefined) continue;
    if (best === undefined || (best.releaseDate ?? '') < (paper.releaseDate ?? '')) best = paper;
  }
  const answer = best?.answers?.[question]?.answer;
  if (best === undefined || answer === undefined || answer === 'See Note') return UNKNOWN;
  return fromEvidence(answer, best.id, question);
};
