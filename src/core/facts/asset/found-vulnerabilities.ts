import { canBeLookedUp } from '../../evidence/overview/entries';
import type { Asset } from '../../model/asset';
import { countingPapers } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { EvidenceId } from '../../model/id';
import { type Vulnerability, verdictOf } from '../../model/vulnerability';
import { derived, type FactContext, fromEvidence, listFact, UNKNOWN } from '../define';
import type { Fact } from '../fact';

/** A vulnerability that was found when the papers of a device were looked up. */
export interface Found {
  readonly paper: EvidenceId;
  readonly vulnerability: Vulnerability;
}

const NONE: readonly never[] = [];
/** Nobody has settled yet whether these are about the device. */
const OPEN: ReadonlySet<string> = new Set(['under-investigation', 'conditional', 'cannot-compare', 'needs-review']);

/** What looking up came to. */
export interface FoundAbout {
  readonly found: readonly Found[];
  /** Whether all parts lists that count were looked up, and every part in them could be: only then nothing means none. */
  readonly isWhole: boolean;
}

const wasLookedUp = ({ checked, vulnerabilities }: EvidenceDocument): boolean =>
  checked !== undefined || vulnerabilities !== undefined;

/** Whether it was looked up in something that tells which parts have which vulnerabilities. */
export const knowsVulnerabilities = ({ checked }: EvidenceDocument): boolean =>
  checked?.sources.some(({ kind }) => kind === 'osv' || kind === 'nvd') === true;

/** Papers never change, and have thousands of parts. */
const whole = new WeakMap<EvidenceDocument, boolean>();
const isWhole = (paper: EvidenceDocument): boolean => {
  const known = whole.get(paper);
  if (known !== undefined) return known;
  const { components } = paper;
  const is = components === undefined || (knowsVulnerabilities(paper) && components.every(canBeLookedUp));
  whole.set(paper, is);
  return is;
};

/** What was found about the asset in papers that count; `undefined` when none of them was ever looked up. */
export const foundAbout = (asset: Asset, { model }: Pick<FactContext, 'model'>): FoundAbout | undefined => {
  const papers = countingPapers(model.evidenceOf(asset.id));
  if (!papers.some(wasLookedUp)) return undefined;
  const found = papers.flatMap(({ id, vulnerabilities = NONE }) =>
    vulnerabilities
      .filter(({ assets }) => assets === undefined || assets.includes(asset.id))
      .map((vulnerability) => ({ paper: id, vulnerability })),
  );
  return { found, isWhole: papers.every(isWhole) };
};

/** What a person judged goes before what was found. */
export const affects = ({ vulnerability }: Found): boolean => verdictOf(vulnerability) === 'affected';
export const isOpen = ({ vulnerability }: Found): boolean => OPEN.has(verdictOf(vulnerability));
const idsOf = (found: readonly Found[]): readonly string[] => [
  ...new Set(found.map(({ vulnerability }) => vulnerability.id)),
];

/** The vulnerabilities that it is open to: those that somebody stated, and those found. */
export const openVulnerabilities = (asset: Asset, context: Pick<FactContext, 'model'>): Fact => {
  const stated = asset.openVulnerabilities?.map(({ id }, index) => id ?? `#${index + 1}`);
  const about = foundAbout(asset, context);
  if (about === undefined) return stated === undefined ? UNKNOWN : { value: stated, source: { kind: 'stated' } };
  const affected = about.found.filter(affects);
  const value = [...new Set([...(stated ?? NONE), ...idsOf(affected)])];
  if (value.length === 0 && stated === undefined && !about.isWhole) return UNKNOWN;
  const possible = idsOf(about.found.filter(isOpen)).filter((id) => !value.includes(id));
  const list = listFact(value, possible);
  const [first] = affected;
  return first === undefined ? list : { ...list, source: { kind: 'evidence', document: first.paper } };
};

/** One without a fix: known that there is none. `undefined` while it is not known of all. */
export const unfixedVulnerability = (asset: Asset, context: Pick<FactContext, 'model'>): Fact => {
  const stated = asset.openVulnerabilities;
  const about = foundAbout(asset, context);
  const found = about?.found;
  const unfixed = found?.find((one) => affects(one) && one.vulnerability.fix === false);
  if (unfixed !== undefined) return fromEvidence(true, unfixed.paper, unfixed.vulnerability.id);
  if (stated?.some(({ fixAvailable }) => fixAvailable === false)) return derived(true);
  const isUnsettled =
    (stated === undefined && about?.isWhole !== true) ||
    stated?.some(({ fixAvailable }) => fixAvailable === undefined) === true ||
    found?.some(
      (one) =>
        (affects(one) && one.vulnerability.fix === undefined) ||
        (isOpen(one) && typeof one.vulnerability.fix !== 'string'),
    ) === true;
  return derived(isUnsettled ? undefined : false, [{ fact: 'asset.openVulnerabilities', subject: asset.id }]);
};
