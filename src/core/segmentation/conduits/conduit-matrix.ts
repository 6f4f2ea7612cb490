import { groupBy } from '../../group';
import type { Conduit } from '../../model/conduit';
import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow } from '../../model/defaults';
import type { ZoneId } from '../../model/id';
import { type Crossing, crossingIdOf, type Model } from '../../model/model';
import { allAtOnce, type Steps } from '../../steps';
import type { FlowVerdict } from '../advice';
import { type CompiledMatrix, compileMatrix, conduitVerdict } from '../conduit-verdict';
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
  readonly flows: readonly DataFlow[];
}

const pairFrom = (model: Model, crossings: readonly Crossing[]): PairOfZones | undefined => {
  const [first] = crossings;
  if (first === undefined || first.zones[0] === first.zones[1]) return undefined;
  return {
    zones: first.zones,
    crossings,
    conduits: crossings.flatMap(({ conduit, enforcement }) => {
      const recorded = conduit === undefined ? undefined : model.source.conduits.get(conduit);
      return recorded === undefined ? [] : [enforcement === undefined ? recorded : { ...recorded, enforcement }];
    }),
    flows: first.flows.flatMap((id) => model.flow(id) ?? []).filter(({ status }) => status !== 'stopped'),
  };
};

/** The flow as it opens one way: one that both ends open is judged for each of them. */
const openedFrom = (zone: ZoneId, flow: DataFlow, model: Model): DataFlow | undefined => {
  const isFrom = model.asset(flow.from)?.zone === zone;
  if (flow.initiator === 'both') return { ...flow, initiator: isFrom ? 'from' : 'to' };
  return (flow.initiator === 'to') === isFrom ? undefined : flow;
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

const cellOf = (
  { zones, crossings, conduits, flows }: PairOfZones,
  way: readonly [ZoneId, ZoneId],
  model: Model,
  matrix: CompiledMatrix,
  { today, serviceLines }: ConduitMatrixOptions,
): ConduitCell | undefined => {
  const [from, to] = way;
  const opened = flows.flatMap((flow) => openedFrom(from, flow, model) ?? []);
  // What is recorded of a pair in use is shown where it is used; of one that is not, in both cells.
  if (opened.length === 0 && (flows.length > 0 || conduits.length === 0)) return undefined;
  const verdicts: Partial<Record<FlowVerdict, number>> = {};
  const lines = new Set<string>();
  const unwritten: DataFlow[] = [];
  const found = opened.map((flow) => {
    const { verdict } = conduitVerdict(flow, model, matrix);
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
    unused: isUnusedOpening(conduits, flows.length > 0),
    reviewedOn: latest(conduits.map(({ reviewedOn }) => reviewedOn)),
    overdue: overdueOf(conduits, today),
  };
};

/** So many pairs of zones are looked at before a pause. */
const PAIRS_AT_ONCE = 200;

/** What `zoneConduits` does, with pauses. */
export function* zoneConduitsSteps(model: Model, options: ConduitMatrixOptions): Steps<ZoneConduits> {
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const cells: ConduitCell[] = [];
  const pairs = groupBy(model.crossings.values(), ({ zones: [a, b] }) => crossingIdOf(a, b));
  let done = 0;
  for (const crossings of pairs.values()) {
    done += 1;
    if (done % PAIRS_AT_ONCE === 0) yield;
    const pair = pairFrom(model, crossings);
    if (pair === undefined) continue;
    const [a, b] = pair.zones;
    for (const way of [[a, b] as const, [b, a] as const]) {
      const cell = cellOf(pair, way, model, matrix, options);
      if (cell !== undefined) cells.push(cell);
    }
  }
  cells.sort((x, y) => (x.from === y.from ? (x.to < y.to ? -1 : 1) : x.from < y.from ? -1 : 1));
  return { cells, byId: new Map(cells.map((cell) => [cell.id, cell])) };
}

/**
 * Zone × zone: what each zone opens towards each other, with the library's verdict, the rules it takes, what stands open
 * unused, and reviews. Only pairs with a flow or a recorded conduit are in it. Linear in flows and crossings besides
 * sorting the cells.
 */
export const zoneConduits = (model: Model, options: ConduitMatrixOptions): ZoneConduits =>
  allAtOnce(zoneConduitsSteps(model, options));
