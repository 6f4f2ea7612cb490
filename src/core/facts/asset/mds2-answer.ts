import type { Asset } from '../../model/asset';
import { canHaveMds2, givenAnswer } from '../../model/mds2-answers';
import { type FactContext, fromEvidence, NOTHING, UNKNOWN } from '../define';
import type { Fact } from '../fact';

/**
 * The answer that the MDS2 of the asset gives: `Yes`, `No` or `N/A`. Unanswered, and a note that nobody judged, is
 * unknown. When several forms answer, the latest released one counts.
 */
export const mds2AnswerOf = (asset: Asset, question: string, { model }: Pick<FactContext, 'model'>): Fact => {
  if (canHaveMds2(asset, model) === false) return NOTHING;
  const given = givenAnswer(asset, question, model);
  return given === undefined ? UNKNOWN : fromEvidence(given.answer, given.paper.id, question);
};
