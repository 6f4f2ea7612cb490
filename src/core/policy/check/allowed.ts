import { EVERY_ADDRESS } from '../algebra/address';
import { boxIndex } from '../algebra/box-index';
import { type Box, boxesWithout } from '../algebra/boxes';
import { type Ranges, unionOf } from '../algebra/ranges';
import { EVERY_SERVICE, protocolsOf, serviceRange } from '../algebra/service-line';
import type { Policy, PolicyRule } from '../policy';
import type { ReadList } from '../read/read-policy';
import { earlierNeighbours } from './neighbours';
import { isWayWithin, ruleBoxes } from './rule-boxes';

/** What a rule really lets open, after all that decides before it. */
export interface Allowed {
  readonly rule: PolicyRule | undefined;
  readonly boxes: readonly Box[];
  /** Too many rules decide before it to say which part is left; the boxes are all that it is about. */
  readonly isAtMost: boolean;
}

const EVERYTHING: Box = { source: [EVERY_ADDRESS], destination: [EVERY_ADDRESS], service: [EVERY_SERVICE] };

/** What each rule of one list lets open, and last, where the list ends with allowing, what none decides. */
export const allowedBy = (policy: Policy): readonly Allowed[] => {
  const all = ruleBoxes(policy);
  const near = earlierNeighbours(all);
  const allowed = all.flatMap(({ rule, box }, at): readonly Allowed[] => {
    if (rule.action === 'deny') return [];
    const before = (near[at] ?? []).flatMap((other) => all[other] ?? []);
    // What is refused only for some ports of origin or interfaces may still pass with others.
    const refused = before.filter(
      (other) => other.rule.action === 'deny' && other.rule.sourcePorts === undefined && isWayWithin(rule, other.rule),
    );
    const left = boxesWithout(
      [box],
      refused.map((other) => other.box),
    );
    if (left !== undefined && left.length === 0) return [];
    return [{ rule, boxes: left ?? [box], isAtMost: left === undefined }];
  });
  if (policy.otherwise === 'deny') return allowed;
  const denied = all.filter(
    ({ rule }) =>
      rule.action === 'deny' && rule.from === undefined && rule.to === undefined && rule.sourcePorts === undefined,
  );
  const left = boxesWithout(
    [EVERYTHING],
    denied.map(({ box }) => box),
  );
  return [...allowed, { rule: undefined, boxes: left ?? [EVERYTHING], isAtMost: left === undefined }];
};

/** The opening whose answer a packet from given ports would be: the two ends changed over. */
const openingOf = ({ source, destination, service }: Box, sourcePorts: Ranges): Box => ({
  source: destination,
  destination: source,
  service: unionOf(
    service
      .flatMap(protocolsOf)
      .flatMap(({ protocol }) =>
        sourcePorts.map(({ first, last }) => serviceRange(protocol, Number(first), Number(last))),
      ),
  ),
});

/**
 * What several lists let open together. A line for packets from given ports that just answer what another line lets
 * open is no opening; such lines come back apart, since equipment without state lets those packets pass unasked, too.
 */
export const allowedByLists = (
  lists: readonly ReadList[],
): { readonly allowed: readonly Allowed[]; readonly answers: readonly Allowed[] } => {
  const all = lists.flatMap(({ policy }) => allowedBy(policy));
  const openings = all.filter(({ rule }) => rule?.sourcePorts === undefined);
  const open = boxIndex(openings.flatMap((one) => one.boxes));
  const answers: Allowed[] = [];
  const others: Allowed[] = [];
  for (const one of all) {
    const ports = one.rule?.sourcePorts;
    if (ports === undefined) continue;
    const asked = one.boxes.map((box) => openingOf(box, ports));
    const left = boxesWithout(asked, new Set(asked.flatMap((ask) => open.meeting(ask))));
    (left !== undefined && left.length === 0 ? answers : others).push(one);
  }
  return { allowed: [...openings, ...others], answers };
};
