import type { Question, Threat } from '../core/analysis/report';
import { type Sentences, sentencesFor } from '../core/analysis/sentences';
import { nameOf, wordsOf } from '../core/analysis/words-of';
import { LEVEL_WORDS, STRIDE_LETTERS } from '../core/library/vocabulary';
import type { AttackPath, FlowVerdict } from '../core/segmentation/advice';
import type { Examination } from '../core/segmentation/examine';
import { saying } from '../i18n/saying';
import type { Call } from './command';
import { harmless } from './issue-text';

const heading = (text: string): readonly string[] => ['', text, '-'.repeat(text.length)];

const firstLine = (finding: Threat | Question, title: string, { t }: Call): string => {
  const letters = finding.stride.map((category) => STRIDE_LETTERS[category]).join('');
  return `${t(`threats.level.${LEVEL_WORDS[finding.level]}`)} [${letters}] ${title}`;
};

const threatLines = (threat: Threat, { model }: Examination, sentences: Sentences, call: Call): readonly string[] => {
  const { t, language } = call;
  const { title, what } = wordsOf(threat, model, model.library, language);
  const controls = threat.controls.map((id) => model.library.controls.get(id)?.label[language] ?? id);
  const change = threat.wouldVanishIf.find((steps) => steps.length > 0);
  return [
    firstLine(threat, title, call),
    ...(what === '' ? [] : [`  ${what}`]),
    ...threat.because.map((reason) => `  ${t('cli.text.because', { reasons: sentences.reason(reason) })}`),
    ...(change === undefined ? [] : [`  ${t('cli.text.vanishes', { change: sentences.steps(change) })}`]),
    ...(controls.length === 0 ? [] : [`  ${t('cli.text.controls', { controls: controls.join(' / ') })}`]),
    `  ${threat.key}`,
  ];
};

const questionLines = (
  question: Question,
  { model }: Examination,
  sentences: Sentences,
  call: Call,
): readonly string[] => {
  const facts = question.missing.map(({ fact, subject }) => `${sentences.things([subject])}: ${sentences.label(fact)}`);
  return [
    firstLine(question, wordsOf(question, model, model.library, call.language).ask, call),
    `  ${call.t('cli.text.missing', { facts: facts.join(' / ') })}`,
  ];
};

const pathLine = ({ entry, steps, certain }: AttackPath, { model }: Examination, { t, language }: Call): string => {
  const way = [entry, ...steps.map(({ to }) => to)].map((id) => nameOf(id, model, language)).join(' → ');
  return certain ? way : `${way} (${t('cli.text.uncertain')})`;
};

/** The result of `analyse --format text`, for people. */
export const analysisText = (analysis: Examination, call: Call): string => {
  const { t } = call;
  const { model, report, advice } = analysis;
  const sentences = sentencesFor(model, call.language, saying(call.t));
  const verdicts = (verdict: FlowVerdict): number => advice.flows.filter((flow) => flow.verdict === verdict).length;
  const lines = [
    t('cli.text.flows', {
      allowed: verdicts('allowed'),
      unexpected: verdicts('unexpected'),
      never: verdicts('never'),
      inside: verdicts('inside-zone'),
      unknown: verdicts('unknown'),
    }),
    ...heading(t('cli.text.threats', { count: report.threats.length })),
    ...report.threats.flatMap((threat) => threatLines(threat, analysis, sentences, call)),
    ...heading(t('cli.text.questions', { count: report.questions.length })),
    ...report.questions.flatMap((question) => questionLines(question, analysis, sentences, call)),
    ...heading(t('cli.text.proposals', { count: advice.proposals.length })),
    ...advice.proposals.map((proposal) => {
      const effect = t('cli.text.effect', { before: proposal.pathsBefore, after: proposal.pathsAfter });
      const what = t(`segmentation.action.${proposal.action}`, { things: sentences.things(proposal.elements) });
      return `${proposal.priority}. ${what} (${effect})`;
    }),
    ...heading(t('cli.text.paths', { count: advice.paths.length })),
    ...advice.paths.map((path) => pathLine(path, analysis, call)),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
};
