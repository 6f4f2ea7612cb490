import type { VersionRange } from '../../model/version-range';
import type { Vulnerability } from '../../model/vulnerability';
import type { Advisory, AffectedPackage, Configuration } from '../advisories/advisory';
import type { Exploited } from '../advisories/kev';
import { scoreCvss } from '../cvss/score';
import { present } from '../fields';
import type { Match } from '../matching/match';
import { readPurl } from '../purl';
import type { SbomComponent } from '../sbom/sbom';
import { isInRange } from '../versions/range';

/** What the sources know about vulnerabilities beside where they are. */
export interface AboutVulnerabilities {
  /** By the id under which a vulnerability is found. */
  readonly advisories: ReadonlyMap<string, readonly Advisory[]>;
  /** All ids of a vulnerability, the one under which it is found first. */
  namesOf(vulnerability: string): readonly string[];
  /** `undefined`: no catalogue was at hand. */
  readonly exploited: ReadonlyMap<string, Exploited> | undefined;
  readonly likelihoods: ReadonlyMap<string, number>;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
/** The newest version of CVSS first; that of version 2 has no name before it. */
const CVSS_ORDER = ['CVSS:4', 'CVSS:3.1', 'CVSS:3.0'];
const orderOf = (vector: string): number => {
  const at = CVSS_ORDER.findIndex((start) => vector.startsWith(start));
  return at < 0 ? CVSS_ORDER.length : at;
};

/** The version behind the stretch that the version is in; `false` where it is open, `undefined` where nobody says. */
const fixBehind = (version: string, range: VersionRange): string | false | undefined => {
  const around = range.stretches.find(
    (stretch) => isInRange(version, { ...range, versions: [], stretches: [stretch] }) === 'yes',
  );
  if (around === undefined) return undefined;
  if (around.to === undefined) return false;
  return around.to.included ? undefined : around.to.version;
};

const conditionsIn = (configuration: Configuration): Configuration['conditions'] => [
  ...configuration.conditions,
  ...configuration.parts.flatMap(conditionsIn),
];

/**
 * A version in which it is fixed, from the range that met the component. A range of a package without an end says that
 * there is none yet; one of the NVD without an end says nothing.
 */
const fixOf = (component: SbomComponent | undefined, { evidence }: Match, advisories: readonly Advisory[]) => {
  const version = (component?.purl === undefined ? undefined : readPurl(component.purl)?.version) ?? component?.version;
  if (version === undefined) return undefined;
  const met = new Set(evidence.filter(({ means }) => means === 'purl' || means === 'cpe').map((each) => each.met));
  const fixes = advisories.flatMap(({ packages, configurations }) => [
    ...packages
      .filter((affected: AffectedPackage) => met.has(affected.package))
      .map(({ range }) => fixBehind(version, range)),
    ...configurations
      .flatMap(conditionsIn)
      .filter(({ criteria, range }) => met.has(criteria) && range !== undefined)
      .map(({ range }) => (range === undefined ? undefined : fixBehind(version, range) || undefined)),
  ]);
  const named = fixes.find((fix) => typeof fix === 'string');
  return named ?? (fixes.length > 0 && fixes.every((fix) => fix === false) ? false : undefined);
};

const vectorsOf = (advisories: readonly Advisory[]): readonly string[] | undefined => {
  const vectors = [...new Set(advisories.flatMap(({ scores }) => scores.map(({ vector }) => vector)))];
  return vectors.length === 0 ? undefined : vectors.sort((a, b) => orderOf(a) - orderOf(b));
};

const baseScore = (vectors: readonly string[] | undefined): number | undefined => {
  for (const vector of vectors ?? []) {
    const score = scoreCvss(vector);
    if (score.ok) return score.value.base;
  }
  return undefined;
};

const WORD_LIMIT = 2_000;
const MOST_ALIASES = 20;
const word = (text: string): string => text.slice(0, WORD_LIMIT);

/** A match as the document keeps it, with what the sources know about the vulnerability. */
export const findingOf = (
  match: Match,
  component: SbomComponent | undefined,
  { advisories, namesOf, exploited, likelihoods }: AboutVulnerabilities,
): Vulnerability => {
  const about = advisories.get(match.vulnerability) ?? [];
  const [, ...aliases] = namesOf(match.vulnerability);
  const since = [
    ...namesOf(match.vulnerability).map((id) => exploited?.get(id)?.since),
    ...about.map(({ exploitedSince }) => exploitedSince),
  ].find((day) => day !== undefined && DAY.test(day));
  const likely = namesOf(match.vulnerability).flatMap((id) => likelihoods.get(id) ?? []);
  const vectors = vectorsOf(about);
  return present<Vulnerability>({
    id: word(match.vulnerability),
    aliases: aliases.length === 0 ? undefined : aliases.slice(0, MOST_ALIASES).map(word),
    component: match.component === '' ? undefined : match.component,
    verdict: match.verdict,
    isDisputed: match.isDisputed || undefined,
    evidence: match.evidence.map((one) => ({ ...one, record: word(one.record), met: word(one.met) || '-' })),
    vectors,
    score: baseScore(vectors),
    summary: about.find(({ summary }) => summary !== undefined)?.summary,
    exploitedSince: since?.slice(0, 10),
    likelihood: likely.length === 0 ? undefined : Math.max(...likely),
    // A fix of the part helps nobody while the maker of the device brings none.
    fix: match.hasNoFix ? false : fixOf(component, match, about),
  });
};
