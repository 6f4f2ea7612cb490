import type { MatchEvidence, MatchVerdict } from '../../model/vulnerability';
import type { Match } from './match';

/** Worst first: of statements that contradict each other, the worst counts. */
const WORST: readonly MatchVerdict[] = [
  'affected',
  'conditional',
  'cannot-compare',
  'under-investigation',
  'needs-review',
  'fixed',
  'not-affected',
];

/** In milliseconds; not a number where it is not said. */
const timeOf = ({ at }: MatchEvidence): number => (at === undefined ? Number.NaN : Date.parse(at));

/**
 * Of statements about the same, those about the device itself go before general ones, and then the newest of each
 * document: several of one time, and those of no time, all count.
 */
const newest = (all: readonly MatchEvidence[]): readonly MatchEvidence[] => {
  const specific = all.filter(({ isSpecific }) => isSpecific);
  const counting = specific.length > 0 ? specific : all;
  const latest = new Map<string, number>();
  for (const one of counting) {
    const time = timeOf(one);
    if (time > (latest.get(one.record) ?? Number.NEGATIVE_INFINITY)) latest.set(one.record, time);
  }
  return counting.filter((one) => !(timeOf(one) < (latest.get(one.record) ?? Number.NEGATIVE_INFINITY)));
};

const isIn = (verdicts: readonly MatchVerdict[]): MatchVerdict =>
  WORST.find((one) => verdicts.includes(one)) ?? 'needs-review';

const SAFE: ReadonlySet<MatchVerdict> = new Set(['fixed', 'not-affected']);

/** What was said goes before what was found. Where one says that it is safe and another that it is not, it counts as affected. */
export const judged = (component: string, vulnerability: string, evidence: readonly MatchEvidence[]): Match => {
  const said = newest(evidence.filter(({ means }) => means === 'vex'));
  const verdicts = new Set((said.length > 0 ? said : evidence).map(({ verdict }) => verdict));
  const safe = [...verdicts].filter((verdict) => SAFE.has(verdict)).length;
  const isDisputed = said.length > 0 && safe > 0 && safe < verdicts.size;
  const hasNoFix = safe === 0 && said.some(({ noFix }) => noFix);
  const order = ['vex', 'purl', 'cpe', 'name'];
  return {
    vulnerability,
    component,
    verdict: isDisputed ? 'affected' : isIn([...verdicts]),
    isDisputed,
    ...(hasNoFix ? { hasNoFix } : {}),
    evidence: [...evidence].sort((a, b) => order.indexOf(a.means) - order.indexOf(b.means)),
  };
};
