import type { MatchEvidence, MatchVerdict } from '../../model/vulnerability';
import type { Advisory } from '../advisories/advisory';
import { type Cpe, readCpe } from '../cpe';
import { present } from '../fields';
import { packageKey, readPurl } from '../purl';
import type { SbomComponent } from '../sbom/sbom';
import { isInRange } from '../versions/range';
import { type AdvisoryIndex, plainName, productKey } from './advisory-index';
import { applies, type Surroundings } from './configuration';
import type { Match } from './match';
import { type DeviceName, type Stated, statedAbout, statedAboutDevice, type VexDocument } from './vex-index';

/** A device with its parts, as far as they are known. */
export interface MatchedDevice extends DeviceName {
  readonly components: readonly SbomComponent[];
  /** Names by CPE of what it is and runs on, beside its parts. */
  readonly cpes: readonly string[];
}

/** What vulnerabilities are known, and what has been said about them. */
export interface VulnerabilityKnowledge {
  readonly advisories: AdvisoryIndex;
  readonly documents: readonly VexDocument[];
}

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

type Found = Map<string, { readonly aliases: ReadonlySet<string>; readonly evidence: MatchEvidence[] }>;

const isSameWord = (a: MatchEvidence, b: MatchEvidence): boolean =>
  a.record === b.record && a.means === b.means && a.met === b.met && a.verdict === b.verdict && a.at === b.at;

const add = (found: Found, vulnerability: string, aliases: readonly string[], evidence: MatchEvidence): void => {
  const there = found.get(vulnerability);
  if (there === undefined) found.set(vulnerability, { aliases: new Set(aliases), evidence: [evidence] });
  else if (!there.evidence.some((one) => isSameWord(one, evidence))) there.evidence.push(evidence);
};

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
    if (inside !== 'no')
      add(
        found,
        advisory.id,
        advisory.aliases,
        of(advisory, 'purl', affected.package, inside === 'yes' ? 'affected' : inside),
      );
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
  surroundings: Surroundings,
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
      if (does !== 'no')
        add(found, advisory.id, advisory.aliases, of(advisory, 'cpe', condition.criteria, VERDICT_OF[does]));
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
    if (found.has(advisory.id) || !(maker.includes(vendor) || vendor.includes(maker))) continue;
    const { range } = condition;
    const inside =
      range === undefined || component.version === undefined ? undefined : isInRange(component.version, range);
    if (inside !== 'no')
      add(found, advisory.id, advisory.aliases, of(advisory, 'name', condition.criteria, 'needs-review'));
  }
};

const stated = ({ document, statement, met, isSpecific }: Stated): MatchEvidence =>
  present({
    means: 'vex',
    record: document,
    met,
    verdict: statement.status,
    at: statement.at,
    isSpecific: isSpecific || undefined,
  });

/** Of statements about the same, those about the device itself go before general ones, and then the newest of each document. */
const newest = (all: readonly MatchEvidence[]): readonly MatchEvidence[] => {
  const specific = all.filter(({ isSpecific }) => isSpecific);
  const counting = specific.length > 0 ? specific : all;
  const byRecord = new Map<string, MatchEvidence>();
  for (const one of counting) {
    const there = byRecord.get(one.record);
    if (there === undefined || (there.at ?? '') < (one.at ?? '')) byRecord.set(one.record, one);
  }
  return [...byRecord.values()];
};

const isIn = (verdicts: readonly MatchVerdict[]): MatchVerdict =>
  WORST.find((one) => verdicts.includes(one)) ?? 'needs-review';

const SAFE: ReadonlySet<MatchVerdict> = new Set(['fixed', 'not-affected']);

/** What was said goes before what was found. Where one says that it is safe and another that it is not, it counts as affected. */
const judged = (component: string, vulnerability: string, evidence: readonly MatchEvidence[]): Match => {
  const said = newest(evidence.filter(({ means }) => means === 'vex'));
  const verdicts = new Set((said.length > 0 ? said : evidence).map(({ verdict }) => verdict));
  const safe = [...verdicts].filter((verdict) => SAFE.has(verdict)).length;
  const isDisputed = said.length > 0 && safe > 0 && safe < verdicts.size;
  const order = ['vex', 'purl', 'cpe', 'name'];
  return {
    vulnerability,
    component,
    verdict: isDisputed ? 'affected' : isIn([...verdicts]),
    isDisputed,
    evidence: [...evidence].sort((a, b) => order.indexOf(a.means) - order.indexOf(b.means)),
  };
};

const speaksOf = (statement: Stated['statement'], id: string, aliases: ReadonlySet<string>): boolean =>
  [statement.vulnerability, ...statement.aliases].some((each) => each === id || aliases.has(each));

/** The component that stands for the device as a whole, where a statement is about no part of it. */
export const WHOLE_DEVICE = '';

/**
 * The vulnerabilities in a device: of each of its parts what advisories and statements say, by package url, by CPE with
 * its configurations, by name where nothing else is known, with the evidence for each. Statements about the device go
 * before those about a part of it. Linear in parts, and in advisories and statements about them.
 */
export const matchDevice = (device: MatchedDevice, knowledge: VulnerabilityKnowledge): readonly Match[] => {
  const known = [...device.cpes, ...device.components.flatMap(({ cpes }) => cpes)];
  const surroundings = { cpes: known.flatMap((text) => readCpe(text) ?? []) };
  const general = statedAboutDevice(device, knowledge.documents);
  const used = new Set<Stated>();
  const matches = device.components.flatMap((component) => {
    const found: Found = new Map();
    byPurl(component, knowledge, found);
    byCpe(component, surroundings, knowledge, found);
    byName(component, knowledge, found);
    for (const about of statedAbout(component, device, knowledge.documents)) {
      const { vulnerability, aliases } = about.statement;
      const known = [...found].find(([id, { aliases: others }]) => speaksOf(about.statement, id, others))?.[0];
      add(found, known ?? vulnerability, aliases, stated(about));
    }
    for (const about of general)
      for (const [id, { aliases, evidence }] of found)
        if (speaksOf(about.statement, id, aliases)) {
          evidence.push(stated(about));
          used.add(about);
        }
    return [...found].map(([id, { evidence }]) => judged(component.ref, id, evidence));
  });
  const alone = new Map<string, MatchEvidence[]>();
  for (const about of general)
    if (!used.has(about)) {
      const { vulnerability } = about.statement;
      alone.set(vulnerability, [...(alone.get(vulnerability) ?? []), stated(about)]);
    }
  return [...matches, ...[...alone].map(([id, evidence]) => judged(WHOLE_DEVICE, id, evidence))];
};
