import { CRITICALITIES } from '../library/vocabulary';
import type { Question, Threat } from './report';
import type { Stakes } from './severity';

/** One level is worth this much; everything else about a finding together is worth a little less. */
const LEVEL = 30;
/** What a finding is worth more where attacks begin; half of it one takeover further on, a third two further. */
const NEAREST = 12;
/** What a finding is worth less that says of any flow what rules about this kind of thing would say more exactly. */
const GENERIC = 4;

/** A finding with what decides its place. */
export interface Row<T extends Threat | Question> {
  readonly finding: T;
  /** What it is about, the ends of a flow included: a second problem of one thing is less news than another thing. */
  readonly elements: readonly string[];
  /** Bigger is more urgent, before anything else is said. */
  readonly value: number;
}

/**
 * Level, axes (patients first), how near an attacker is, what the thing means for patients, how many there are, how sure
 * and how exact it is.
 */
const worthOf = (finding: Threat | Question, stakes: Stakes, isGeneric: boolean): number => {
  const { level, severity, patients, adjustments } = finding;
  const axes = severity.patientSafety * 2 + severity.data * 0.75 + severity.availability;
  // Intruders come from outside: what they meet first counts more than one step of an axis.
  const near = typeof stakes.hops === 'number' ? NEAREST / (1 + stakes.hops) : 0;
  const care = stakes.criticality === undefined ? 0 : CRITICALITIES.length - CRITICALITIES.indexOf(stakes.criticality);
  const many = patients === undefined ? 0 : Math.log10(1 + patients);
  const raised = adjustments.some(({ step }) => step > 0) ? 3 : 0;
  const unsure = 'missing' in finding ? Math.min(finding.missing.length, 6) : finding.restsOnAssumption ? 3 : 0;
  // What is wrong with ten thousand terminals comes before the same of one.
  const units = Math.log10(stakes.units);
  return level * LEVEL + axes + near + care + many + units - raised - unsure - (isGeneric ? GENERIC : 0);
};

export const rowOf = <T extends Threat | Question>(
  finding: T,
  stakes: Stakes,
  elements: readonly string[],
  isGeneric = false,
): Row<T> => ({ finding, elements, value: worthOf(finding, stakes, isGeneric) });

/** Most urgent first, ties by key. */
export const byValue = (a: Row<Threat | Question>, b: Row<Threat | Question>): number =>
  b.value - a.value || (a.finding.key < b.finding.key ? -1 : 1);
