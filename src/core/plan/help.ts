import type { Report, Threat } from '../analysis/report';
import type { Model } from '../model/model';
import { type Action, type ActionOptions, type Actions, actionsFor } from './actions';

/** Measures that together make a threat vanish, and what else they answer. */
export interface Help {
  /** Told from others by this: the ids of its actions. */
  readonly id: string;
  readonly actions: readonly Action[];
  /** Keys of the other open threats that would be gone with it, in the order of the report. */
  readonly others: readonly string[];
}

const helpIn = ({ actions, threats }: Actions, key: string): readonly Help[] => {
  const ways = threats.find(({ threat }) => threat.key === key)?.ways ?? [];
  const seen = new Set<string>();
  return ways.flatMap((way) => {
    const id = way.toSorted().join(' ');
    const done = way.flatMap((each) => actions.get(each) ?? []);
    if (seen.has(id) || done.length < way.length) return [];
    seen.add(id);
    const answered = threats.filter(({ ways: all }) => all.some((other) => other.every((each) => way.includes(each))));
    const others = answered.flatMap(({ threat }) => (threat.key === key ? [] : [threat.key]));
    return [{ id, actions: done, others }];
  });
};

/**
 * The measures known here that make one threat vanish, those with the least effort first. A measure for all flows of
 * one end covers every flow there that a threat is about. Linear in the threats of the report.
 */
export const helpFor = (threat: Threat, report: Report, model: Model, options: ActionOptions): readonly Help[] => {
  const alone = helpIn(actionsFor({ ...report, threats: [threat] }, model, options), threat.key);
  const changed = new Map<string, Set<string>>();
  for (const { measure, place } of alone.flatMap(({ actions }) => actions)) {
    changed.set(measure.fact, (changed.get(measure.fact) ?? new Set()).add(place));
  }
  const touches = (other: Threat): boolean =>
    other.wouldVanishIf.some((steps) =>
      steps.some(({ fact, subject }) => {
        const places = changed.get(fact);
        const flow = model.flow(subject);
        if (places === undefined) return false;
        return places.has(subject) || (flow !== undefined && (places.has(flow.from) || places.has(flow.to)));
      }),
    );
  const around = report.threats.filter((other) => other.key === threat.key || touches(other));
  const effort = ({ actions }: Help): number => actions.reduce((sum, { measure }) => sum + measure.effort, 0);
  return helpIn(actionsFor({ ...report, threats: around }, model, options), threat.key).toSorted(
    (a, b) => effort(a) - effort(b),
  );
};
