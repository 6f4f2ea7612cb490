import { folded, foldedWords } from '../library/folded';
import { type Text, textIn } from '../library/text';
import { LANGUAGES, type Language, type Level } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import { networkedOf } from '../model/defaults';
import type { Model } from '../model/model';
import { supportOf } from '../model/support';
import type { Table } from '../table';
import { criteriaIn, type Filter, type FilterChoice, type FilterCriterion } from './filter';
import { isClosed, type Treatment } from './treatment';

/** As much of a report as a filter asks about; a `Report` is one. */
export interface Findings {
  readonly threats: readonly { readonly key: string; readonly level: Level; readonly subjects: readonly string[] }[];
  readonly questions: readonly {
    readonly subjects: readonly string[];
    readonly missing: readonly { readonly fact: string; readonly subject: string }[];
  }[];
}

export interface MatchContext {
  readonly model: Model;
  /** `null` or absent while there is none: then levels and questions are unknown, and nothing passes that asks for them. */
  readonly report?: Findings | null | undefined;
  /** Threats that people accepted, transferred, avoided or ruled out count no more. */
  readonly treatments?: Table<Treatment> | undefined;
  /** The day that decides whether support has ended, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
}

type Test = (asset: Asset) => boolean;
/** The values of an asset; `undefined` is unknown, `null` is none. */
type Reader<T> = (asset: Asset) => readonly T[] | null | undefined;

const fits = <T>(choice: FilterChoice<T>, valuesOf: Reader<T>): Test => {
  const wanted = new Set(choice.oneOf);
  return (asset) => {
    const values = valuesOf(asset);
    if (values === undefined) return choice.unknown === true;
    if (values === null) return choice.none === true;
    return values.some((value) => wanted.has(value));
  };
};
const one = <T>(value: T | null | undefined): readonly T[] | null | undefined =>
  value === undefined || value === null ? (value as null | undefined) : [value];

const allNames = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : LANGUAGES.map((language) => textIn(text, language));

/** The words of an asset live as long as its record. */
const folds = new WeakMap<Asset, string>();
const wordsOf = (asset: Asset): string => {
  const kept = folds.get(asset);
  if (kept !== undefined) return kept;
  const { interfaces = [], operatingSystem, location } = asset;
  const made = [
    ...allNames(asset.name),
    asset.id,
    asset.hostname,
    asset.manufacturer,
    asset.model,
    asset.assetNumber,
    asset.serialNumber,
    asset.kind,
    operatingSystem?.family,
    location?.building,
    location?.room,
    ...interfaces.flatMap(({ addresses = [], mac }) => [...addresses, mac]),
  ]
    .filter((word) => word !== undefined && word !== '')
    .map((word) => folded(word ?? ''))
    .join('\n');
  folds.set(asset, made);
  return made;
};

const textTest = (text: string, { model }: MatchContext): Test => {
  const words = foldedWords(text);
  const zones = new Map<string, string>();
  const types = new Map<string, string>();
  const keptIn = (kept: Map<string, string>, key: string, names: () => readonly string[]): string => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = names().map(folded).join('\n');
    kept.set(key, made);
    return made;
  };
  const typeWords = ({ kind }: Asset): string =>
    keptIn(types, kind, () => {
      const type = model.library.devices.get(kind);
      return type === undefined ? [] : [type.label.ja, type.label.en, ...type.aliases.ja, ...type.aliases.en];
    });
  const zoneWords = ({ zone }: Asset): string =>
    zone === undefined ? '' : keptIn(zones, zone, () => allNames(model.zone(zone)?.name));
  return (asset) =>
    words.every(
      (word) => wordsOf(asset).includes(word) || typeWords(asset).includes(word) || zoneWords(asset).includes(word),
    );
};

const vlansOf =
  (model: Model) =>
  ({ interfaces, zone }: Asset): readonly number[] | undefined => {
    const own = interfaces?.flatMap(({ vlan }) => vlan ?? []) ?? [];
    if (own.length > 0) return own;
    const around = zone === undefined ? undefined : model.lineOf(zone).find(({ vlan }) => vlan !== undefined)?.vlan;
    return around === undefined ? undefined : [around];
  };

/** The worst open threat of each subject. */
const worstLevels = ({ report, treatments }: MatchContext): ReadonlyMap<string, Level> => {
  const worst = new Map<string, Level>();
  for (const { key, level, subjects } of report?.threats ?? []) {
    const [subject] = subjects;
    if (subject === undefined || isClosed(treatments?.get(key))) continue;
    if (level > (worst.get(subject) ?? 0)) worst.set(subject, level);
  }
  return worst;
};

