import type { Subjects } from '../facts/define';
import { type Facts, factsOf } from '../facts/facts-of';
import { groupBy } from '../group';
import type { Misuse } from '../library/misuse';
import { type Bilingual, listed, textIn } from '../library/text';
import { LANGUAGES, type Language, type Level } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import { TRUE } from './comparison';
import { type CompiledCondition, compileCondition } from './condition';
import type { Report } from './report';
import { fill, nameOf } from './words-of';

/** One line of the list of operating precautions (運用上の注意点). */
export interface MisuseNote {
  /** The misuse and the first element: the same as long as the hospital is. */
  readonly key: string;
  /** Assets or flows at which it can be foreseen. */
  readonly elements: readonly string[];
  /** What somebody may do. */
  readonly misuse: Bilingual;
  /** What to do, or not to do, in daily work. */
  readonly precaution: Bilingual;
  /** Threats of the report that it leads to, most urgent first. */
  readonly threats: readonly string[];
  /** Of the worst of these; absent when it leads to none that is reported. */
  readonly level: Level | undefined;
  readonly references: readonly string[];
}

/** So many names are given in one line; the rest is in `elements`. */
const NAMED = 3;

const joined = (ids: readonly string[], model: Model, language: Language): string => {
  const names = [...new Set(ids)].map((id) => nameOf(id, model, language));
  const first = listed(names.slice(0, NAMED), language);
  return names.length > NAMED ? `${first} …` : first;
};

type Names = (language: Language) => Readonly<Record<string, string>>;

const inBoth = (words: Bilingual, names: Names): Bilingual => {
  const [ja, en] = LANGUAGES.map((language) => fill(words[language], names(language)));
  return { ja: ja ?? '', en: en ?? '' };
};

interface Place {
  readonly elements: readonly string[];
  readonly names: Names;
}

/** Like devices stand in one line: those of one kind, in places of one kind. */
const assetPlaces = (assets: readonly Asset[], model: Model): readonly Place[] =>
  [...groupBy(assets, ({ kind, zone }) => `${kind}|${zone === undefined ? '' : model.zone(zone)?.kind}`).values()].map(
    (like) => {
      const elements = like.map(({ id }): string => id);
      return { elements, names: (language) => ({ subject: joined(elements, model, language) }) };
    },
  );

const flowPlaces = (flows: readonly DataFlow[], model: Model): readonly Place[] => {
  const kindOf = (id: DataFlow['from']): string => model.asset(id)?.kind ?? '';
  return [...groupBy(flows, ({ from, to }) => `${kindOf(from)}|${kindOf(to)}`).values()].map((like) => ({
    elements: like.map(({ id }): string => id),
    names: (language) => ({
      from: joined(
        like.map(({ from }) => from),
        model,
        language,
      ),
      to: joined(
        like.map(({ to }) => to),
        model,
        language,
      ),
    }),
  }));
};

/** Misuses that people wrote down themselves, one line each. */
const statedPlaces = (assets: readonly Asset[], model: Model): readonly Place[] =>
  assets.flatMap((asset) =>
    (asset.misuseCases ?? []).map((text) => ({
      elements: [asset.id],
      names: (language: Language) => ({ subject: nameOf(asset.id, model, language), case: textIn(text, language) }),
    })),
  );

/** Elements looked at between two pauses. */
const PART = 200;

/** Those of the elements for which the condition holds for certain. */
function* where<S extends 'asset' | 'flow'>(
  condition: CompiledCondition<S>,
  elements: Iterable<Subjects[S]>,
): Steps<readonly Subjects[S][]> {
  const found: Subjects[S][] = [];
  let looked = 0;
  for (const element of elements) {
    looked += 1;
    if (looked % PART === 0) yield;
    if (condition.truth(element) === TRUE) found.push(element);
  }
  return found;
}

function* placesOf(misuse: Misuse, facts: Facts): Steps<readonly Place[]> {
  const { model } = facts;
  if (misuse.scope === 'flow') {
    const condition = compileCondition(misuse.when, 'flow', facts);
    return flowPlaces(yield* where(condition, model.source.flows.values()), model);
  }
  const condition = compileCondition(misuse.when, 'asset', facts);
  const assets = yield* where(condition, model.source.assets.values());
  return misuse.id === 'stated' ? statedPlaces(assets, model) : assetPlaces(assets, model);
}

/**
 * The operating precautions that follow from reasonably foreseeable misuse: what people wrote down, and what is known of
 * devices and flows of that kind. Those that lead to reported threats come first, the worst before the others. What is
 * unknown gives no line, since a precaution must fit where it is read. Linear in misuses times elements. R44.
 */
export function* misuseNoteSteps(
  facts: Facts,
  report: Report,
  misuses: readonly Misuse[],
): Steps<readonly MisuseNote[]> {
  const byRule = groupBy(report.threats, ({ rule }) => rule);
  const notes: MisuseNote[] = [];
  for (const misuse of misuses) {
    yield;
    const threats = misuse.rules.flatMap((rule) => byRule.get(rule) ?? []);
    for (const [index, { elements, names }] of (yield* placesOf(misuse, facts)).entries()) {
      const here = new Set(elements);
      const leadsTo = threats
        .filter(({ subjects }) => subjects.some((id) => here.has(id)))
        .sort((a, b) => b.level - a.level || (a.key < b.key ? -1 : 1));
      const first = elements[0] ?? '';
      notes.push({
        key: misuse.id === 'stated' ? `stated|${first}|${index}` : `${misuse.id}|${first}`,
        elements,
        misuse: inBoth(misuse.misuse, names),
        precaution: inBoth(misuse.precaution, names),
        threats: leadsTo.map(({ key }) => key),
        level: leadsTo[0]?.level,
        references: misuse.references,
      });
      yield;
    }
  }
  return notes.sort((a, b) => (b.level ?? 0) - (a.level ?? 0) || (a.key < b.key ? -1 : 1));
}

export const misuseNotes = (model: Model, report: Report, misuses: readonly Misuse[]): readonly MisuseNote[] =>
  allAtOnce(misuseNoteSteps(factsOf(model, report.today), report, misuses));
