import { isNetworkFlow } from '../model/defaults';
import type { Graph } from '../model/graph';
import type { Model } from '../model/model';
import { type Unsettled, unknownsOfStep } from '../model/unsettled';
import type { AttackPath } from './advice';
import { pathOf, shorter, spreadsFrom } from './attack-paths';
import { entriesOf } from './entries';

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

/**
 * The shortest way from an untrusted entry to any of the subjects, on the possible graph; of two equally short ones the
 * certain. Two searches over the whole hospital, each near-linear.
 */
export const wayTo = (graph: Graph, subjects: readonly string[]): WayTo => {
  const { model } = graph;
  const aims = subjects.flatMap((subject) => aimsOf(subject, graph));
  if (aims.length === 0) return { kind: 'not-asked' };
  if (subjects.every((subject) => byHand(subject, model))) return { kind: 'by-hand' };
  const entries = entriesOf(graph).flatMap(({ ids }) => ids);
  const { certain, possible } = spreadsFrom(graph, entries);
  const ways = aims.flatMap(
    (aim) => shorter(pathOf(certain.pathTo(aim), aim), pathOf(possible.pathTo(aim), aim)) ?? [],
  );
  const [path] = ways.toSorted((a, b) => a.steps.length - b.steps.length || Number(b.certain) - Number(a.certain));
  if (path !== undefined) {
    const steps = path.steps.filter((step) => !step.certain).map((step) => ({ via: undefined, ...step }));
    const unknowns = steps.flatMap((step) => unknownsOfStep(graph, step));
    const told = new Map(unknowns.map((one) => [`${one.what} ${one.element}`, one]));
    return { kind: 'path', path, unknowns: [...told.values()] };
  }
  const at = aims.find((aim) => possible.hops(aim) === 0);
  return at === undefined ? { kind: 'none' } : { kind: 'entry', at };
};
