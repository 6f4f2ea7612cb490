import type { Counterfactual, Question, Reason, Threat } from '../core/analysis/report';
import { type Sentences, sentencesFor } from '../core/analysis/sentences';
import { wordsOf } from '../core/analysis/words-of';
import { textIn } from '../core/library/text';
import { LEVEL_WORDS, STRIDE_LETTERS } from '../core/library/vocabulary';
import type { Model } from '../core/model/model';
import type { Proposal } from '../core/segmentation/advice';
import type { Examination } from '../core/segmentation/examine';
import { saying } from '../i18n/saying';
import type { Call } from './command';

type Json = Readonly<Record<string, unknown>>;

const reasonJson = ({ fact, subject, value, source }: Reason, sentences: Sentences): Json => {
  const { kind, ...details } = source;
  return {
    fact,
    subject,
    value: value ?? null,
    source: kind,
    ...(Object.keys(details).length === 0 ? {} : { sourceDetails: details }),
    label: sentences.label(fact),
  };
};

const counterfactualJson = (steps: Counterfactual, sentences: Sentences): Json => ({
  text: sentences.steps(steps),
  changes: steps.map(({ fact, subject, comparison, becomes }) => ({ fact, subject, comparison, becomes })),
});

const controlsJson = (threat: Threat, model: Model, { language }: Call): readonly Json[] => [
  ...threat.controls.map((id) => ({ id, label: model.library.controls.get(id)?.label[language] ?? id })),
  ...(threat.own?.controls ?? []).map((text) => ({ id: null, label: textIn(text, language) })),
];

/** Whether the file has an element of this id; crossings without a conduit and the hospital as a whole have none. */
const isInFile = ({ source }: Model, id: string): boolean =>
  source.assets.has(id) || source.flows.has(id) || source.zones.has(id) || source.conduits.has(id);

const findingJson = (finding: Threat | Question, model: Model): Json => ({
  key: finding.key,
  rule: finding.rule,
  scope: finding.scope,
  subjects: finding.subjects.filter((id) => isInFile(model, id)),
  stride: finding.stride.map((category) => STRIDE_LETTERS[category]),
  severity: finding.severity,
  level: LEVEL_WORDS[finding.level],
});

const threatJson = (threat: Threat, model: Model, sentences: Sentences, call: Call): Json => {
  const { title, what } = wordsOf(threat, model, model.library, call.language);
  return {
    ...findingJson(threat, model),
    title,
    what,
    adjustments: threat.adjustments,
    restsOnAssumption: threat.restsOnAssumption,
    because: threat.because.map((reason) => reasonJson(reason, sentences)),
    wouldVanishIf: threat.wouldVanishIf
      .filter((steps) => steps.length > 0)
      .map((steps) => counterfactualJson(steps, sentences)),
    controls: controlsJson(threat, model, call),
    references: threat.references,
  };
};

const questionJson = (question: Question, model: Model, sentences: Sentences, { language }: Call): Json => {
  const { title, ask } = wordsOf(question, model, model.library, language);
  return {
    ...findingJson(question, model),
    title,
    ask,
    missing: question.missing.map(({ fact, subject }) => ({ fact, subject, label: sentences.label(fact) })),
    because: question.because.map((reason) => reasonJson(reason, sentences)),
    references: question.references,
  };
};

const proposalJson = (proposal: Proposal, sentences: Sentences, { t }: Call): Json => ({
  ...proposal,
  title: t(`segmentation.action.${proposal.action}`, { things: sentences.things(proposal.elements) }),
});

/** The result of `analyse --format json`: a contract, so fields are only ever added. Ids are those of the file. */
export const analysisJson = ({ model, report, advice }: Examination, call: Call): Json => {
  const sentences = sentencesFor(model, call.language, saying(call.t));
  return {
    today: report.today,
    language: call.language,
    /** The snapshot that ends of support were looked up in; another one may give another report. */
    supportDates: { source: model.library.supportDates.source, date: model.library.supportDates.date },
    threats: report.threats.map((threat) => threatJson(threat, model, sentences, call)),
    questions: report.questions.map((question) => questionJson(question, model, sentences, call)),
    segmentation: {
      proposals: advice.proposals.map((proposal) => proposalJson(proposal, sentences, call)),
      flows: advice.flows,
      paths: advice.paths,
    },
    failures: report.failures,
  };
};
