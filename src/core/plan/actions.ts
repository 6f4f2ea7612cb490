import { comparedWith, TRUE, UNKNOWN } from '../analysis/comparison';
import type { CounterfactualStep, Report, Threat } from '../analysis/report';
import { isClosed, type Treatment } from '../document/treatment';
import type { FactValue } from '../facts/fact';
import { groupBy } from '../group';
import type { Measure } from '../library/measure';
import type { Model } from '../model/model';
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

/**
 * What could be done about the open threats: every measure wherever one of the smallest changes that would make a threat
 * vanish is what the measure does. Exact as far as those sets go, so rather too little than too much. Linear in threats.
 */
export const actionsFor = (report: Report, model: Model, options: ActionOptions): Actions => {
  const { today, measures, treatments } = options;
  const byFact = groupBy(measures, ({ fact }) => fact);
  const around = { today, library: model.library };
  const found = new Map<string, { action: Omit<Action, 'subjects'>; subjects: Set<string> }>();
  /** The actions that do what the step asks. */
  const doing = (step: CounterfactualStep): readonly string[] =>
    (byFact.get(step.fact) ?? []).flatMap((measure) => {
      const truth = comparedWith(step.comparison, valueAfter(measure, today), around);
      if (truth === UNKNOWN || (truth === TRUE) !== step.becomes) return [];
      const place = placeOf(measure, step.subject, model);
      if (place === undefined) return [];
      const id = actionId(measure, place);
      const known = found.get(id) ?? { action: { id, measure, place }, subjects: new Set<string>() };
      known.subjects.add(step.subject);
      found.set(id, known);
      return [id];
    });
  const threats: Answerable[] = [];
  const beyond: Threat[] = [];
  for (const threat of report.threats) {
    if (isClosed(treatments?.get(threat.key))) continue;
    const ways = threat.wouldVanishIf.flatMap((steps) => {
      const done = steps.map((step) => doing(step)[0]);
      return steps.length > 0 && done.every((id) => id !== undefined) ? [[...new Set(done)]] : [];
    });
    if (ways.length === 0) beyond.push(threat);
    else threats.push({ threat, ways });
  }
  const actions = new Map(
    [...found].map(([id, { action, subjects }]) => [id, { ...action, subjects: [...subjects].sort() }]),
  );
  return { actions, threats, beyond };
};
