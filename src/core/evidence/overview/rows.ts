import { append } from '../../group';
import type { AssetId } from '../../model/id';
import { MATCH_VERDICTS, type MatchVerdict, verdictOf } from '../../model/vulnerability';
import { allAtOnce, type Steps } from '../../steps';
import type { Hit } from './search';

export const GROUPINGS = ['vulnerability', 'component', 'device'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is shown as one line: a vulnerability, a part or a device, with all that was found about it. */
export interface InventoryRow {
  /** The id of the vulnerability, the part by its name, the id of the device. */
  readonly key: string;
  readonly hits: readonly Hit[];
  /** The worst that counts of any of them; absent: no vulnerability is known, or `isUnchecked`. */
  readonly verdict?: MatchVerdict;
  /** Something of it stands in a paper that was never looked up, so that vulnerabilities of it are unknown. */
  readonly isUnchecked: boolean;
  readonly isExploited: boolean;
  readonly isDisputed: boolean;
  /** The highest, 0–1. */
  readonly likelihood?: number;
  /** How many hits are affected. */
  readonly affected: number;
}

/** The most urgent first. */
const URGENCY: readonly MatchVerdict[] = [
  'affected',
  'conditional',
  'needs-review',
  'cannot-compare',
  'under-investigation',
  'fixed',
  'not-affected',
];
const urgencyOf = new Map(MATCH_VERDICTS.map((verdict) => [verdict, URGENCY.indexOf(verdict)]));
const NONE = URGENCY.length;
const SAFE = URGENCY.indexOf('fixed');

/** What a line comes down to, gathered hit by hit. */
interface Sum {
  urgency: number;
  isUnchecked: boolean;
  isExploited: boolean;
  isDisputed: boolean;
  likelihood: number;
  affected: number;
}

const NOTHING: Readonly<Sum> = {
  urgency: NONE,
  isUnchecked: false,
  isExploited: false,
  isDisputed: false,
  likelihood: -1,
  affected: 0,
};

const add = (sum: Sum, { entry: { finding, isChecked } }: Hit): void => {
  if (!isChecked) sum.isUnchecked = true;
  if (finding === undefined) return;
  const urgency = urgencyOf.get(verdictOf(finding)) ?? NONE;
  if (urgency < sum.urgency) sum.urgency = urgency;
  if (finding.isDisputed) sum.isDisputed = true;
  if (urgency === 0) sum.affected += 1;
  if (urgency >= SAFE) return;
  if (finding.exploitedSince !== undefined) sum.isExploited = true;
  if (finding.likelihood !== undefined && finding.likelihood > sum.likelihood) sum.likelihood = finding.likelihood;
};

const rowOf = (key: string, hits: readonly Hit[], sum: Sum): InventoryRow => {
  const verdict = URGENCY[sum.urgency];
  return {
    key,
    hits,
    isUnchecked: sum.isUnchecked,
    isExploited: sum.isExploited,
    isDisputed: sum.isDisputed,
    affected: sum.affected,
    ...(verdict === undefined ? {} : { verdict }),
    ...(sum.likelihood < 0 ? {} : { likelihood: sum.likelihood }),
  };
};

const summed = (key: string, hits: readonly Hit[]): InventoryRow => {
  const sum = { ...NOTHING };
  for (const hit of hits) add(sum, hit);
  return rowOf(key, hits, sum);
};

/** Hits that are about the same devices, which most of a paper are. */
const bySameDevices = (hits: readonly Hit[]): ReadonlyMap<readonly AssetId[], readonly Hit[]> => {
  const groups = new Map<readonly AssetId[], Hit[]>();
  for (const hit of hits) append(groups, hit.assets, hit);
  return groups;
};

const deviceRows = (hits: readonly Hit[]): readonly InventoryRow[] => {
  const parts = new Map<AssetId, (readonly Hit[])[]>();
  const sums = new Map<readonly Hit[], Sum>();
  for (const [assets, same] of bySameDevices(hits)) {
    const sum = { ...NOTHING };
    for (const hit of same) add(sum, hit);
    sums.set(same, sum);
    for (const id of assets) append(parts, id, same);
  }
  return [...parts].map(([id, groups]) => {
    const sum = { ...NOTHING };
    for (const group of groups) {
      const other = sums.get(group) ?? NOTHING;
      sum.urgency = Math.min(sum.urgency, other.urgency);
      sum.isUnchecked ||= other.isUnchecked;
      sum.isExploited ||= other.isExploited;
      sum.isDisputed ||= other.isDisputed;
      sum.likelihood = Math.max(sum.likelihood, other.likelihood);
      sum.affected += other.affected;
    }
    // The hits of a device are the same lists for all that share its papers; they are put together when looked at.
    return rowOf(id, groups.length === 1 ? (groups[0] ?? []) : groups.flat(), sum);
  });
};

const orderOf = ({ verdict, isExploited }: InventoryRow): number =>
  (verdict === undefined ? NONE : (urgencyOf.get(verdict) ?? NONE)) - (isExploited ? 100 : 0);

const compare = (a: InventoryRow, b: InventoryRow): number =>
  orderOf(a) - orderOf(b) ||
  (b.likelihood ?? -1) - (a.likelihood ?? -1) ||
  b.affected - a.affected ||
  (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Hits as lines, the most urgent first: known to be exploited, affected, likely. Linear in hits and devices. */
export const rowsOf = (hits: readonly Hit[], grouping: Grouping): readonly InventoryRow[] =>
  allAtOnce(rowSteps(hits, grouping));

/** Hits or lines that are gone through between two pauses. */
const AT_A_TIME = 2_000;

/** The same with pauses; putting the lines in order is done at one go. */
export function* rowSteps(hits: readonly Hit[], grouping: Grouping): Steps<readonly InventoryRow[]> {
  if (grouping === 'device') return [...deviceRows(hits)].sort(compare);
  const groups = new Map<string, Hit[]>();
  for (const [at, hit] of hits.entries()) {
    if (at % AT_A_TIME === 0) yield;
    const key = grouping === 'component' ? hit.entry.part : hit.entry.finding?.id;
    if (key !== undefined) append(groups, key, hit);
  }
  const rows: InventoryRow[] = [];
  let gone = 0;
  for (const [key, some] of groups) {
    rows.push(summed(key, some));
    gone += some.length;
    if (gone < AT_A_TIME) continue;
    gone = 0;
    yield;
  }
  return rows.sort(compare);
}

/** The devices that hits are about, each once. Linear in both. */
export const devicesOf = (hits: readonly Hit[]): readonly AssetId[] => {
  const all = new Set<AssetId>();
  for (const assets of bySameDevices(hits).keys()) for (const id of assets) all.add(id);
  return [...all];
};