const supportTest = (filter: NonNullable<Filter['support']>, { model, today }: MatchContext): Test => {
  const { ended, before, unknown } = filter;
  return (asset) => {
    const support = supportOf(asset, model, today);
    if (support.state === 'ended') return ended === true || before !== undefined;
    if (support.state === 'unknown' && unknown === true) return true;
    return before !== undefined && support.on !== undefined && support.on < before;
  };
};

const unknownFactsTest = (facts: readonly string[], { report }: MatchContext): Test => {
  const wanted = new Set(facts);
  const asked = new Set<string>();
  for (const { missing } of report?.questions ?? [])
    for (const { fact, subject } of missing) if (wanted.has(fact)) asked.add(subject);
  return ({ id }) => asked.has(id);
};

type Choices = {
  [C in FilterCriterion as NonNullable<Filter[C]> extends { readonly none?: boolean | undefined }
    ? C
    : never]: NonNullable<
    NonNullable<Filter[C]> extends { readonly oneOf?: infer T } ? T : never
  > extends readonly (infer T)[]
    ? T
    : never;
};
/** Criteria that are a choice among values. */
export type ChoiceCriterion = keyof Choices;

/** The values among which each choice is made. */
export const readers: { readonly [C in ChoiceCriterion]: (model: Model) => Reader<Choices[C]> } = {
  kinds:
    ({ library }) =>
    ({ kind }) =>
      kind !== 'other' && library.devices.has(kind) ? [kind] : undefined,
  categories: (model) => (asset) => one(model.categoryOf(asset)),
  criticalities:
    ({ library }) =>
    (asset) =>
      one(asset.criticality ?? library.devices.get(asset.kind)?.criticality),
  zones:
    (model) =>
    ({ zone }) =>
      zone === undefined ? undefined : model.lineOf(zone).map(({ id }) => id),
  vlans: vlansOf,
  owners:
    () =>
    ({ owner }) =>
      one(owner),
  vendors:
    () =>
    ({ vendor }) =>
      one(vendor),
  systems:
    () =>
    ({ operatingSystem }) =>
      one(operatingSystem?.family),
  statuses:
    () =>
    ({ status }) =>
      one(status),
};
export const isChoice = (criterion: FilterCriterion): criterion is ChoiceCriterion => criterion in readers;

/** How each other criterion is tested; nothing is prepared for those that ask nothing. */
const testOf: {
  readonly [C in Exclude<FilterCriterion, ChoiceCriterion>]: (
    wanted: NonNullable<Filter[C]>,
    context: MatchContext,
  ) => Test;
} = {
  text: textTest,
  support: supportTest,
  levelAtLeast: (least, context) => {
    const worst = worstLevels(context);
    return ({ id }) => (worst.get(id) ?? 0) >= least;
  },
  questions: (wanted, { report }) => {
    if (report === null || report === undefined) return () => false;
    const asked = new Set(report.questions.flatMap(({ subjects }) => subjects[0] ?? []));
    return ({ id }) => asked.has(id) === wanted;
  },
  networked: (wanted, { model }) => {
    const states = new Set<string>(wanted);
    return (asset) => {
      const { value } = networkedOf(asset, model);
      return states.has(value === undefined ? 'unknown' : value ? 'yes' : 'no');
    };
  },
  unknownFacts: unknownFactsTest,
};

/**
 * Whether an asset passes all criteria of a filter. Preparing it is linear in the findings, and only when the filter
 * asks for them; each call costs no more than the asset has fields. An empty filter lets everything pass.
 */
export const matcherOf = (filter: Filter, context: MatchContext): ((asset: Asset) => boolean) => {
  const tests = criteriaIn(filter).map((criterion) => {
    // Each takes what its own criterion holds; TypeScript cannot see it through the type parameter.
    if (isChoice(criterion))
      return fits(filter[criterion] as FilterChoice<unknown>, readers[criterion](context.model) as Reader<unknown>);
    const make = testOf[criterion] as (wanted: unknown, context: MatchContext) => Test;
    return make(filter[criterion], context);
  });
  return (asset) => tests.every((test) => test(asset));
};

/** The ids of all assets that pass, sorted by id. Linear. */
export const matchesOf = (filter: Filter, context: MatchContext): ReadonlySet<string> => {
  const passes = matcherOf(filter, context);
  return new Set(
    context.model.source.assets
      .values()
      .filter(passes)
      .map(({ id }) => id),
  );
};
