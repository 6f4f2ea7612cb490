import { append } from '../../group';
import { type Component, refOf } from '../../model/component';
import type { AssetId, EvidenceId } from '../../model/id';
import type { Vulnerability, VulnerabilityCheck } from '../../model/vulnerability';
import type { Advisory } from '../advisories/advisory';
import { readCpe } from '../cpe';
import type { KeptFeed } from '../feeds/feed';
import { idSign, packageSign, productSign } from '../feeds/kept-advisory';
import { findAdvisories, findExploited, findLikelihoods } from '../feeds/look-up';
import { indexAdvisories } from '../matching/advisory-index';
import type { Identities } from '../matching/identities';
import type { Match } from '../matching/match';
import { type MatchedPart, matchDevice, type VulnerabilityKnowledge, WHOLE_DEVICE } from '../matching/match-device';
import { packageKey, readPurl } from '../purl';
import type { SbomComponent } from '../sbom/sbom';
import { type AboutVulnerabilities, findingOf } from './finding';
import type { StatedSystem } from './stated-system';
import { statementsFor } from './statements-for';
import { type CheckSubjects, type LikeDevices, sourceName, type ToCheck } from './to-check';

/** What was found for a paper, or for devices that have none. */
export interface Checked {
  readonly paper?: EvidenceId;
  readonly assets: readonly AssetId[];
  readonly vulnerabilities: readonly Vulnerability[];
  /** What the paper is about, where that is the system that the assets run on; they are then all that do. */
  readonly system?: Component;
}

export interface CheckResult {
  readonly found: readonly Checked[];
  readonly check: VulnerabilityCheck;
}

/**
 * How far a check is: it reads what the sources say of the parts, looks at one part after the other, and then gathers
 * what else is known of what was found. `done` and `all` count parts, once for each kind of device that they are in; how
 * much there is to read or to gather is not known before, and both are 0 then.
 */
export interface CheckProgress {
  readonly stage: 'reading' | 'matching' | 'gathering';
  readonly done: number;
  readonly all: number;
}

const partOf = (component: Component): SbomComponent => ({
  ...component,
  ref: refOf(component),
  cpes: component.cpes ?? [],
  licences: [],
  hashes: [],
});

/** The device as a thing that has a name, also as sources name the program in it. */
const asParts = ({ manufacturer, model }: LikeDevices, paper: ToCheck['paper']): readonly SbomComponent[] => {
  const { productVersion: version, subject } = paper ?? {};
  const own = subject === undefined ? [] : [{ ...partOf(subject), ref: WHOLE_DEVICE }];
  if (manufacturer === undefined || model === undefined) return own;
  const named = [model, `${model} firmware`].map((name) => ({
    ref: WHOLE_DEVICE,
    name,
    supplier: manufacturer,
    cpes: [],
    licences: [],
    hashes: [],
    ...(version === undefined ? {} : { version }),
  }));
  return [...own, ...named];
};

const refOfSystem = (label: string): string => refOf({ name: label });

const asPart = ({ label, names }: StatedSystem): MatchedPart => ({
  ref: refOfSystem(label),
  name: label,
  type: 'operating-system',
  cpes: names.exact,
  licences: [],
  hashes: [],
  system: names,
});

/** What is looked up of a subject: its parts, or what it runs on. */
const partsOf = ({ paper, system }: ToCheck): readonly MatchedPart[] =>
  system === undefined ? (paper?.components?.map(partOf) ?? []) : [asPart(system)];

const signsOfPart = ({ name, purl, cpes: own, system }: MatchedPart): readonly string[] => {
  const cpes = [...own, ...(system?.possible ?? [])];
  const read = purl === undefined ? undefined : readPurl(purl);
  return [
    ...(read === undefined ? [] : [packageSign(packageKey(read))]),
    ...cpes.flatMap((text) => {
      const cpe = readCpe(text);
      return cpe === undefined ? [] : [productSign(cpe.product)];
    }),
    ...(cpes.length === 0 ? [productSign(system?.alike ?? name)] : []),
  ];
};

const systemComponent = ({ label, names }: StatedSystem): Component => ({
  name: label,
  type: 'operating-system',
  ...(names.exact.length === 0 ? {} : { cpes: names.exact }),
});

/** The same for all like devices of the paper, or only for some. */
interface Found {
  readonly match: Match;
  readonly part: SbomComponent | undefined;
  readonly assets: AssetId[];
}

const matchesOf = (
  { paper, devices, system }: ToCheck,
  parts: readonly MatchedPart[],
  knowledgeFor: (assets: readonly AssetId[]) => VulnerabilityKnowledge,
  each: () => void,
): readonly Found[] => {
  const byRef = new Map(parts.map((part) => [part.ref, part]));
  const found = new Map<string, Found>();
  for (const like of devices) {
    const components = [...parts, ...asParts(like, paper)];
    const { manufacturer, model } = like;
    const device = {
      components,
      cpes: [],
      ...((system ?? like.system) && { system: (system ?? like.system)?.names }),
      isUpdated: like.isUpdated === true,
      ...(manufacturer === undefined ? {} : { manufacturer }),
      ...(model === undefined ? {} : { model }),
      ...(paper?.productVersion === undefined ? {} : { version: paper.productVersion }),
      ...(paper?.documentId === undefined ? {} : { sbom: paper.documentId }),
    };
    const seen = new Set<string>();
    for (const match of matchDevice(device, knowledgeFor(like.assets), each)) {
      const key = JSON.stringify(match);
      if (seen.has(key)) continue;
      seen.add(key);
      const there = found.get(key);
      if (there === undefined) found.set(key, { match, part: byRef.get(match.component), assets: [...like.assets] });
      else there.assets.push(...like.assets);
    }
  }
  return [...found.values()];
};

