import { comparedWith, TRUE, UNKNOWN } from '../analysis/comparison';
import type { CounterfactualStep, Report, Threat } from '../analysis/report';
import { isClosed, type Treatment } from '../document/treatment';
import type { FactValue } from '../facts/fact';
import { groupBy } from '../group';
import type { Library } from '../library/library';
import type { Measure } from '../library/measure';
import type { Comparison } from '../library/rule';
import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import type { Table } from '../table';

/** A measure at one place: everything it changes there. */
export interface Action {
  /** `measure|place`, the same as long as both are there. */
  readonly id: string;
  readonly measure: Measure;
  /** The element where it is done: an asset, a zone or a crossing. */
  readonly place: string;
  /** The elements whose fact it changes: the place itself, or flows that begin or end there. */
  readonly subjects: readonly string[];
}

/** An open threat, and the sets of actions each of which would make it vanish. */
export interface Answerable {
  readonly threat: Threat;
  readonly ways: readonly (readonly string[])[];
}

export interface Actions {
  readonly actions: ReadonlyMap<string, Action>;
  /** In the order of the report; without those that no measure answers. */
  readonly threats: readonly Answerable[];
  /** Open threats that no measure answers: what is left whatever is done here. */
  readonly beyond: readonly Threat[];
}

export interface ActionOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly measures: readonly Measure[];
  readonly treatments?: Table<Treatment> | undefined;
}

/** What the fact is after the measure. */
export const valueAfter = ({ to }: Measure, today: string): FactValue =>
  typeof to === 'object'
    ? `${Number(today.slice(0, 4)) + to.yearsAhead}${today.slice(4)}`.replace('-02-29', '-02-28')
    : to;

const placeOf = ({ at }: Measure, subject: string, model: Model): string | undefined => {
  if (at === 'self') return subject;
  return model.flow(subject)?.[at];
};

const actionId = (measure: Measure, place: string): string => `${measure.id}|${place}`;

/** Measures by the comparison of a step and how it must turn out: a few hundred comparisons for any number of threats. */
const matching = (measures: readonly Measure[], today: string, library: Library) => {
  const byFact = groupBy(measures, ({ fact }) => fact);
  const known = new Map<Comparison, Map<string, readonly Measure[]>>();
  return ({ fact, comparison, becomes }: CounterfactualStep): readonly Measure[] => {
    const key = `${fact} ${becomes}`;
    const found = known.get(comparison)?.get(key);
    if (found !== undefined) return found;
    const made = (byFact.get(fact) ?? []).filter((measure) => {
      const truth = comparedWith(comparison, valueAfter(measure, today), { today, library });
      return truth !== UNKNOWN && (truth === TRUE) === becomes;
    });
    const byKey = known.get(comparison) ?? new Map<string, readonly Measure[]>();
    known.set(comparison, byKey.set(key, made));
    return made;
  };
};

/** Threats looked at between two pauses. */
const PART = 200;

/**
 * What could be done about the open threats: every measure wherever one of the smallest changes that would make a threat
 * vanish is what the measure does. Exact as far as those sets go, so rather too little than too much. Linear in threats.
 */
export function* actionSteps(report: Report, model: Model, options: ActionOptions): Steps<Actions> {
  const { today, measures, treatments } = options;
  const measuresFor = matching(measures, today, model.library);
  const found = new Map<string, { action: Omit<Action, 'subjects'>; subjects: Set<string> }>();
  /** The action that does what the step asks. */
  const doing = (step: CounterfactualStep): string | undefined => {
    for (const measure of measuresFor(step)) {
      const place = placeOf(measure, step.subject, model);
      if (place === undefined) continue;
      const id = actionId(measure, place);
      const known = found.get(id) ?? { action: { id, measure, place }, subjects: new Set<string>() };
      known.subjects.add(step.subject);
      found.set(id, known);
      return id;
    }
    return undefined;
  };
  const threats: Answerable[] = [];
  const beyond: Threat[] = [];
  for (const [at, threat] of report.threats.entries()) {
    if (at % PART === PART - 1) yield;
    if (isClosed(treatments?.get(threat.key))) continue;
    const ways = threat.wouldVanishIf.flatMap((steps) => {
      const done = steps.map(doing);
      return steps.length > 0 && done.every((id) => id !== undefined) ? [[...new Set(done)]] : [];
    });
    if (ways.length === 0) beyond.push(threat);
    else threats.push({ threat, ways });
  }
  const actions = new Map(
    [...found].map(([id, { action, subjects }]) => [id, { ...action, subjects: [...subjects].sort() }]),
  );
  return { actions, threats, beyond };
}

export const actionsFor = (report: Report, model: Model, options: ActionOptions): Actions =>
  allAtOnce(actionSteps(report, model, options));
