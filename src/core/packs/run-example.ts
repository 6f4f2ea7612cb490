import { analyse } from '../analysis/analyse';
import { subjectWithId } from '../analysis/subjects';
import { readPlain } from '../formats/plain';
import type { Library } from '../library/library';
import type { Rule, RuleExample } from '../library/rule';
import { modelOf } from '../model/model';

/** What became of an example: what the rule said, or that it could not be asked. */
export type ExampleOutcome = 'reports' | 'asks' | 'silent' | 'failed' | 'unreadable';

/** The day on which examples are run that name none. */
const EXAMPLE_DAY = '2026-11-22';

/**
 * Runs a rule alone on the hospital of one of its examples. `unreadable`: the hospital is none, or has no such
 * subject; `failed`: the rule names facts that do not exist. Nothing of an example is executed.
 */
export const runExample = (rule: Rule, example: RuleExample, library: Library): ExampleOutcome => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'example', title: 'Example', ...example.model });
  if (!read.ok || read.issues.some(({ severity }) => severity === 'error')) return 'unreadable';
  const model = modelOf(read.value, library);
  const { subject } = example;
  // An example about nothing would stay silent whatever the rule says.
  if (subject !== undefined && subjectWithId(rule.scope, subject, model) === undefined) return 'unreadable';
  const report = analyse(model, { today: example.model.asOf ?? EXAMPLE_DAY, rules: [rule] });
  if (report.failures.length > 0) return 'failed';
  const isMeant = ({ subjects }: { readonly subjects: readonly string[] }): boolean =>
    subject === undefined || subjects.includes(subject);
  if (report.threats.some(isMeant)) return 'reports';
  return report.questions.some(isMeant) ? 'asks' : 'silent';
};
