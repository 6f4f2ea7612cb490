import { groupBy } from '../../group';
import type { Conduit } from '../../model/conduit';
import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow } from '../../model/defaults';
import type { ZoneId } from '../../model/id';
import { type Crossing, crossingIdOf, type Model } from '../../model/model';
import { allAtOnce, type Steps } from '../../steps';
import type { FlowVerdict } from '../advice';
import { compileMatrix, judgeOneWay, matrixTypeOf } from '../conduit-verdict';
import { type ConduitCell, worstOf } from './cell';
import { isUnusedOpening } from './unused-opening';

export interface ConduitMatrixOptions {
  /** `YYYY-MM-DD`; a day of review before it has passed. */
  readonly today: string;
  /**
   * The lines of services that a rule set needs for a flow, as texts that are the same for the same line; none where port
   * or transport are unknown. `core/policy` knows them.
   */
  readonly serviceLines: (flow: DataFlow) => readonly string[];
}

/** The zones and what each opens towards each other, only where there is something. */
export interface ZoneConduits {
  /** Sorted by id of the zone that opens, then of the one that answers. */
  readonly cells: readonly ConduitCell[];
  /** By `from>to`. */
  readonly byId: ReadonlyMap<string, ConduitCell>;
}

export const cellIdOf = (from: string, to: string): string => `${from}>${to}`;

/** Crossings of one pair of zones: several where several conduits are recorded. */
interface PairOfZones {
  readonly zones: readonly [ZoneId, ZoneId];
  readonly crossings: readonly Crossing[];
  readonly conduits: readonly Conduit[];
  /** How many flows are not stopped. */
  readonly live: number;
  /** Those that the first of the zones opens, and the second; those opened from both ends are in both. */
  readonly opened: readonly [readonly DataFlow[], readonly DataFlow[]];
}

const pairFrom = (model: Model, crossings: readonly Crossing[]): PairOfZones | undefined => {
  const [first] = crossings;
  if (first === undefined || first.zones[0] === first.zones[1]) return undefined;
  const opened: [DataFlow[], DataFlow[]] = [[], []];
  let live = 0;
  for (const id of first.flows) {
    const flow = model.flow(id);
    if (flow === undefined || flow.status === 'stopped') continue;
    live += 1;
    const isFirst = model.asset(flow.from)?.zone === first.zones[0];
    if (flow.initiator === 'both' || (flow.initiator !== 'to') === isFirst) opened[0].push(flow);
    if (flow.initiator === 'both' || (flow.initiator !== 'to') !== isFirst) opened[1].push(flow);
  }
  return {
    zones: first.zones,
    crossings,
    conduits: crossings.flatMap(({ conduit, enforcement }) => {
      const recorded = conduit === undefined ? undefined : model.source.conduits.get(conduit);
      return recorded === undefined ? [] : [enforcement === undefined ? recorded : { ...recorded, enforcement }];
    }),
    live,
    opened,
  };
};

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** Whether a day of review has passed: that of the conduit, else that of its contract. */
const overdueOf = (conduits: readonly Conduit[], today: string): boolean | undefined => {
  const days = conduits.map(({ reviewOn, contractReview }) => reviewOn ?? contractReview);
  if (days.some((day) => day !== undefined && day < today)) return true;
  return days.length === 0 || days.includes(undefined) ? undefined : false;
};

/** The verdict on a flow that is opened from the first zone towards the second. */
type VerdictOf = (way: readonly [ZoneId, ZoneId], flow: DataFlow) => FlowVerdict;

