import { MATCH_VERDICTS, type MatchVerdict, type Vulnerability, verdictOf } from '../../model/vulnerability';

/** What is shown of all entries. `any`: parts without a known vulnerability too. */
export const ENTRY_FILTERS = [
  'any',
  'found',
  'affected',
  'review',
  'conditional',
  'exploited',
  'unfixed',
  'disputed',
  'safe',
] as const;
export type EntryFilter = (typeof ENTRY_FILTERS)[number];

/** The most urgent first. */
export const URGENCY: readonly MatchVerdict[] = [
  'affected',
  'conditional',
  'needs-review',
  'cannot-compare',
  'under-investigation',
  'fixed',
  'not-affected',
];
/** From here on nothing is to be done. */
export const URGENCY_SAFE = URGENCY.indexOf('fixed');
/** No vulnerability is known. */
export const URGENCY_NONE = URGENCY.length;

const places = new Map(MATCH_VERDICTS.map((verdict) => [verdict, URGENCY.indexOf(verdict)]));
export const urgencyOf = (finding: Vulnerability): number => places.get(verdictOf(finding)) ?? URGENCY_NONE;

const LOOKED_AT = new Set<MatchVerdict>(['needs-review', 'cannot-compare', 'under-investigation']);

const passes = (filter: EntryFilter, finding: Vulnerability | undefined): boolean => {
  if (filter === 'any') return true;
  if (finding === undefined) return false;
  const verdict = verdictOf(finding);
  const isSafe = urgencyOf(finding) >= URGENCY_SAFE;
  switch (filter) {
    case 'found':
      return true;
    case 'affected':
      return verdict === 'affected';
    case 'review':
      return LOOKED_AT.has(verdict);
    case 'conditional':
      return verdict === 'conditional';
    case 'exploited':
      return finding.exploitedSince !== undefined && !isSafe;
    case 'unfixed':
      return finding.fix === false && !isSafe;
    case 'disputed':
      return finding.isDisputed === true;
    case 'safe':
      return isSafe;
  }
};

/** The mark of those that pass a filter. */
export const markOf = (filter: EntryFilter): number => 1 << ENTRY_FILTERS.indexOf(filter);

/** The mark of findings that are not about all devices of their paper. */
export const ONLY_SOME = 1 << ENTRY_FILTERS.length;

/** Nobody looked it up, or nobody can, since it has no name that a source of vulnerabilities knows. */
export const UNCHECKED = 1 << (ENTRY_FILTERS.length + 1);

const MARK_ANY = markOf('any');

/** Which filters a finding passes, and whether it is about some devices only, a bit for each. */
export const marksOf = (finding: Vulnerability | undefined): number => {
  if (finding === undefined) return MARK_ANY;
  let marks = finding.assets === undefined ? 0 : ONLY_SOME;
  for (const filter of ENTRY_FILTERS) if (passes(filter, finding)) marks |= markOf(filter);
  return marks;
};
