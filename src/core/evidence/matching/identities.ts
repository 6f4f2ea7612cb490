import { append } from '../../group';
import { type Advisory, cvesAmong } from '../advisories/advisory';

/** Under which ids vulnerabilities count, whatever their sources call them. */
export interface Identities {
  /** The vulnerabilities that a thing of these ids is about: its CVEs, else those its ids are known to stand for. */
  of(ids: readonly string[]): readonly string[];
  /** The other ids of a vulnerability. */
  namesOf(vulnerability: string): readonly string[];
}

type Named = Pick<Advisory, 'aliases'>;

/** Ids that entries without a CVE say are the same, each led to one of them. */
const leadersAmong = (entries: readonly Named[]): ((id: string) => string) => {
  const next = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let at = id;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
    return at;
  };
  for (const { aliases } of entries)
    for (const id of aliases) {
      const [one = id, other = id] = [aliases[0] ?? id, id].map(leaderOf).sort();
      if (one !== other) next.set(other, one);
    }
  return leaderOf;
};

/**
 * Works out which ids mean the same. Every CVE is a vulnerability of its own, also where one entry is about several, as
 * notices of distributions are: what is said of one of them says nothing of the others. What has no CVE counts once under
 * all its ids. Linear in ids, nearly.
 */
export const identify = (advisories: readonly Named[]): Identities => {
  const cves = new Map<string, Set<string>>();
  const bare: Named[] = [];
  const stand = (id: string, all: readonly string[]): void => {
    const there = cves.get(id) ?? new Set();
    for (const cve of all) there.add(cve);
    cves.set(id, there);
  };
  for (const advisory of advisories) {
    const named = cvesAmong(advisory.aliases);
    if (named.length === 0) bare.push(advisory);
    // The other names of an entry about several do not say which of them they mean.
    else for (const id of named.length === 1 ? advisory.aliases : advisory.aliases.slice(0, 1)) stand(id, named);
  }
  const leaderOf = leadersAmong(bare);
  const same = new Map<string, string[]>();
  for (const id of new Set(bare.flatMap(({ aliases }) => aliases))) append(same, leaderOf(id), id);
  const sameAs = (id: string): readonly string[] => same.get(leaderOf(id)) ?? [id];
  const cvesOf = (id: string): readonly string[] => sameAs(id).flatMap((one) => [...(cves.get(one) ?? [])]);
  const names = new Map<string, Set<string>>();
  const put = (vulnerability: string, id: string): void => {
    if (vulnerability === id) return;
    names.set(vulnerability, (names.get(vulnerability) ?? new Set()).add(id));
  };
  for (const [id, all] of cves)
    if (all.size === 1 && cvesAmong([id]).length === 0)
      for (const one of sameAs(id)) for (const cve of all) put(cve, one);
  for (const [leader, ids] of same) for (const id of ids) put(leader, id);
  return {
    of: (ids) => {
      const own = cvesAmong(ids);
      if (own.length > 0) return [...new Set(own)];
      const known = ids.flatMap(cvesOf);
      return [...new Set(known.length > 0 ? known : ids.slice(0, 1).map(leaderOf))];
    },
    namesOf: (vulnerability) => [...(names.get(vulnerability) ?? [])],
  };
};