/** Verdicts rest on the types of the zones, the protocol and the medium, so that few of many flows have to be judged. */
const verdictsIn = (model: Model): VerdictOf => {
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const types = new Map<ZoneId, string | undefined>();
  const typeOf = (zone: ZoneId): string | undefined => {
    if (!types.has(zone)) types.set(zone, matrixTypeOf(model.zone(zone), model));
    return types.get(zone);
  };
  const known = new Map<string, FlowVerdict>();
  return ([from, to], flow) => {
    const [first, second] = [typeOf(from), typeOf(to)];
    const key = `${first ?? ''}|${second ?? ''}|${flow.protocol ?? ''}|${flow.medium ?? ''}`;
    const verdict = known.get(key) ?? judgeOneWay([first, second], flow, matrix).verdict;
    known.set(key, verdict);
    return verdict;
  };
};

const cellOf = (
  { zones, crossings, conduits, live, opened: both }: PairOfZones,
  side: 0 | 1,
  verdictOf: VerdictOf,
  { today, serviceLines }: ConduitMatrixOptions,
): ConduitCell | undefined => {
  const [from, to] = side === 0 ? zones : ([zones[1], zones[0]] as const);
  const opened = both[side];
  // What is recorded of a pair in use is shown where it is used; of one that is not, in both cells.
  if (opened.length === 0 && (live > 0 || conduits.length === 0)) return undefined;
  const verdicts: Partial<Record<FlowVerdict, number>> = {};
  const lines = new Set<string>();
  const unwritten: DataFlow[] = [];
  const found = opened.map((flow) => {
    const verdict = verdictOf([from, to], flow);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    const needed = isNetworkFlow(flow) ? serviceLines(flow) : undefined;
    if (needed?.length === 0) unwritten.push(flow);
    for (const line of needed ?? []) lines.add(line);
    return verdict;
  });
  return {
    id: cellIdOf(from, to),
    from,
    to,
    crossing: crossings[0]?.id ?? crossingIdOf(zones[0], zones[1]),
    conduits: conduits.map(({ id }) => id),
    flows: opened.map(({ id }) => id),
    verdict: worstOf(found),
    verdicts,
    rules: lines.size,
    unwritten: unwritten.map(({ id }) => id),
    unused: isUnusedOpening(conduits, live > 0),
    reviewedOn: latest(conduits.map(({ reviewedOn }) => reviewedOn)),
    overdue: overdueOf(conduits, today),
  };
};

/** So many pairs of zones are looked at before a pause. */
const PAIRS_AT_ONCE = 200;

/** What `zoneConduits` does, with pauses. */
export function* zoneConduitsSteps(model: Model, options: ConduitMatrixOptions): Steps<ZoneConduits> {
  const verdictOf = verdictsIn(model);
  // Numbers are compared quicker than ids, and there are far more pairs than zones.
  const place = new Map([...model.source.zones.values().map(({ id }) => id)].sort().map((id, at) => [id, at]));
  const placed: { readonly at: number; readonly cell: ConduitCell }[] = [];
  const pairs = groupBy(model.crossings.values(), ({ zones: [a, b] }) => crossingIdOf(a, b));
  let done = 0;
  for (const crossings of pairs.values()) {
    done += 1;
    if (done % PAIRS_AT_ONCE === 0) yield;
    const pair = pairFrom(model, crossings);
    if (pair === undefined) continue;
    for (const side of [0, 1] as const) {
      const cell = cellOf(pair, side, verdictOf, options);
      if (cell === undefined) continue;
      const at = (place.get(cell.from) ?? place.size) * (place.size + 1) + (place.get(cell.to) ?? place.size);
      placed.push({ at, cell });
    }
  }
  const cells = placed.sort((x, y) => x.at - y.at).map(({ cell }) => cell);
  return { cells, byId: new Map(cells.map((cell) => [cell.id, cell])) };
}

/**
 * Zone × zone: what each zone opens towards each other, with the library's verdict, the rules it takes, what stands open
 * unused, and reviews. Only pairs with a flow or a recorded conduit are in it. Linear in flows and crossings besides
 * sorting the cells.
 */
export const zoneConduits = (model: Model, options: ConduitMatrixOptions): ZoneConduits =>
  allAtOnce(zoneConduitsSteps(model, options));
