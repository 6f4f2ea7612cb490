import type { EvidenceDocument } from '../../model/evidence-document';
import { verdictOf } from '../../model/vulnerability';
import { type ChangedAnswer, compareForms } from '../mds2/compare-forms';
import { compareSboms, type SbomDifference } from '../sbom/compare-sboms';
import { formOf } from './answers';
import { sbomOf } from './components';

/** What differs between two papers of one kind. */
export interface PaperDifference extends SbomDifference {
  readonly answers: readonly ChangedAnswer[];
  /**
   * Ids of vulnerabilities that affect only the later one; and those of the earlier one that are settled in the later
   * one: what cannot be compared there, or is under review, is not gone.
   */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Whether both were looked up; otherwise nothing can be said of vulnerabilities. */
  readonly areChecked: boolean;
}

const affectedIn = ({ vulnerabilities = [] }: EvidenceDocument): ReadonlySet<string> =>
  new Set(vulnerabilities.filter((one) => verdictOf(one) === 'affected').map(({ id }) => id));

const SETTLED: ReadonlySet<string> = new Set(['not-affected', 'fixed']);

const openIn = ({ vulnerabilities = [] }: EvidenceDocument): ReadonlySet<string> =>
  new Set(vulnerabilities.filter((one) => !SETTLED.has(verdictOf(one))).map(({ id }) => id));

const isChecked = ({ checked, vulnerabilities }: EvidenceDocument): boolean =>
  checked !== undefined || vulnerabilities !== undefined;

/** What differs from one paper to another: parts, answers, vulnerabilities found in them. Linear in both. */
export const comparePapers = (before: EvidenceDocument, after: EvidenceDocument): PaperDifference => {
  const areChecked = isChecked(before) && isChecked(after);
  const [were, are, stillOpen] = [affectedIn(before), affectedIn(after), openIn(after)];
  return {
    ...compareSboms(sbomOf(before), sbomOf(after)),
    answers:
      before.answers === undefined || after.answers === undefined ? [] : compareForms(formOf(before), formOf(after)),
    gained: areChecked ? [...are].filter((id) => !were.has(id)) : [],
    lost: areChecked ? [...were].filter((id) => !stillOpen.has(id)) : [],
    areChecked,
  };
};

/** The papers that can be put beside another of their kind: those of which something was read. */
export const isComparable = ({ kind, answers, components }: EvidenceDocument): boolean =>
  (kind === 'mds2' && answers !== undefined) || (kind === 'sbom' && components !== undefined);
