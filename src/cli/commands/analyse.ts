import { LEVEL_WORDS, LEVELS, type Level } from '../../core/library/vocabulary';
import { ok } from '../../core/result';
import { examine } from '../../core/segmentation/examine';
import { analysisJson } from '../analysis-json';
import { analysisText } from '../analysis-text';
import { attachEvidence } from '../attach-evidence';
import { choiceOf } from '../choice';
import type { Command } from '../command';
import { tellIssues } from '../issue-text';
import { libraryWithDates } from '../library-with-dates';
import { lookUpVulnerabilities } from '../look-up-vulnerabilities';
import { readInput, tellReading } from '../read-input';
import { todayFor } from '../today';

const levelOf = (word: string): Level | undefined => LEVELS.find((level) => LEVEL_WORDS[level] === word);

/** Threats, questions and segmentation advice, most urgent first. */
export const analyseCommand: Command = {
  name: 'analyse',
  synopsis:
    'analyse FILE [--evidence FOLDER] [--vulnerabilities FOLDER] [--support-dates FILE] [--date YYYY-MM-DD] [--format json|text] [--fail-on critical|high|medium|low]',
  options: ['evidence', 'vulnerabilities', 'support-dates', 'date', 'format', 'fail-on'],
  run: async (call) => {
    const { io, t } = call;
    const format = choiceOf('format', ['json', 'text'], call);
    const limit = choiceOf('fail-on', ['critical', 'high', 'medium', 'low'], call);
    tellIssues([...format.issues, ...limit.issues], call);
    if (!format.ok || !limit.ok) return 2;
    const read = await readInput(call, 'analyse');
    if (!read.ok) {
      tellIssues(read.issues, call);
      return 2;
    }
    tellReading(read, call);
    const today = todayFor(read.value.document.asOf, call);
    if (!today.ok) {
      tellIssues(today.issues, call);
      return 2;
    }
    const { evidence, vulnerabilities } = call.options;
    const attached =
      evidence === undefined
        ? ok(read.value.document)
        : await attachEvidence(read.value.document, evidence, today.value, call);
    if (!attached.ok) {
      tellIssues(attached.issues, call);
      return 2;
    }
    const lookedUp =
      vulnerabilities === undefined
        ? attached
        : await lookUpVulnerabilities(attached.value, vulnerabilities, today.value, call);
    if (!lookedUp.ok) {
      tellIssues(lookedUp.issues, call);
      return 2;
    }
    const library = await libraryWithDates(call);
    if (!library.ok) {
      tellIssues(library.issues, call);
      return 2;
    }
    const analysis = examine(lookedUp.value, library.value, today.value);
    const { failures, threats } = analysis.report;
    io.out(
      format.value === 'text'
        ? analysisText(analysis, call)
        : `${JSON.stringify(analysisJson(analysis, call), null, 2)}\n`,
    );
    if (failures.length > 0) io.tell(t('cli.summary.failed', { count: failures.length }));
    const least = limit.value === undefined ? undefined : levelOf(limit.value);
    const met = least === undefined ? 0 : threats.filter(({ level }) => level >= least).length;
    if (met === 0 || limit.value === undefined) return 0;
    io.tell(t('cli.summary.failOn', { level: t(`threats.level.${limit.value}`), count: met }));
    return 1;
  },
};
