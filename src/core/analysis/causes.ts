import type { Steps } from '../steps';
import { isGiven } from './given';
import type { Reason, Threat } from './report';

/** So many keys are made before a pause: about a millisecond. */
const AT_ONCE = 200;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** What was stated or disclosed to be so and could be otherwise: a cause, rather than what a thing is or where it stands. */
const isCause = ({ fact, source }: Reason): boolean => !isGiven(fact) && source.kind !== 'derived';

/** Dates, numbers and names of single things differ where the cause is one and the same. */
const sharedValue = ({ value, comparison }: Reason): string => {
  if (comparison.recorded !== undefined || comparison.missing !== undefined) return '';
  if (Array.isArray(value)) return value.toSorted().join(' ');
  if (typeof value === 'number' || (typeof value === 'string' && DATE.test(value))) return '';
  return String(value);
};

const made = new WeakMap<Threat, string>();
/** One text for each cause, so that keys that are alike are one object, which is told at a glance. Some hundreds. */
const one = new Map<string, string>();
const sameText = (key: string): string => {
  const known = one.get(key);
  if (known === undefined) one.set(key, key);
  return known ?? key;
};

/**
 * Tells threats of one root cause from others: the same rule, true for the same facts with the same values, whichever
 * elements they belong to. One unencrypted protocol on sixty devices has one key. Threats that people wrote stand alone.
 */
export const causeKeyOf = (threat: Threat): string => {
  const known = made.get(threat);
  if (known !== undefined) return known;
  const facts = new Set(threat.because.filter(isCause).map((reason) => `${reason.fact}=${sharedValue(reason)}`));
  const key = threat.own === undefined ? sameText([threat.rule, ...[...facts].sort()].join('|')) : threat.key;
  made.set(threat, key);
  return key;
};

/** Makes the keys of threats that have none yet, some at a time: for lists that group tens of thousands of them. */
export function* causeKeySteps(threats: readonly Threat[]): Steps<void> {
  let fresh = 0;
  for (const threat of threats) {
    if (made.has(threat)) continue;
    causeKeyOf(threat);
    fresh += 1;
    if (fresh % AT_ONCE === 0) yield;
  }
}

/** The facts that threats of one cause share, as the first of them has them; elements left out of it. */
export const sharedReasons = (threats: readonly Threat[]): readonly Reason[] => {
  const [first, ...others] = threats;
  const idOf = (reason: Reason): string => `${reason.fact}=${JSON.stringify(reason.value)}`;
  const sets = others.map(({ because }) => new Set(because.map(idOf)));
  const seen = new Set<string>();
  return (first?.because ?? []).filter((reason) => {
    const id = idOf(reason);
    if (seen.has(id) || !sets.every((set) => set.has(id))) return false;
    seen.add(id);
    return true;
  });
};
