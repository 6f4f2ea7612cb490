import type { ConduitMatrix } from '../library/conduit-matrix';
import type { DataFlow } from '../model/data-flow';
import type { Model } from '../model/model';
import type { Zone } from '../model/zone';
import type { FlowVerdict, JudgedFlow } from './advice';

type Allowed = ConduitMatrix['allowed'][number];

/** The matrix with its sets spelled out: what a pair of zone types allows, and which pairs must never be. */
export interface CompiledMatrix {
  readonly allowed: ReadonlyMap<string, readonly Allowed[]>;
  readonly never: ReadonlySet<string>;
}

const pairOf = (from: string, to: string): string => `${from} ${to}`;

/** Spells out `*clinical*` and `*` once, so that judging a flow is two look-ups. */
export const compileMatrix = (matrix: ConduitMatrix, zoneTypes: Iterable<string>): CompiledMatrix => {
  const every = [...zoneTypes];
  const membersOf = (name: string): readonly string[] => (name === '*' ? every : (matrix.sets[name] ?? [name]));
  const allowed = new Map<string, Allowed[]>();
  for (const entry of matrix.allowed)
    for (const from of membersOf(entry.from))
      for (const to of membersOf(entry.to))
        allowed.set(pairOf(from, to), [...(allowed.get(pairOf(from, to)) ?? []), entry]);
  const never = new Set(
    matrix.never.flatMap(([from, to]) => membersOf(from).flatMap((a) => membersOf(to).map((b) => pairOf(a, b)))),
  );
  return { allowed, never };
};

/** The zone's type: its own, else that of the nearest zone around it that has one. */
export const matrixTypeOf = (zone: Zone | undefined, model: Model): string | undefined => {
  if (zone === undefined) return undefined;
  const kind = model.lineOf(zone.id).find((each) => each.kind !== undefined)?.kind;
  return kind !== undefined && model.library.zones.has(kind) ? kind : undefined;
};

interface Judgement {
  readonly verdict: FlowVerdict;
  readonly controls: readonly string[];
}
const plain = (verdict: FlowVerdict): Judgement => ({ verdict, controls: [] });

/**
 * One direction of opening. A pair that must never be is so whatever the protocol. An allowed pair is allowed for its
 * protocols only: another protocol is unexpected, an unknown one leaves the verdict unknown, since it would decide it.
 */
const judgePair = (from: string, to: string, protocol: string | undefined, matrix: CompiledMatrix): Judgement => {
  if (matrix.never.has(pairOf(from, to))) return plain('never');
  const entries = matrix.allowed.get(pairOf(from, to)) ?? [];
  if (entries.length === 0) return plain('unexpected');
  if (protocol === undefined) return plain('unknown');
  const fitting = entries.filter((entry) => entry.protocols.includes(protocol));
  if (fitting.length === 0) return plain('unexpected');
  return { verdict: 'allowed', controls: [...new Set(fitting.flatMap((entry) => entry.controls))] };
};

/**
 * What the matrix says of a flow that is opened from a zone of the first type towards another zone, of the second type.
 * To the matrix, which speaks of types, two zones of one type are one.
 */
export const judgeOneWay = (
  [from, to]: readonly [string | undefined, string | undefined],
  flow: Pick<DataFlow, 'protocol' | 'medium'>,
  matrix: CompiledMatrix,
): Judgement => {
  if (from === undefined || to === undefined) return plain('unknown');
  if (from === to) return plain('inside-zone');
  const there = judgePair(from, to, flow.protocol === 'unknown' ? undefined : flow.protocol, matrix);
  return flow.medium === 'human' && there.verdict !== 'never' ? plain('allowed') : there;
};

const WORST_FIRST: readonly FlowVerdict[] = ['never', 'unexpected', 'unknown', 'allowed', 'inside-zone'];
const worse = (a: Judgement, b: Judgement): Judgement =>
  WORST_FIRST.indexOf(a.verdict) <= WORST_FIRST.indexOf(b.verdict) ? a : b;

/**
 * What the conduit matrix says about a flow, by the types of the zones of the end that opens it and of the end that
 * answers. Opened from both ends, the worse of the two verdicts counts. A hand on a device (`human`) opens no
 * connection, so it is allowed unless the pair must never be. The matrix is a proposal, not a standard.
 */
export const conduitVerdict = (flow: DataFlow, model: Model, matrix: CompiledMatrix): JudgedFlow => {
  const from = model.asset(flow.from);
  const to = model.asset(flow.to);
  const fromZone = from === undefined ? undefined : model.zoneOf(from);
  const toZone = to === undefined ? undefined : model.zoneOf(to);
  const opensAtFrom = flow.initiator !== 'to';
  const [first, second] = opensAtFrom ? [fromZone, toZone] : [toZone, fromZone];
  const zones = [matrixTypeOf(first, model), matrixTypeOf(second, model)] as const;
  const judged = (judgement: Judgement): JudgedFlow => ({ flow: flow.id, zones, ...judgement });

  if (first === undefined || second === undefined) return judged(plain('unknown'));
  if (first.id === second.id) return judged(plain('inside-zone'));
  const there = judgeOneWay(zones, flow, matrix);
  if (flow.initiator !== 'both' || flow.medium === 'human') return judged(there);
  return judged(worse(there, judgeOneWay([zones[1], zones[0]], flow, matrix)));
};
