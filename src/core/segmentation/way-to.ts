import type { Threat } from '../analysis/report';
import type { FactPlace } from '../facts/fact';
import type { Facts } from '../facts/facts-of';
import { isNetworkFlow } from '../model/defaults';
import type { Graph } from '../model/graph';
import type { Model } from '../model/model';
import { type GraphStep, spreadFrom } from '../model/spread';
import { type Unsettled, unknownsOfStep } from '../model/unsettled';
import type { Way, Ways } from '../model/ways';
import type { AttackPath } from './advice';
import { pathOf } from './attack-paths';

/** How an attacker gets to what a threat is about, as plain data that can travel. */
export type WayTo =
  /** Over the drawing, step by step. `unknowns` are what it hangs on where it is not certain. */
  | { readonly kind: 'path'; readonly path: AttackPath; readonly unknowns: readonly Unsettled[] }
  /** It stands where attacks begin. */
  | { readonly kind: 'entry'; readonly at: string }
  /** It is carried by hand or done by a person, past every edge of the network. */
  | { readonly kind: 'by-hand' }
  /** Nothing in the drawing leads there, not even where what is unknown is taken as open. */
  | { readonly kind: 'none' }
  /** It is about no element on the network. */
  | { readonly kind: 'not-asked' };

/** Facts that are ways of an attacker, and the way that each speaks of. */
const WAY_FACTS: ReadonlyMap<string, (ways: Ways, asset: string) => Way | undefined> = new Map([
  ['asset.wayIn', (ways, asset) => ways.into(asset)],
  ['asset.wayInEndsBy', (ways, asset) => ways.into(asset)],
  ['asset.wayByAccounts', (ways, asset) => ways.byAccounts(asset)],
  ['asset.supplierWay', (ways, asset) => ways.behind(asset)?.way],
]);

/** The way that a threat rests on, where one of its reasons is one. */
export const wayNamedBy = ({ because }: Threat): FactPlace | undefined => {
  const reason = because.find(({ fact }) => WAY_FACTS.has(fact));
  return reason === undefined ? undefined : { fact: reason.fact, subject: reason.subject };
};

/** The assets by which one gets at a subject: itself, the ends of a flow, the ends of what crosses, what stands in a zone. */
const aimsOf = (subject: string, { model, membersOf }: Graph): readonly string[] => {
  if (model.asset(subject) !== undefined) return [subject];
  if (model.zone(subject) !== undefined) return membersOf(subject).map(({ asset }) => asset);
  const flows = model.crossings.get(subject)?.flows ?? [subject];
  return flows.flatMap((id) => {
    const flow = model.flow(id);
    return flow === undefined ? [] : [flow.to, flow.from];
  });
};

const byHand = (subject: string, model: Model): boolean => {
  const flow = model.flow(subject);
  return flow !== undefined && !isNetworkFlow(flow);
};

/** The steps as a path; `undefined` where there are none. */
const pathAlong = (steps: readonly GraphStep[] | undefined): AttackPath | undefined =>
  pathOf(steps, steps?.at(-1)?.to ?? '');

const shortest = (ways: readonly (readonly GraphStep[] | undefined)[]): AttackPath | undefined =>
  ways.flatMap((steps) => pathAlong(steps) ?? []).toSorted((a, b) => a.steps.length - b.steps.length)[0];

const told = (path: AttackPath, graph: Graph): WayTo => {
  const steps = path.steps.filter((step) => !step.certain).map((step) => ({ via: undefined, ...step }));
  const unknowns = new Map(
    steps.flatMap((step) => unknownsOfStep(graph, step)).map((one) => [`${one.what} ${one.element}`, one]),
  );
  return { kind: 'path', path, unknowns: [...unknowns.values()] };
};

/**
 * How an attacker gets to any of the subjects: the way that the threat rests on, where a fact of it is one; else the way
 * in that facts speak of, and only where no way is certain the shortest on which unknown counts as open. The search for
 * that one goes over the whole hospital, near-linear; the others are looked up.
 */
export const wayTo = ({ graph, reachability }: Facts, subjects: readonly string[], named?: FactPlace): WayTo => {
  const { ways } = reachability;
  const aims = subjects.flatMap((subject) => aimsOf(subject, graph));
  if (aims.length === 0) return { kind: 'not-asked' };
  if (subjects.every((subject) => byHand(subject, graph.model))) return { kind: 'by-hand' };
  const spoken = pathAlong(named && WAY_FACTS.get(named.fact)?.(ways, named.subject)?.steps);
  const certain = spoken ?? shortest(aims.map((aim) => (ways.into(aim) ?? ways.byAccounts(aim))?.steps));
  if (certain !== undefined) return told(certain, graph);
  const possible = spreadFrom(graph, ways.starts(), {
    flows: 'uncontrolled',
    certainOnly: false,
    besidesNetwork: true,
  });
  const path = shortest(aims.map((aim) => possible.pathTo(aim)));
  if (path !== undefined) return told(path, graph);
  const at = aims.find((aim) => possible.hops(aim) === 0);
  return at === undefined ? { kind: 'none' } : { kind: 'entry', at };
};
