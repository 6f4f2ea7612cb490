import { append } from '../../group';
import type { MatchEvidence, MatchVerdict } from '../../model/vulnerability';
import type { Advisory } from '../advisories/advisory';
import { type Cpe, readCpe } from '../cpe';
import { present } from '../fields';
import { packageKey, readPurl } from '../purl';
import type { SbomComponent } from '../sbom/sbom';
import { isInRange } from '../versions/range';
import { type AdvisoryIndex, type ProductEntry, plainName, productKey } from './advisory-index';
import { applies, isMeant, type Surroundings } from './configuration';
import { judged } from './judged';
import type { Match } from './match';
import type { DeviceName } from './named-product';
import { isReleaseOnly } from './release-names';
import type { SystemNames } from './system-names';
import type { Stated, VexIndex } from './vex-index';

/** A part, or an operating system that somebody stated. */
export type MatchedPart = SbomComponent & { readonly system?: SystemNames };

/** A device with its parts, as far as they are known. */
export interface MatchedDevice extends DeviceName {
  readonly components: readonly MatchedPart[];
  /** Names by CPE of what it is and runs on, beside its parts. */
  readonly cpes: readonly string[];
  /** What it runs on, as somebody stated it. */
  readonly system?: SystemNames;
  /** Somebody stated that all updates of what it runs on are there. Absent: they are not, or nobody knows. */
  readonly isUpdated?: boolean;
}

/** What vulnerabilities are known, and what has been said about them. */
export interface VulnerabilityKnowledge {
  readonly advisories: AdvisoryIndex;
  readonly statements: VexIndex;
}

/** What is found in one component: by vulnerability; the evidence by what it says, so that the same word counts once. */
type Found = Map<string, Map<string, MatchEvidence>>;

const add = (found: Found, vulnerability: string, evidence: MatchEvidence): void => {
  const { record, means, met, verdict, at, noFix } = evidence;
  const word = JSON.stringify([record, means, met, verdict, at, noFix]);
  const there = found.get(vulnerability) ?? new Map<string, MatchEvidence>();
  if (!there.has(word)) there.set(word, evidence);
  found.set(vulnerability, there);
};

/** The vulnerabilities that a statement speaks of, whichever of their ids it uses. */
const spokenOf = (
  { statement: { vulnerability, aliases } }: Stated,
  { advisories }: VulnerabilityKnowledge,
): readonly string[] => advisories.identities.of([vulnerability, ...aliases]);

const of = (advisory: Advisory, means: MatchEvidence['means'], met: string, verdict: MatchVerdict): MatchEvidence =>
  present({ means, record: advisory.aliases[0] ?? advisory.id, met, verdict, at: advisory.modified });

const byPurl = (component: SbomComponent, { advisories }: VulnerabilityKnowledge, found: Found): void => {
  const purl = component.purl === undefined ? undefined : readPurl(component.purl);
  if (purl === undefined) return;
  const version = purl.version ?? component.version;
  for (const { advisory, affected } of advisories.forPackage(packageKey(purl))) {
    if (affected.distro !== undefined && purl.distro !== undefined && !purl.distro.startsWith(affected.distro))
      continue;
    const inside = version === undefined ? 'cannot-compare' : isInRange(version, affected.range);
    if (inside === 'no') continue;
    const evidence = of(advisory, 'purl', affected.package, inside === 'yes' ? 'affected' : inside);
    for (const id of advisories.identities.of(advisory.aliases)) add(found, id, evidence);
  }
};

const VERDICT_OF = { yes: 'affected', unknown: 'conditional', 'cannot-compare': 'cannot-compare' } as const;

/** A name that leaves the version open means the version that the component says. */
const namesOf = ({ cpes, version }: SbomComponent): readonly Cpe[] =>
  cpes.flatMap((text) => {
    const cpe = readCpe(text);
    if (cpe === undefined) return [];
    return [cpe.version === '*' && version !== undefined ? { ...cpe, version: version.toLowerCase() } : cpe];
  });

const byCpe = (
  component: SbomComponent,
  { surroundings, isUpdated }: { readonly surroundings: Surroundings; readonly isUpdated: boolean },
  { advisories }: VulnerabilityKnowledge,
  found: Found,
): void => {
  for (const name of namesOf(component)) {
    // A configuration is listed once for each product in it that is at fault.
    const asked = new Set<object>();
    for (const { advisory, condition, configuration } of advisories.forProduct(productKey(name))) {
      if (asked.has(configuration)) continue;
      asked.add(configuration);
      const does = applies(configuration, name, surroundings);
      if (does === 'no') continue;
      // A record of a whole release does not say whether one with all its updates is still at fault.
      const mayBeFixed = does === 'yes' && isUpdated && isReleaseOnly(name);
      const verdict = mayBeFixed ? 'conditional' : VERDICT_OF[does];
      const evidence = { ...of(advisory, 'cpe', condition.criteria, verdict), ...(mayBeFixed && { mayBeFixed }) };
      for (const id of advisories.identities.of(advisory.aliases)) add(found, id, evidence);
    }
  }
};

