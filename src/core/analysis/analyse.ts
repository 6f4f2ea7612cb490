import { factsOf } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import type { Model } from '../model/model';
import type { OwnThreat } from './own-threat';
import { fromOwnThreat } from './own-threat';
import { ranked } from './rank';
import type { Question, Report, Threat } from './report';
import { runRule, startRun } from './run-rule';
import type { Stakes } from './severity';
import { withoutRepetition } from './suppress';

export interface AnalyseOptions {
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Absent: all rules of the library. */
  readonly rules?: readonly Rule[];
  /** Ids of rules that are switched off. */
  readonly rulesOff?: readonly string[];
  /** Threats that people wrote; they stand in the report beside the others. */
  readonly own?: Iterable<OwnThreat>;
}

const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

interface Staked<T> {
  readonly finding: T;
  readonly stakes: Stakes;
}

/** What a finding is about, for the ranking: its subjects, and for a flow the ends. */
const elementsOf = ({ scope, subjects }: Threat | Question, model: Model): readonly string[] => {
  const flow = scope === 'flow' ? model.flow(subjects[0] ?? '') : undefined;
  return flow === undefined ? subjects : [flow.from, flow.to];
};

/**
 * Everything that the rules say about a hospital: threats, questions and what failed. The same model, day and rules
 * always give the same report. A rule that fails is listed and the others still count. Growth: rules times subjects.
 */
export const analyse = (model: Model, { today, rules, rulesOff, own }: AnalyseOptions): Report => {
  const facts = factsOf(model, today);
  const off = new Set(rulesOff);
  const running = (rules ?? [...model.library.rules.values()]).filter(({ id }) => !off.has(id));
  const run = startRun(facts);
  const { found, failures } = run;
  for (const rule of running) {
    try {
      runRule(rule, run);
    } catch (problem) {
      failures.push({ rule: rule.id, subject: undefined, message: messageOf(problem) });
    }
  }

  const telling = withoutRepetition(found, new Map(running.map((rule) => [rule.id, rule])));
  const owned = [...(own ?? [])].map(fromOwnThreat).map((threat) => ({
    finding: threat,
    stakes: run.stakesFor(threat.scope, threat.subjects[0] ?? ''),
  }));
  const threats = telling.flatMap(({ threat, stakes }) => (threat === undefined ? [] : [{ finding: threat, stakes }]));
  const questions = telling.flatMap(({ question, stakes }) =>
    question === undefined ? [] : [{ finding: question, stakes }],
  );
  return {
    today,
    threats: ranked([...owned, ...threats], ({ finding, stakes }: Staked<Threat>) => ({
      stakes,
      elements: elementsOf(finding, model),
      assumed: finding.restsOnAssumption,
      missing: 0,
    })),
    questions: ranked(questions, ({ finding, stakes }: Staked<Question>) => ({
      stakes,
      elements: elementsOf(finding, model),
      assumed: false,
      missing: finding.missing.length,
    })),
    failures,
    rulesRun: running.length,
  };
};
