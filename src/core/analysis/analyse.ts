import { type Facts, factsIn, factsOf } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import { SCOPES, type Scope } from '../library/vocabulary';
import type { Memory } from '../memory';
import { graphIn } from '../model/graph';
import type { Model } from '../model/model';
import { reachabilityIn } from '../model/reachability';
import { watchModel } from '../model/watched-model';
import { type WatchingMemory, watchingMemory } from '../watching-memory';
import { collector } from './collector';
import type { OwnThreat } from './own-threat';
import { fromOwnThreat } from './own-threat';
import { type Row, rowOf } from './rank';
import { rehearsedModel } from './rehearsal';
import type { Report, Threat } from './report';
import { type Examined, elementsOf, examinerOf } from './run-rule';
import { stakesOf } from './severity';
import { newSubjectIds, subjectIds } from './subjects';
import { threatRules } from './threat-rules';

export interface AnalyseOptions {
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Absent: all rules of the library that look for threats. */
  readonly rules?: readonly Rule[];
  /** Ids of rules that are switched off. */
  readonly rulesOff?: readonly string[];
  /** Threats that people wrote; they stand in the report beside the others. */
  readonly own?: Iterable<OwnThreat>;
}

/** Makes the reports of a hospital one after another. */
interface Reporter {
  report(model: Model, own: Iterable<OwnThreat>): Report;
  /** Works out again what may have changed since, and keeps it for the next report. */
  lookAgain(): void;
}

/** `facts` are those of the model that is reported about, now and later. */
const reporterOf = (
  facts: Facts,
  memory: Memory & Partial<WatchingMemory>,
  { today, rules, rulesOff }: AnalyseOptions,
): Reporter => {
  const off = new Set(rulesOff);
  const running = (rules ?? threatRules(facts.model.library)).filter(({ id }) => !off.has(id));
  const { examine, failures } = examinerOf(running, facts);
  /** Only those that follow edits are asked again. */
  const kept = (scope: Scope): ((id: string) => Examined) => {
    const at = (id: string): Examined => examine(scope, id);
    // The collector compares finding by finding, and nothing else rests on what was examined.
    return memory.inDoubt === undefined ? at : memory.keep(at, Object.is);
  };
  const examined = SCOPES.map((scope) => ({ scope, at: kept(scope) }));
  const collect = collector();
  const ownThreats = new WeakMap<OwnThreat, Threat>();
  const ownRow = (own: OwnThreat): Row<Threat> => {
    const threat = ownThreats.get(own) ?? fromOwnThreat(own);
    ownThreats.set(own, threat);
    const stakes = stakesOf(threat.scope, threat.subjects[0] ?? '', facts);
    return rowOf(threat, stakes, elementsOf(threat.scope, threat.subjects, facts));
  };
  let before: Model | undefined;
  /** Subjects about which something else may be said than in the report before, those that are gone included. */
  const toLookAt = (scope: Scope, at: (id: string) => unknown, model: Model): Iterable<string> =>
    before === undefined || memory.inDoubt === undefined
      ? subjectIds(scope, model)
      : [...memory.inDoubt(at), ...newSubjectIds(scope, before, model)];
  return {
    report: (model, own) => {
      const places = examined.map(({ scope, at }) => ({ scope, at, ids: toLookAt(scope, at, model) }));
      // Whatever fails on the way, the next report then looks at everything.
      before = undefined;
      for (const { scope, at, ids } of places) for (const id of ids) collect.take(scope, id, at(id));
      before = model;
      const { threats, questions, failures: failed } = collect.all([...own].map(ownRow));
      return { today, threats, questions, failures: [...failures, ...failed], rulesRun: running.length };
    },
    lookAgain: () => {
      for (const { at } of examined) for (const id of memory.inDoubt?.(at) ?? []) at(id);
    },
  };
};

/**
 * Everything that the rules say about a hospital: threats, questions and what failed. The same model, day and rules
 * always give the same report. A rule that fails is listed and the others still count. Growth: rules times subjects.
 */
export const analyse = (model: Model, options: AnalyseOptions): Report => {
  const facts = factsOf(model, options.today);
  return reporterOf(facts, facts.graph.memory, options).report(model, options.own ?? []);
};

/** The analysis of a hospital that people work on. */
export interface RunningAnalysis {
  /** Of the hospital of the last report, as far as they have been worked out. */
  readonly facts: Facts;
  /**
   * The report that `analyse` gives, about any later state of the hospital with the same library. Only what an edit
   * touched is looked at again; findings that stayed as they were are the same objects as in the report before.
   */
  report(model: Model, own: Iterable<OwnThreat>): Report;
  /**
   * Goes through an edit and its undoing in secret, which changes nothing but that the next one is quick: what is only
   * needed to follow edits is made ready, and the engine gets to know the code. Each time it is another edit. To be called
   * after the first report, when nobody waits; a few times are enough. Each costs about two edits.
   */
  rehearse(): void;
}

/** Begins an analysis that can follow edits. The first report costs as much as `analyse` and a little more. */
export const startAnalysis = (first: Model, options: Omit<AnalyseOptions, 'own'>): RunningAnalysis => {
  const memory = watchingMemory();
  const watched = watchModel(first, memory);
  const graph = graphIn(watched.model, memory);
  const facts = factsIn(graph, reachabilityIn(graph), options.today);
  const reporter = reporterOf(facts, memory, options);
  let now = first;
  let turn = 0;
  return {
    facts,
    report: (model, own) => {
      if (model !== now) watched.next(model);
      now = model;
      return reporter.report(model, own);
    },
    rehearse: () => {
      const other = rehearsedModel(now, turn);
      turn += 1;
      if (other === undefined) return;
      for (const model of [other, now]) {
        watched.next(model);
        now = model;
        reporter.lookAgain();
      }
    },
  };
};