/** Names that are alike, of a component that nothing better is known of: never more than something to look at. */
const byName = (component: SbomComponent, { advisories }: VulnerabilityKnowledge, found: Found): void => {
  if (component.cpes.length > 0) return;
  const supplier = component.supplier ?? component.group;
  if (supplier === undefined) return;
  const maker = plainName(supplier);
  for (const { advisory, condition } of advisories.forName(plainName(component.name))) {
    const vendor = plainName(condition.cpe.vendor);
    const ids = advisories.identities.of(advisory.aliases).filter((id) => !found.has(id));
    if (ids.length === 0 || !(maker.includes(vendor) || vendor.includes(maker))) continue;
    const { range } = condition;
    const inside =
      range === undefined || component.version === undefined ? undefined : isInRange(component.version, range);
    if (inside === 'no') continue;
    for (const id of ids) add(found, id, of(advisory, 'name', condition.criteria, 'needs-review'));
  }
};

const readAll = (cpes: readonly string[]): readonly Cpe[] => cpes.flatMap((text) => readCpe(text) ?? []);

/** What a system may be, or what is called as it is: something to look at, whatever else would be met. */
const bySystem = ({ system }: MatchedPart, { advisories }: VulnerabilityKnowledge, found: Found): void => {
  if (system === undefined) return;
  const certain = new Set(found.keys());
  const put = ({ advisory, condition }: ProductEntry): void => {
    const evidence = of(advisory, 'name', condition.criteria, 'needs-review');
    for (const id of advisories.identities.of(advisory.aliases)) if (!certain.has(id)) add(found, id, evidence);
  };
  // Where the version is known, ranges of versions were compared already.
  const compared = new Set(
    readAll(system.exact).flatMap((name) => (/^\d/.test(name.version) ? [productKey(name)] : [])),
  );
  for (const name of readAll(system.possible))
    for (const entry of advisories.forProduct(productKey(name)))
      if (isMeant(entry.condition, name) !== 'no' && !(entry.condition.range && compared.has(productKey(name))))
        put(entry);
  if (system.alike === undefined) return;
  for (const entry of advisories.forName(system.alike)) if (entry.condition.cpe.part === 'o') put(entry);
};

const stated = ({ document, statement, met, isSpecific }: Stated): MatchEvidence =>
  present({
    means: 'vex',
    record: document,
    met,
    verdict: statement.status,
    at: statement.at,
    noFix: statement.noFix,
    isSpecific: isSpecific || undefined,
  });

/** The component that stands for the device as a whole, where a statement is about no part of it. */
export const WHOLE_DEVICE = '';

/**
 * The vulnerabilities in a device: of each of its parts what advisories and statements say, by package url, by CPE with
 * its configurations, by name where nothing else is known, with the evidence for each. Statements about the device go
 * before those about a part of it. `each` is called when a part is done. Linear in parts, and in advisories and statements
 * about them.
 */
export const matchDevice = (
  device: MatchedDevice,
  knowledge: VulnerabilityKnowledge,
  each: () => void = () => undefined,
): readonly Match[] => {
  const { system } = device;
  const surroundings = {
    cpes: readAll([...device.cpes, ...(system?.exact ?? []), ...device.components.flatMap(({ cpes }) => cpes)]),
    around: readAll(system?.around ?? []),
    possible: readAll(system?.possible ?? []),
  };
  const around = { surroundings, isUpdated: device.isUpdated === true };
  const general = knowledge.statements.aboutDevice(device);
  const spoken = general.map((about) => ({ about, ids: spokenOf(about, knowledge) }));
  const used = new Map<Stated, Set<string>>(general.map((about) => [about, new Set()]));
  const matches = device.components.flatMap((component) => {
    const found: Found = new Map();
    byPurl(component, knowledge, found);
    byCpe(component, around, knowledge, found);
    byName(component, knowledge, found);
    bySystem(component, knowledge, found);
    for (const about of knowledge.statements.aboutComponent(component, device))
      for (const id of spokenOf(about, knowledge)) add(found, id, stated(about));
    for (const { about, ids } of spoken)
      for (const id of ids.filter((one) => found.has(one))) {
        add(found, id, stated(about));
        used.get(about)?.add(id);
      }
    each();
    return [...found].map(([id, evidence]) => judged(component.ref, id, [...evidence.values()]));
  });
  const alone = new Map<string, MatchEvidence[]>();
  for (const { about, ids } of spoken)
    for (const id of ids) if (!used.get(about)?.has(id)) append(alone, id, stated(about));
  return [...matches, ...[...alone].map(([id, evidence]) => judged(WHOLE_DEVICE, id, evidence))];
};
