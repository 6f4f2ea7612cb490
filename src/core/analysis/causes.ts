import { isGiven } from './given';
import type { Reason, Threat } from './report';

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

/**
 * Tells threats of one root cause from others: the same rule, true for the same facts with the same values, whichever
 * elements they belong to. One unencrypted protocol on sixty devices has one key. Threats that people wrote stand alone.
 */
export const causeKeyOf = (threat: Threat): string => {
  const known = made.get(threat);
  if (known !== undefined) return known;
  const facts = new Set(threat.because.filter(isCause).map((reason) => `${reason.fact}=${sharedValue(reason)}`));
  const key = threat.own === undefined ? [threat.rule, ...[...facts].sort()].join('|') : threat.key;
  made.set(threat, key);
  return key;
};

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
