import { groupBy } from '../group';
import type { Efforts } from '../library/attack-effort';
import type { CutCosts } from '../library/cut-measure';
import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import type { FlowVerdict } from './advice';
import { attackGraphOf } from './attack/attack-graph';
import { type Blast, blastRadiusOf } from './attack/blast-radius';
import { type ChokePoints, chokePoints } from './attack/choke-points';
import { type AttackWay, waysToTargets } from './attack/ways-to-targets';
import { compileMatrix, conduitVerdict } from './conduit-verdict';
import { entriesOf } from './entries';
import { leastTakeovers } from './least-takeovers';
import { targetsOf } from './targets';

export interface SegmentationOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly efforts: Efforts;
  readonly costs: CutCosts;
  /** How many ways to each group of like targets at most. */
  readonly ways: number;
  readonly by: 'takeovers' | 'effort';
}

/** What an attack from one kind of entry comes to when unknown blocks nothing. */
export interface EntryReach {
  readonly kind: string;
  readonly entries: readonly string[];
  /** Critical assets that it reaches, each with the fewest takeovers that it takes, itself included. */
  readonly reached: readonly { readonly asset: string; readonly takeovers: number }[];
}

/** What taking over one asset or one zone's network puts at risk. */
export interface WorstBlast extends Blast {
  readonly id: string;
}

/** Plain data: what a hospital's network lets an attacker do, and where that is closed for the least cost. */
export interface SegmentationReport {
  readonly targets: readonly string[];
  readonly entries: readonly EntryReach[];
  readonly ways: readonly AttackWay[];
  readonly choke: ChokePoints;
  /** The worst first, twenty of each at most. */
  readonly blast: { readonly assets: readonly WorstBlast[]; readonly zones: readonly WorstBlast[] };
  /** Flows by what the conduit matrix says of them. */
  readonly flows: Readonly<Partial<Record<FlowVerdict, readonly string[]>>>;
}

const WORST = 20;

const worstFirst = (a: WorstBlast, b: WorstBlast): number => b.score - a.score || (a.id < b.id ? -1 : 1);

/** What `segmentationReport` does, in parts, so that a worker can stop between them. */
export function* segmentationSteps(model: Model, options: SegmentationOptions): Steps<SegmentationReport> {
  const attack = attackGraphOf(model);
  yield;
  const groups = entriesOf(attack.graph);
  const targets = targetsOf(model).map(({ id }) => id);
  const entries: EntryReach[] = [];
  for (const { kind, ids } of groups) {
    const least = leastTakeovers(attack, ids);
    const reached = targets.flatMap((asset) => {
      const takeovers = least.get(asset) ?? 0;
      return takeovers === 0 ? [] : [{ asset, takeovers }];
    });
    entries.push({ kind, entries: ids, reached });
    yield;
  }
  const { efforts, costs, today, by, ways: count } = options;
  const ways = waysToTargets(attack, { entries: groups, targets, count, by, efforts, today });
  yield;
  const choke = chokePoints(attack, { entries: groups.flatMap(({ ids }) => ids), targets, costs, today });
  yield;
  const radius = blastRadiusOf(attack);
  const worst = (ids: readonly string[]): readonly WorstBlast[] =>
    ids
      .map((id) => ({ id, ...radius.of(id) }))
      .sort(worstFirst)
      .slice(0, WORST);
  const blast = {
    assets: worst(model.source.assets.values().map(({ id }) => id)),
    zones: worst(model.source.zones.values().map(({ id }) => id)),
  };
  yield;
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const judged = model.source.flows.values().map((flow) => conduitVerdict(flow, model, matrix));
  const flows = Object.fromEntries(
    [...groupBy(judged, ({ verdict }) => verdict)].map(([verdict, all]) => [verdict, all.map(({ flow }) => flow)]),
  );
  return { targets, entries, ways, choke, blast, flows };
}

/**
 * From where critical assets are reached and over which ways, what closes those for the least cost with no flow cut that
 * care needs, and what each takeover puts at risk. Every figure is the length of a list of ids or belongs to one.
 * Deterministic; near-linear in the model besides what `waysToTargets` and `chokePoints` say of themselves.
 */
export const segmentationReport = (model: Model, options: SegmentationOptions): SegmentationReport =>
  allAtOnce(segmentationSteps(model, options));
