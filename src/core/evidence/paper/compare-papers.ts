import type { EvidenceDocument } from '../../model/evidence-document';
import { type ChangedAnswer, compareForms } from '../mds2/compare-forms';
import { compareSboms, type SbomDifference } from '../sbom/compare-sboms';
import { formOf } from './answers';
import { sbomOf } from './components';

/** What differs between two papers of one kind. */
export interface PaperDifference extends SbomDifference {
  readonly answers: readonly ChangedAnswer[];
  /** Ids of vulnerabilities that affect only the later one, and only the earlier one. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Whether both were looked up; otherwise nothing can be said of vulnerabilities. */
  readonly areChecked: boolean;
}

const affectedIn = ({ vulnerabilities = [] }: EvidenceDocument): ReadonlySet<string> =>
  new Set(vulnerabilities.filter(({ verdict }) => verdict === 'affected').map(({ id }) => id));

const isChecked = ({ checked, vulnerabilities }: EvidenceDocument): boolean =>
  checked !== undefined || vulnerabilities !== undefined;

/** What differs from one paper to another: parts, answers, vulnerabilities found in them. Linear in both. */
export const comparePapers = (before: EvidenceDocument, after: EvidenceDocument): PaperDifference => {
  const areChecked = isChecked(before) && isChecked(after);
  const [were, are] = [affectedIn(before), affectedIn(after)];
  return {
    ...compareSboms(sbomOf(before), sbomOf(after)),
    answers:
      before.answers === undefined || after.answers === undefined ? [] : compareForms(formOf(before), formOf(after)),
    gained: areChecked ? [...are].filter((id) => !were.has(id)) : [],
    lost: areChecked ? [...were].filter((id) => !are.has(id)) : [],
    areChecked,
  };
};

/** The papers that can be put beside another of their kind: those of which something was read. */
export const isComparable = ({ kind, answers, components }: EvidenceDocument): boolean =>
  (kind === 'mds2' && answers !== undefined) || (kind === 'sbom' && components !== undefined);
