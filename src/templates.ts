/** The only reader of `templates/`: gathers the files into the Library that the core works with. */

import matrix from '../templates/conduits/matrix.json';
import supportDates from '../templates/lifecycle/os-lifecycle.json';
import mds2 from '../templates/mds2/2019.json';
import mds2Feeds from '../templates/mds2/feeds.json';
import type { AttackEffort } from './core/library/attack-effort';
import type { AttackTechniques } from './core/library/attack-technique';
import type { ConduitMatrix } from './core/library/conduit-matrix';
import type { ControlTemplate } from './core/library/control-template';
import type { CutMeasureTemplate } from './core/library/cut-measure';
import type { CvssWords, RubricWords } from './core/library/cvss-words';
import type { DeviceType } from './core/library/device-type';
import type { Duties } from './core/library/duties';
import type { Library } from './core/library/library';
import type { Mds2Feed } from './core/library/mds2-feed';
import type { Mds2Form } from './core/library/mds2-form';
import type { Measure } from './core/library/measure';
import type { Misuse } from './core/library/misuse';
import type { OlderMds2Form } from './core/library/older-mds2-form';
import type { PlanTemplates, PlanWorkTemplate, Staging } from './core/library/plan-work';
import type { Protocol } from './core/library/protocol';
import { type References, referencesFrom } from './core/library/reference';
import type { Rule, RuleWithExamples } from './core/library/rule';
import type { Standard } from './core/library/standard';
import type { StrideSheet } from './core/library/stride-sheet';
import type { SupportDates } from './core/library/support-dates';
import { supportFrom } from './core/library/system-lookup';
import type { ZoneType } from './core/library/zone-type';
import type { IsolationCriterion, SecurityLimit, ZoneWeight, ZoningTemplates } from './core/library/zoning';

type Files<T> = Readonly<Record<string, T>>;

// The files are checked against their schemas by a test, so that every start of the page need not check them again.
const byFileId = <T extends { readonly id: string }>(files: Files<T>): ReadonlyMap<string, T> =>
  new Map(
    Object.values(files)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((file) => [file.id, file]),
  );

export const library: Library = {
  devices: byFileId(
    import.meta.glob('../templates/devices/*.json', { eager: true, import: 'default' }) as Files<DeviceType>,
  ),
  zones: byFileId(import.meta.glob('../templates/zones/*.json', { eager: true, import: 'default' }) as Files<ZoneType>),
  protocols: byFileId(
    import.meta.glob('../templates/protocols/*.json', { eager: true, import: 'default' }) as Files<Protocol>,
  ),
  controls: byFileId(
    import.meta.glob('../templates/controls/*.json', { eager: true, import: 'default' }) as Files<ControlTemplate>,
  ),
  rules: byFileId(import.meta.glob('../templates/rules/*.json', { eager: true, import: 'default' }) as Files<Rule>),
  conduits: matrix as unknown as ConduitMatrix,
  mds2: mds2 as unknown as Mds2Form,
  loadOlderMds2: async () => (await import('../templates/mds2/2013.json')).default as unknown as OlderMds2Form,
  ...supportFrom(supportDates as unknown as SupportDates),
  mds2Feeds: mds2Feeds as unknown as readonly Mds2Feed[],
};

/** Example hospitals, loaded only when one is opened: the file's text, by its id. */
export const exampleHospitals: Readonly<Record<string, () => Promise<string>>> = Object.fromEntries(
  Object.entries(
    import.meta.glob('../templates/hospitals/*.json', { query: '?raw', import: 'default' }) as Record<
      string,
      () => Promise<string>
    >,
  ).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ''), load]),
);

let references: Promise<References> | undefined;

/**
 * The examples of a rule of ours; none for an id that no such rule has. Fetched when first asked, all at once, since
 * only those who look at a rule want them, and they are more than half of the rules' files.
 */
export const loadRuleExamples = async (id: string): Promise<RuleWithExamples['examples']> => {
  const { ruleExamples } = await import('./rule-examples');
  return ruleExamples[`../templates/rules/${id}.json`] ?? { reports: [], asks: [], silent: [] };
};

