import type { Report, Threat } from '../analysis/report';
import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import { type Action, type ActionOptions, type Actions, actionSteps } from './actions';

/** Measures that together make a threat vanish, or threats of one cause, and what else they answer. */
export interface Help {
  /** Told from others by this: the ids of its actions, or of its measures where it is for several threats. */
  readonly id: string;
  readonly actions: readonly Action[];
  /** Keys of the threats asked about that would be gone with it. */
  readonly answered: readonly string[];
  /** Keys of the other open threats that would be gone with it, in the order of the report. */
  readonly others: readonly string[];
}

/** Actions by id that are to be done together. */
type Way = ReadonlySet<string>;

/** Threats looked at between two pauses. */
const PART = 200;

/** The ways of the threats; of several threats those with the same measures are one, wherever these are carried out. */
const waysTogether = ({ actions, threats }: Actions): ReadonlyMap<string, Way> => {
  const kinds = new Map<string, Set<string>>();
  const measureOf = (id: string): string => actions.get(id)?.measure.id ?? id;
  for (const { ways } of threats) {
    const seen = new Set<string>();
    for (const way of ways) {
      const kind = [...new Set(threats.length === 1 ? way : way.map(measureOf))].sort().join(' ');
      // One place is enough where a measure would help at either of two.
      if (seen.has(kind)) continue;
      seen.add(kind);
      const together = kinds.get(kind) ?? new Set<string>();
      for (const id of way) together.add(id);
      kinds.set(kind, together);
    }
  }
  return kinds;
};

/** Threats whose ways could be affected by the actions: something there is changed that one of their ways changes too. */
function* threatsAround(actions: Iterable<Action>, report: Report, model: Model): Steps<readonly Threat[]> {
  const changed = new Map<string, Set<string>>();
  for (const { measure, place } of actions) {
    changed.set(measure.fact, (changed.get(measure.fact) ?? new Set()).add(place));
  }
  const touches = ({ wouldVanishIf }: Threat): boolean =>
    wouldVanishIf.some((steps) =>
      steps.some(({ fact, subject }) => {
        const places = changed.get(fact);
        if (places === undefined) return false;
        const flow = model.flow(subject);
        return places.has(subject) || (flow !== undefined && (places.has(flow.from) || places.has(flow.to)));
      }),
    );
  const around: Threat[] = [];
  for (const [at, threat] of report.threats.entries()) {
    if (at % PART === PART - 1) yield;
    if (touches(threat)) around.push(threat);
  }
  return around;
}

/** Each way with the threats that would be gone after it. One look at the threats that any of its actions touches. */
function* helpOf(id: string, way: Way, { actions, threats }: Actions, asked: ReadonlySet<string>): Steps<Help> {
  const answered: string[] = [];
  const others: string[] = [];
  for (const [at, { threat, ways }] of threats.entries()) {
    if (at % PART === PART - 1) yield;
    if (!ways.some((other) => other.every((each) => way.has(each)))) continue;
    if (asked.has(threat.key)) answered.push(threat.key);
    else others.push(threat.key);
  }
  return { id, actions: [...way].flatMap((each) => actions.get(each) ?? []), answered, others };
}

const effortOf = ({ actions }: Help): number => {
  const measures = new Map(actions.map(({ measure }) => [measure.id, measure.effort]));
  return [...measures.values()].reduce((sum, effort) => sum + effort, 0);
};

/**
 * The measures known here that make threats vanish, those that answer most of them first, then those with the least
 * effort. A measure for all flows of one end covers every flow there that a threat is about. Linear in the threats of
 * the report.
 */
export function* helpSteps(
  about: readonly Threat[],
  report: Report,
  model: Model,
  options: ActionOptions,
): Steps<readonly Help[]> {
  const alone = yield* actionSteps({ ...report, threats: about }, model, options);
  const ways = waysTogether(alone);
  const around = yield* threatsAround(alone.actions.values(), report, model);
  const all = yield* actionSteps({ ...report, threats: around }, model, options);
  const asked = new Set(about.map(({ key }) => key));
  const helps: Help[] = [];
  for (const [id, way] of ways) helps.push(yield* helpOf(id, way, all, asked));
  return helps.toSorted((a, b) => b.answered.length - a.answered.length || effortOf(a) - effortOf(b));
}

export const helpFor = (threat: Threat, report: Report, model: Model, options: ActionOptions): readonly Help[] =>
  allAtOnce(helpSteps([threat], report, model, options));
