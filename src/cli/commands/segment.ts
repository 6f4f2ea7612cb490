import { dirname } from 'node:path';
import { textIn } from '../../core/library/text';
import { type Model, modelOf } from '../../core/model/model';
import type { Gap } from '../../core/policy/gap';
import { policyOf } from '../../core/policy/policy-of';
import { POLICY_TARGETS, type PolicyTarget, policyFiles } from '../../core/policy/write/policy-files';
import type { WrittenFile } from '../../core/policy/write/written-file';
import { error, fail, ok, type Result } from '../../core/result';
import { choiceOf } from '../choice';
import type { Call, Command, ExitCode } from '../command';
import { compareRules } from '../compare-rules';
import { tellIssues } from '../issue-text';
import { POLICY_OPTIONS, policyOptions } from '../policy-options';
import { readInput, tellReading } from '../read-input';
import { todayFor } from '../today';
import { PLAN_FORMATS, type PlanFile, type PlanFormat, writtenPlan } from '../written-plan';
import { writtenSegmentation } from '../written-segmentation';

const targetOf = ({ policy }: Call['options']): Result<PolicyTarget> => {
  const allowed = POLICY_TARGETS.join(', ');
  const found = POLICY_TARGETS.find((target) => target === policy);
  if (found !== undefined) return ok(found);
  return fail(error('format-not-writable', '', { format: policy ?? '', known: allowed }));
};

const MOST_NAMES = 4;

/** What is open, with what it is about by name. */
const gapText = ({ kind, effect, subjects, params }: Gap, model: Model, { t, language }: Call): string => {
  const named = subjects.slice(0, MOST_NAMES).map((id) => {
    const name = textIn(model.asset(id)?.name ?? model.zone(id)?.name ?? model.flow(id)?.name, language);
    return name === '' || name === id ? id : `${id} ${name}`;
  });
  const more = subjects.length > MOST_NAMES ? ` +${subjects.length - MOST_NAMES}` : '';
  return `${t(`policy.effect.${effect}`)} [${named.join(', ')}${more}] ${t(`policy.gap.${kind}`, params)}`;
};

/** To the folder that was named, else one after the other to standard output. */
const give = (files: readonly WrittenFile[], { io, options, t }: Call): Result<undefined> => {
  const folder = options.output;
  if (folder === undefined || folder === '-') {
    for (const { text } of files) io.out(text);
    return ok(undefined);
  }
  for (const { name, text } of files) {
    const made = io.makeFolder(dirname(`${folder}/${name}`));
    if (!made.ok) return made;
    const written = io.write(`${folder}/${name}`, text);
    if (!written.ok) return written;
    io.tell(t('cli.summary.written', { name: `${folder}/${name}` }));
  }
  return ok(undefined);
};

/** The plan as a file; a workbook is nothing to read in a terminal, so it needs a folder. */
const givePlan = (file: PlanFile, { io, options, t }: Call): Result<undefined> => {
  const { output: folder } = options;
  if (folder === undefined || folder === '-') {
    if (typeof file.content !== 'string')
      return fail(error('option-missing', '', { command: 'segment', option: 'output', allowed: 'DIR' }));
    io.out(file.content);
    return ok(undefined);
  }
  const path = `${folder}/${file.name}`;
  const made = io.makeFolder(dirname(path));
  const written = made.ok ? io.write(path, file.content) : made;
  if (written.ok) io.tell(t('cli.summary.written', { name: path }));
  return written;
};

const isPlanFormat = (format: string | undefined): format is PlanFormat => PLAN_FORMATS.some((each) => each === format);

/** The report on segmentation with a plan in stages, or the plan alone; or the rules that let just the declared flows between zones pass, for one kind of equipment, and what is open about them. */
export const segmentCommand: Command = {
  name: 'segment',
  synopsis: `segment FILE [--format json|text|md|xlsx] [--date YYYY-MM-DD] [-o DIR] | --policy ${POLICY_TARGETS.join('|')} [-o DIR] | --rules FILE; with either [--without-address gap|zone] [--objects hosts|zones] [--planned] [--log-allowed] [--management ID,ID] [--review-on YYYY-MM-DD]`,
  options: ['format', 'date', 'policy', 'output', 'rules', ...POLICY_OPTIONS],
  run: async (call): Promise<ExitCode> => {
    const refuse = ({ issues }: Result<unknown>): ExitCode => {
      tellIssues(issues, call);
      return 2;
    };
    const { rules, policy: wanted } = call.options;
    const format = choiceOf('format', ['json', 'text', ...PLAN_FORMATS], call);
    if (!format.ok) return refuse(format);
    const target = rules === undefined && wanted !== undefined ? targetOf(call.options) : undefined;
    if (target?.ok === false) return refuse(target);
    if (rules === undefined && wanted === undefined && POLICY_OPTIONS.some((option) => option in call.options))
      return refuse(
        fail(error('option-missing', '', { command: 'segment', option: 'policy', allowed: POLICY_TARGETS.join(', ') })),
      );
    const read = await readInput(call, 'segment');
    if (!read.ok) return refuse(read);
    tellReading(read, call);
    const model = modelOf(read.value.document, call.library);
    const how = policyOptions(model, call);
    if (!how.ok) return refuse(how);
    if (rules !== undefined) {
      const compared = await compareRules(rules, model, how.value, call);
      if (!compared.ok) return refuse(compared);
      call.io.out(compared.value);
      return 0;
    }
    if (target === undefined) {
      const today = todayFor(read.value.document.asOf, call);
      if (!today.ok) return refuse(today);
      const wantedFormat = format.value ?? 'json';
      const given = isPlanFormat(wantedFormat)
        ? givePlan(await writtenPlan(read.value.document, today.value, wantedFormat, call), call)
        : give(await writtenSegmentation(read.value.document, model, today.value, wantedFormat, call), call);
      return given.ok ? 0 : refuse(given);
    }
    const { policy, gaps } = policyOf(model, how.value);
    const ownerText = (owner: string): string => textIn(model.source.parties.get(owner)?.name, call.language) || owner;
    const given = give(policyFiles(policy, target.value, { language: call.language }, ownerText), call);
    if (!given.ok) return refuse(given);
    for (const gap of gaps) call.io.tell(gapText(gap, model, call));
    call.io.tell(call.t('policy.summary', { rules: policy.rules.length, gaps: gaps.length }));
    return 0;
  },
};
