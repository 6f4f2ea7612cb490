import type { Asset } from './asset';
import { countingPapers } from './counting-papers';
import type { EvidenceDocument, StatedMds2Answer } from './evidence-document';
import type { Model } from './model';

/** What a form says to a question, once a note that stands for an answer is judged. */
export type DecidedAnswer = 'Yes' | 'No' | 'N/A';

/** Makers disclose for these; for anything else an MDS2 does not exist, and its answers are known to be nothing. */
const DISCLOSED: ReadonlySet<string> = new Set(['medical-device', 'medical-it', 'samd']);

/** Whether an MDS2 can be asked for; `undefined` when the category is unknown. */
export const canHaveMds2 = (asset: Asset, model: Model): boolean | undefined => {
  const category = model.categoryOf(asset);
  return category === undefined ? undefined : DISCLOSED.has(category);
};

/** The MDS2 papers of an asset that count. */
export const mds2PapersOf = (asset: Asset, model: Model): readonly EvidenceDocument[] => {
  const papers = model.evidenceOf(asset.id);
  return papers.length === 0 ? papers : countingPapers(papers).filter(({ kind }) => kind === 'mds2');
};

/** What an answer comes to: itself, or what a person took the note for. `undefined`: nothing is decided. */
export const decidedAnswer = ({ answer, judged }: StatedMds2Answer): DecidedAnswer | undefined =>
  judged ?? (answer === 'See Note' ? undefined : answer);

/** An answer with the paper that gives it. */
export interface GivenAnswer {
  readonly answer: DecidedAnswer;
  readonly paper: EvidenceDocument;
}

/**
 * What the forms of an asset answer to a question. When several do, the latest released one counts. `undefined`:
 * unanswered, which is never No, or not decided. Linear in the papers of the asset.
 */
export const givenAnswer = (asset: Asset, question: string, model: Model): GivenAnswer | undefined => {
  const papers = model.evidenceOf(asset.id);
  if (papers.length === 0) return undefined;
  let best: EvidenceDocument | undefined;
  for (const paper of countingPapers(papers)) {
    if (paper.kind !== 'mds2' || paper.answers?.[question] === undefined) continue;
    if (best === undefined || (best.releaseDate ?? '') < (paper.releaseDate ?? '')) best = paper;
  }
  const given = best?.answers?.[question];
  const answer = given === undefined ? undefined : decidedAnswer(given);
  return best === undefined || answer === undefined ? undefined : { answer, paper: best };
};
