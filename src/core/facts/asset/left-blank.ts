import { isAnswered, isAsked, questionsById } from '../../evidence/mds2/asked';
import { questionsOfRules } from '../../library/question-use';
import type { Asset } from '../../model/asset';
import { mds2PapersOf } from '../../model/mds2-answers';
import { OLDER_MDS2 } from '../../model/older-mds2';
import { assetFact, type FactContext, fromEvidence, UNKNOWN } from '../define';
import type { Fact } from '../fact';

/**
 * The questions that rules ask of a form and that nobody answered, though the form asks them: their numbers, in its
 * order. Only a form of 2019 that was read from a file tells; of one typed in by hand, and of the edition of 2013, nobody
 * knows whether the maker left anything blank. Linear in the questions that rules ask.
 */
const leftBlank = (asset: Asset, { model }: FactContext): Fact => {
  const papers = mds2PapersOf(asset, model).filter(({ answers }) => answers !== undefined);
  const latestFirst = papers.toSorted((a, b) => ((a.releaseDate ?? '') < (b.releaseDate ?? '') ? 1 : -1));
  const read = latestFirst.find(({ fileName, edition }) => fileName !== undefined && edition !== OLDER_MDS2);
  if (read === undefined) return UNKNOWN;
  const { mds2: form } = model.library;
  const answers = Object.assign({}, ...latestFirst.toReversed().map((paper) => paper.answers));
  const filling = { form, answers };
  const questions = questionsById(form);
  const blank = new Set<string>();
  for (const id of questionsOfRules(model.library)) {
    const question = questions.get(id);
    if (question !== undefined && isAsked(question, filling) && !isAnswered(question, filling)) blank.add(id);
  }
  return fromEvidence(
    form.questions.flatMap(({ id }) => (blank.has(id) ? id : [])),
    read.id,
  );
};

export const blankFacts = [
  assetFact(
    'mds2.leftBlank',
    'list',
    { ja: 'MDS2で回答のない、判断に要る設問', en: 'questions that decide something and that the MDS2 leaves blank' },
    'evidence',
    leftBlank,
  ),
];