/** What the references of rules and controls stand for. Fetched when first asked, since only open cards show it. */
export const loadReferences = (): Promise<References> => {
  references ??= Promise.all(
    Object.values(
      import.meta.glob('../templates/standards/*.json', { import: 'default' }) as Record<
        string,
        () => Promise<Standard>
      >,
    ).map((load) => load()),
  ).then((standards) =>
    referencesFrom(
      standards.sort((a, b) => (a.id < b.id ? -1 : 1)),
      library.mds2,
    ),
  );
  return references;
};

/** What STRIDE asks of each kind of element. Fetched when first asked, since only the matrix needs it. */
export const loadStrideSheets = async (): Promise<readonly StrideSheet[]> => {
  const files = import.meta.glob('../templates/stride/*.json', { import: 'default' }) as Readonly<
    Record<string, () => Promise<StrideSheet>>
  >;
  const sheets = await Promise.all(Object.values(files).map((load) => load()));
  return sheets.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** What hospitals can do, each with the fact that it changes. Fetched when first asked, since only the plan needs it. */
export const loadMeasures = async (): Promise<readonly Measure[]> => {
  const files = import.meta.glob('../templates/measures/*.json', { import: 'default' }) as Readonly<
    Record<string, () => Promise<Measure>>
  >;
  const measures = await Promise.all(Object.values(files).map((load) => load()));
  return measures.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Ways of using things wrongly that can be foreseen, by id; fetched for the list of operating precautions only. */
export const loadMisuses = (): Promise<readonly Misuse[]> =>
  Promise.all(
    Object.entries(
      import.meta.glob('../templates/misuse/*.json', { import: 'default' }) as Record<string, () => Promise<Misuse>>,
    )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, load]) => load()),
  );

/** What the metrics of CVSS ask and mean, by main version. Fetched when first asked. */
export const loadCvssWords = async (version: CvssWords['id']): Promise<CvssWords> => {
  const files = import.meta.glob('../templates/cvss/[234].json', { import: 'default' }) as Readonly<
    Record<string, () => Promise<CvssWords>>
  >;
  const load = files[`../templates/cvss/${version}.json`];
  if (load === undefined) throw new Error(`There are no words for version ${version} of CVSS.`);
  return load();
};

/** What each stage of support asks of hospital and maker. Fetched when first asked. */
export const loadDuties = async (): Promise<Duties> =>
  (await import('../templates/lifecycle/duties.json')).default as Duties;

/** The questions of the rubric for medical devices. Fetched when first asked. */
export const loadRubricWords = async (): Promise<RubricWords> =>
  (await import('../templates/cvss/rubric.json')).default as RubricWords;

/** How hard each kind of step is for an attacker. Fetched when first asked. */
export const loadAttackEfforts = async (): Promise<readonly AttackEffort[]> =>
  (await import('../templates/attack/effort.json')).default as readonly AttackEffort[];

/** The techniques of ATT&CK that stand for each kind of step. Fetched when first asked. */
export const loadAttackTechniques = async (): Promise<AttackTechniques> =>
  (await import('../templates/attack/techniques.json')).default as AttackTechniques;

/** What each measure that closes ways costs. Fetched when first asked. */
export const loadCutMeasures = async (): Promise<readonly CutMeasureTemplate[]> =>
  (await import('../templates/attack/measures.json')).default as readonly CutMeasureTemplate[];

/** What the steps of a plan take, and how they are cut into stages. Fetched when first asked. */
export const loadPlanTemplates = async (): Promise<PlanTemplates> => {
  const [work, staging] = await Promise.all([
    import('../templates/attack/work.json'),
    import('../templates/attack/stages.json'),
  ]);
  return { work: work.default as readonly PlanWorkTemplate[], staging: staging.default as Staging };
};

/** What the advice on zones weighs, when devices are isolated, and where their capability ends. Fetched when first asked. */
export const loadZoning = async (): Promise<ZoningTemplates> => {
  const [weights, criteria, limits] = await Promise.all([
    import('../templates/attack/zoning.json'),
    import('../templates/attack/isolation.json'),
    import('../templates/attack/security-limits.json'),
  ]);
  return {
    weights: weights.default as readonly ZoneWeight[],
    criteria: criteria.default as readonly IsolationCriterion[],
    limits: limits.default as readonly SecurityLimit[],
  };
};
