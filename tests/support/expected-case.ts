import { readFileSync } from 'node:fs';
import { analyse } from '../../src/core/analysis/analyse';
import type { Question, Report, Threat } from '../../src/core/analysis/report';
import { readPlain } from '../../src/core/formats/plain';
import { STRIDE_LETTERS } from '../../src/core/library/vocabulary';
import { type Model, modelOf } from '../../src/core/model/model';
import { library } from '../../src/templates';

/** What an expert expects to be told, in the words of `tests/fixtures/expectations/`. */
export interface Expected {
  readonly rank: number;
  readonly elements: readonly string[];
  readonly stride: readonly string[];
  readonly tier: string;
  readonly en: string;
  /** The rules that carry the idea. Absent: any rule about these elements and categories. */
  readonly rules?: readonly string[];
}

/** What an expert says of findings that are not among the expected ones. */
interface Judgement {
  readonly rules: readonly string[];
  /** Absent: wherever the rule reports. A flow is named by its own id only, not by its ends. */
  readonly elements?: readonly string[];
  readonly because: string;
}

const VERDICTS = ['wrong', 'matters', 'acceptable', 'noise'] as const;
type Verdict = (typeof VERDICTS)[number];

/** One thing made wrong in a network that is well built, and what then has to be reported. */
interface Broken extends Omit<Expected, 'rank' | 'tier'> {
  readonly change: readonly { readonly list: string; readonly id: string; readonly set: Fields }[];
}
type Fields = Readonly<Record<string, unknown>>;

interface Expectations {
  readonly broken?: readonly Broken[];
  readonly topThreats: readonly Expected[];
  readonly judged: Readonly<Record<Verdict, readonly Judgement[]>>;
  /** How many questions the expert would accept; absent: any number. */
  readonly questionsAtMost?: number;
  /** How many threats the expert would accept in a network that is well built; absent: any number. */
  readonly threatsAtMost?: number;
}

interface Reading {
  readonly model: Model;
  readonly report: Report;
  /** What the file says and nobody understood. */
  readonly ignored: readonly string[];
}

export interface ExpectedCase extends Expectations, Reading {
  readonly id: string;
}

const fixture = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8'));

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets fields; groups keep what is not named. */
const changed = (fields: Fields, set: Fields): Fields => ({
  ...fields,
  ...Object.fromEntries(
    Object.entries(set).map(([name, value]) => {
      const before = fields[name];
      return [name, isGroup(before) && isGroup(value) ? changed(before, value) : value];
    }),
  ),
});

/** The network of a case as it is written down, with one thing made wrong in it. */
const brokenScenario = (id: string, { change, en }: Broken): unknown => {
  const scenario = { ...(fixture(`scenarios/${id}.json`) as Fields) };
  for (const { list, id: element, set } of change) {
    const elements = scenario[list] as readonly Fields[];
    if (!elements.some((item) => item.id === element)) throw new Error(`${en}: no ${element} in ${list}`);
    Object.assign(scenario, { [list]: elements.map((item) => (item.id === element ? changed(item, set) : item)) });
  }
  return scenario;
};

/** Reads a network as the page does, and analyses it on the day it speaks of. */
const reportOn = (scenario: unknown): Reading => {
  const read = readPlain(scenario);
  if (!read.ok) throw new Error('the network cannot be read');
  const model = modelOf(read.value, library);
  const report = analyse(model, { today: (scenario as { readonly asOf: string }).asOf });
  return { model, report, ignored: read.issues.map(({ path, code }) => `${path} ${code}`) };
};

export const openCase = (id: string): ExpectedCase => ({
  ...(fixture(`expectations/${id}.json`) as Expectations),
  id,
  ...reportOn(fixture(`scenarios/${id}.json`)),
});

/** The ids that a finding names, and for a flow its ends: a flow that touches an element speaks about it. */
const named = (finding: Threat | Question, model: Model): readonly string[] =>
  finding.subjects.flatMap((id) => {
    const flow = model.flow(id);
    return flow === undefined ? [id] : [id, flow.from, flow.to];
  });

export const meets = (finding: Threat | Question, expected: Omit<Expected, 'rank' | 'tier'>, model: Model): boolean =>
  (expected.rules?.includes(finding.rule) ?? true) &&
  named(finding, model).some((id) => expected.elements.includes(id)) &&
  finding.stride.some((category) => expected.stride.includes(STRIDE_LETTERS[category]));

const covers = ({ rules, elements }: Judgement, { rule, subjects }: Threat): boolean =>
  rules.includes(rule) && (elements === undefined || subjects.some((id) => elements.includes(id)));

/** What the expert says of a finding; `undefined` when nobody has judged it yet. Being wrong weighs most, then being expected. */
export const verdictOn = (threat: Threat, { topThreats, judged, model }: ExpectedCase): Verdict | undefined => {
  const listed = (verdict: Verdict): boolean => judged[verdict].some((entry) => covers(entry, threat));
  // A list that names the place knows better than one that speaks of every place.
  const placed = VERDICTS.find((verdict) =>
    judged[verdict].some((entry) => entry.elements !== undefined && covers(entry, threat)),
  );
  if (placed !== undefined) return placed;
  if (topThreats.some((expected) => meets(threat, expected, model))) return 'matters';
  return VERDICTS.find(listed);
};

/** What is reported once something was made wrong: threats that were not there before, or were less urgent. */
export const newThreats = (subject: ExpectedCase, broken: Broken): readonly Threat[] => {
  const before = new Map(subject.report.threats.map(({ key, level }) => [key, level]));
  const { report } = reportOn(brokenScenario(subject.id, broken));
  return report.threats.filter(({ key, level }) => level > (before.get(key) ?? 0));
};

const LISTS = ['zones', 'boundaries', 'nodes', 'flows'] as const;
/** Without these there is no element, or their absence is itself what a rule reports. */
const NEEDED = ['id', 'label', 'deviceType', 'zone', 'from', 'to', 'between', 'purpose', 'protocol', 'ruleset'];

/** Rules that report something new once nobody states a field anywhere, but for what a type or protocol lets assume. */
export const accusedByAbsence = ({ id, report }: ExpectedCase): readonly string[] => {
  const scenario = fixture(`scenarios/${id}.json`) as Fields;
  const before = new Set(report.threats.map(({ key }) => key));
  return LISTS.flatMap((list) => {
    const elements = scenario[list] as readonly Fields[];
    const fields = [...new Set(elements.flatMap((element) => Object.keys(element)))];
    return fields
      .filter((field) => !NEEDED.includes(field))
      .flatMap((field) => {
        const silent = elements.map((element) =>
          Object.fromEntries(Object.entries(element).filter(([name]) => name !== field)),
        );
        const { threats } = reportOn({ ...scenario, [list]: silent }).report;
        const rules = threats
          .filter(({ key, restsOnAssumption }) => !before.has(key) && !restsOnAssumption)
          .map(({ rule }) => `${list}.${field} ${rule}`);
        return [...new Set(rules)].sort();
      });
  });
};

/** The rules that a case names and that do not exist: after a rule was renamed, its judgements no longer hold. */
export const unknownRules = ({ topThreats, broken = [], judged }: ExpectedCase): readonly string[] => {
  const named = [...topThreats, ...broken, ...VERDICTS.flatMap((verdict) => judged[verdict])];
  return [...new Set(named.flatMap(({ rules = [] }) => rules))].filter((rule) => !library.rules.has(rule)).sort();
};