const aboutAll = async (
  ids: ReadonlySet<string>,
  known: readonly Advisory[],
  identities: Identities,
  feeds: readonly KeptFeed[],
  step: () => Promise<void>,
): Promise<AboutVulnerabilities> => {
  const advisories = new Map<string, Advisory[]>();
  const put = (advisory: Advisory): void => {
    for (const id of identities.of(advisory.aliases))
      if (ids.has(id) && !advisories.get(id)?.includes(advisory)) append(advisories, id, advisory);
  };
  for (const advisory of known) if (!advisory.withdrawn) put(advisory);
  // What one source found, another may have scored.
  const isBare = (id: string): boolean => !advisories.get(id)?.some(({ scores }) => scores.length > 0);
  const namesOf = (id: string): readonly string[] => [id, ...identities.namesOf(id)];
  const bare = new Set([...ids].filter(isBare).flatMap(namesOf).map(idSign));
  for (const advisory of await findAdvisories(feeds, bare, step)) if (!advisory.withdrawn) put(advisory);
  const likelihoods = await findLikelihoods(feeds, new Set([...ids].flatMap(namesOf)));
  return { advisories, namesOf, exploited: await findExploited(feeds), likelihoods };
};

const CVE_SIGN = /^i:CVE-/;

/** The ids by which statements call vulnerabilities, other than CVEs: entries know what else those are called. */
const otherIds = ({ stating }: CheckSubjects): readonly string[] =>
  stating
    .flatMap(({ statements }) =>
      statements.flatMap(({ vulnerability, aliases }) => [vulnerability, ...(aliases ?? [])]),
    )
    .map(idSign)
    .filter((sign) => !CVE_SIGN.test(sign));

const sourcesOf = (feeds: readonly KeptFeed[], { stating }: CheckSubjects): VulnerabilityCheck['sources'] => [
  ...feeds.map(({ feed: { kind, name, date } }) => ({ kind, name, ...(date === undefined ? {} : { date }) })),
  ...stating.map((paper) => ({ kind: 'vex' as const, name: sourceName(paper) })),
];

/**
 * Looks up the parts of all papers, and devices as a whole, in the feeds and in what papers state. What is found for a
 * device without a paper comes without one. `tell` is told after each part how far it is; `step` is awaited now and then.
 * Reads of the feeds only what is about the parts.
 */
export const checkHospital = async (
  subjects: CheckSubjects,
  feeds: readonly KeptFeed[],
  today: string,
  tell: (progress: CheckProgress) => void = () => undefined,
  step: () => Promise<void> = async () => undefined,
): Promise<CheckResult> => {
  tell({ stage: 'reading', done: 0, all: 0 });
  const all = subjects.toCheck.map((one) => ({ one, parts: partsOf(one) }));
  const signs = new Set([
    ...otherIds(subjects),
    ...all.flatMap(({ one, parts }) =>
      [...parts, ...one.devices.flatMap((like) => asParts(like, one.paper))].flatMap(signsOfPart),
    ),
  ]);
  const known = await findAdvisories(feeds, signs, step);
  const said = subjects.stating.flatMap(({ statements }) => statements);
  const advisories = indexAdvisories(
    known,
    said.map(({ vulnerability, aliases }) => ({ aliases: [vulnerability, ...(aliases ?? [])] })),
  );
  const statements = statementsFor(subjects.stating);
  const knowledgeFor = (assets: readonly AssetId[]) => ({ advisories, statements: statements(assets) });
  const count = all.reduce(
    (sum, { one, parts }) =>
      one.devices.reduce((some, like) => some + parts.length + asParts(like, one.paper).length, sum),
    0,
  );
  let done = 0;
  const each = (): void => {
    done += 1;
    tell({ stage: 'matching', done, all: count });
  };
  const matched: { readonly one: ToCheck; readonly matches: readonly Found[] }[] = [];
  for (const { one, parts } of all) {
    matched.push({ one, matches: matchesOf(one, parts, knowledgeFor, each) });
    await step();
  }
  tell({ stage: 'gathering', done: 0, all: 0 });
  const ids = new Set(matched.flatMap(({ matches }) => matches.map(({ match }) => match.vulnerability)));
  const about = await aboutAll(ids, known, advisories.identities, feeds, step);
  const found = matched.map(({ one, matches }): Checked => {
    const own = one.system === undefined ? one.paper?.assets : undefined;
    const assets = own ?? one.devices.flatMap((like) => like.assets);
    return {
      ...(one.system === undefined ? {} : { system: systemComponent(one.system) }),
      ...(one.paper === undefined ? {} : { paper: one.paper.id }),
      assets,
      vulnerabilities: matches.map(({ match, part, assets: some }) => {
        const finding = findingOf(match, part, about);
        return some.length === assets.length ? finding : { ...finding, assets: some };
      }),
    };
  });
  return {
    found: found.filter(({ paper, vulnerabilities }) => paper !== undefined || vulnerabilities.length > 0),
    check: { on: today, sources: sourcesOf(feeds, subjects) },
  };
};
