import type { Model } from '../../model/model';
import { boxIndex } from '../algebra/box-index';
import { type Box, boxesWithout, boxIntersection, isEmptyBox, withinFamilies } from '../algebra/boxes';
import { rangeIndex } from '../algebra/range-index';
import { isSameSet, unionOf } from '../algebra/ranges';
import { EVERY_SERVICE } from '../algebra/service-line';
import { indexPolicy, type Policy, type PolicyZone } from '../policy';
import { type PolicyFromModel, type PolicyOptions, policyOf } from '../policy-of';
import type { ReadPolicy, UnreadLine } from '../read/read-policy';
import { type Allowed, allowedByLists } from './allowed';
import { boxOfRule } from './rule-boxes';

/** What may pass from one zone to another although nobody declared it. */
export interface Undeclared {
  readonly from: string;
  readonly to: string;
  /** The line that allows it; 0 where nothing is written that refuses it. */
  readonly line: number;
  readonly rule: string | undefined;
  readonly boxes: readonly Box[];
  /** At most this; too many lines decide before to say which part is left. */
  readonly isAtMost: boolean;
}

/** What was declared and does not pass. */
export interface Blocked {
  readonly from: string;
  readonly to: string;
  readonly flows: readonly string[];
  readonly boxes: readonly Box[];
}

export interface PolicyComparison {
  readonly undeclared: readonly Undeclared[];
  readonly blocked: readonly Blocked[];
  /** Lines that let answers pass and, since nothing keeps state, also the like of answers that nobody asked for. */
  readonly answers: readonly number[];
  readonly unread: readonly UnreadLine[];
  /** What the hospital itself leaves open. */
  readonly gaps: PolicyFromModel['gaps'];
  /** There is more than is listed. */
  readonly isCut: boolean;
}

const MOST_FINDINGS = 5_000;
const MOST_PAIRS = 200_000;

/** Finds the zones that boxes begin or end in, in their order. */
const toucher = (zones: readonly PolicyZone[]) => {
  const byAddress = rangeIndex(zones.map(({ addresses }) => addresses));
  return (boxes: readonly Box[], side: 'source' | 'destination'): readonly PolicyZone[] =>
    byAddress.meeting(unionOf(boxes.flatMap((box) => box[side]))).flatMap((place) => zones[place] ?? []);
};

/** The part of what is allowed that goes from one zone to another. */
const between = ({ boxes }: Allowed, from: PolicyZone, to: PolicyZone): readonly Box[] =>
  boxes
    .flatMap(withinFamilies)
    .map((box) => boxIntersection(box, { source: from.addresses, destination: to.addresses, service: box.service }))
    .filter((box) => !isEmptyBox(box));

/**
 * Where rules that were read differ from the declared flows, between the zones drawn: what they let pass undeclared, and
 * which declared flows they stop. Zones without subnets cannot be told from others and are left out, as the gaps say.
 * The cost follows the pairs of zones that each rule joins, up to a limit, and the rules that lead to the same places.
 */
export const compareWithModel = (read: ReadPolicy, model: Model, options: PolicyOptions = {}): PolicyComparison => {
  const { policy } = policyOf(model, options);
  const boxesOf = (all: Policy) => {
    const index = indexPolicy(all);
    return all.rules.map((rule) => ({ rule, box: boxOfRule(rule, index) }));
  };
  // Where every service may pass, equipment without memory of connections lets every one of them back.
  const declared = boxesOf(policy).flatMap(({ box }) =>
    isSameSet(box.service, [EVERY_SERVICE])
      ? [box, { ...box, source: box.destination, destination: box.source }]
      : [box],
  );
  // What passes for care because nobody knows its service is no surprise, and what of it does not pass is no fault.
  const { policy: certain, gaps } = policyOf(model, { ...options, careFirst: false });
  const { allowed, answers } = allowedByLists(read.lists);
  const zones = policy.zones.filter(({ addresses }) => addresses.length > 0);
  const touching = toucher(zones);
  const declaredBoxes = boxIndex(declared);
  const declaredFor = new Map<string, readonly Box[]>();
  const declaredBetween = (from: PolicyZone, to: PolicyZone): readonly Box[] => {
    const key = `${from.id}\n${to.id}`;
    const pair: Box = { source: from.addresses, destination: to.addresses, service: [{ first: 0n, last: 1n << 24n }] };
    const known = declaredFor.get(key) ?? declaredBoxes.meeting(pair);
    declaredFor.set(key, known);
    return known;
  };
  const undeclared: Undeclared[] = [];
  let pairs = 0;
  for (const one of allowed) {
    const targets = touching(one.boxes, 'destination');
    for (const from of touching(one.boxes, 'source'))
      for (const to of targets) {
        pairs += 1;
        if (from === to || undeclared.length >= MOST_FINDINGS || pairs > MOST_PAIRS) continue;
        const inside = between(one, from, to);
        const left = boxesWithout(inside, declaredBetween(from, to));
        if (left !== undefined && left.length === 0) continue;
        undeclared.push({
          from: from.id,
          to: to.id,
          line: one.rule?.line ?? 0,
          rule: one.rule?.id,
          boxes: left ?? inside,
          isAtMost: one.isAtMost || left === undefined,
        });
      }
  }
  const open = boxIndex(allowed.flatMap(({ boxes }) => boxes));
  const blocked = boxesOf(certain).flatMap(({ rule, box }): readonly Blocked[] => {
    if (rule.from === undefined || rule.to === undefined || rule.flows.length === 0) return [];
    const left = boxesWithout(withinFamilies(box), open.meeting(box));
    return left === undefined || left.length === 0
      ? []
      : [{ from: rule.from, to: rule.to, flows: rule.flows, boxes: left }];
  });
  return {
    undeclared,
    blocked,
    answers: answers.flatMap(({ rule }) => rule?.line ?? []).sort((a, b) => a - b),
    unread: read.unread,
    gaps,
    isCut: undeclared.length >= MOST_FINDINGS || pairs > MOST_PAIRS,
  };
};
