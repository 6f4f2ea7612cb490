import type { VersionRange } from '../../model/version-range';
import type { Cpe } from '../cpe';

export const ADVISORY_SOURCES = ['osv', 'nvd', 'csaf', 'cyclonedx'] as const;
export type AdvisorySource = (typeof ADVISORY_SOURCES)[number];

/** A score as its author gives it: `CVSS:3.1/AV:N/…`, or the bare vector of version 2. */
export interface Score {
  readonly vector: string;
  /** Who gives it; absent: the advisory itself. */
  readonly by?: string;
}

/** A package and the versions of it that are affected. */
export interface AffectedPackage {
  /** Type, namespace and name of the package url, `npm/@scope/name`. */
  readonly package: string;
  /** Release of a distribution that it is about, `debian-12`, where it is about one. */
  readonly distro?: string;
  readonly range: VersionRange;
}

/** One product of a configuration. */
export interface CpeCondition {
  readonly cpe: Cpe;
  /** As written. */
  readonly criteria: string;
  /** Whether it is the product that is at fault; where not, it only has to be there. */
  readonly vulnerable: boolean;
  /** Of versions beyond those that the name itself says. */
  readonly range?: VersionRange;
}

/** Products of which one or all must be there, or must not be. */
export interface Configuration {
  readonly operator: 'and' | 'or';
  readonly negated: boolean;
  readonly conditions: readonly CpeCondition[];
  readonly parts: readonly Configuration[];
}

/** What one source says of one vulnerability. */
export interface Advisory {
  /** The first CVE where the source names any, otherwise the id of the source. See `identify` for what it counts as. */
  readonly id: string;
  /** Its own id first, then all that the source says are the same or that it is about. */
  readonly aliases: readonly string[];
  readonly source: AdvisorySource;
  /** ISO 8601, as written. */
  readonly modified?: string;
  readonly published?: string;
  /** Taken back: nothing is said any more. */
  readonly withdrawn: boolean;
  /** In English where there is a choice. */
  readonly summary?: string;
  readonly scores: readonly Score[];
  readonly cwes: readonly string[];
  readonly packages: readonly AffectedPackage[];
  readonly configurations: readonly Configuration[];
  /** Added to the list of vulnerabilities known to be exploited, `YYYY-MM-DD`. */
  readonly exploitedSince?: string;
}

/** Those of the ids that are a CVE. */
export const cvesAmong = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => /^CVE-\d{4}-\d{4,}$/.test(id));
