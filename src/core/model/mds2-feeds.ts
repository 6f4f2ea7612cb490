import type { Library } from '../library/library';
import type { Mds2Feed } from '../library/mds2-feed';
import type { Asset } from './asset';
import type { DataFlow } from './data-flow';
import type { EvidenceDocument } from './evidence-document';
import { canHaveMds2, givenAnswer } from './mds2-answers';
import type { Model } from './model';
import { PERSONAL_DATA } from './personal-data';

/** What the papers of a device say about a fact of it, or of a flow that it is an end of. */
export interface Disclosed {
  readonly feed: Mds2Feed;
  readonly asset: Asset;
  readonly paper: EvidenceDocument;
}

const NONE: readonly Mds2Feed[] = [];

interface ByFact {
  /** Those that say what holds. */
  readonly telling: ReadonlyMap<string, readonly Mds2Feed[]>;
  /** Those, and those that only contradict. */
  readonly all: ReadonlyMap<string, readonly Mds2Feed[]>;
}
const sorted = new WeakMap<Library, ByFact>();

const grouped = (feeds: readonly Mds2Feed[]): ReadonlyMap<string, readonly Mds2Feed[]> => {
  const groups = new Map<string, Mds2Feed[]>();
  for (const feed of feeds) groups.set(feed.fact, [...(groups.get(feed.fact) ?? []), feed]);
  return groups;
};

const byFact = (library: Library): ByFact => {
  const known = sorted.get(library);
  if (known !== undefined) return known;
  const feeds = library.mds2Feeds;
  const made = { telling: grouped(feeds.filter(({ against }) => against === undefined)), all: grouped(feeds) };
  sorted.set(library, made);
  return made;
};

/** Whether answers of forms can say what a fact is. */
export const isFed = (fact: string, library: Library): boolean => byFact(library).telling.has(fact);

/** All that answers can say or contradict about a fact, in the order in which it counts. */
export const feedsOf = (fact: string, library: Library): readonly Mds2Feed[] => byFact(library).all.get(fact) ?? NONE;

const says = (feed: Mds2Feed, asset: Asset, model: Model): EvidenceDocument | undefined => {
  let paper: EvidenceDocument | undefined;
  for (const question in feed.answers) {
    const wanted = feed.answers[question];
    const given = givenAnswer(asset, question, model);
    if (given === undefined || (given.answer !== wanted && wanted?.includes(given.answer) !== true)) return undefined;
    paper ??= given.paper;
  }
  return paper;
};

/** What those feeds make of the papers of an asset: the first that holds. Linear in its papers. */
export const disclosedBy = (feeds: readonly Mds2Feed[], asset: Asset, model: Model): Disclosed | undefined => {
  if (feeds.length === 0 || model.evidenceOf(asset.id).length === 0) return undefined;
  if (canHaveMds2(asset, model) === false) return undefined;
  for (const feed of feeds) {
    const paper = says(feed, asset, model);
    if (paper !== undefined) return { feed, asset, paper };
  }
  return undefined;
};

const speaksOf = ({ purposes, protocols, personalData, direct }: Mds2Feed, flow: DataFlow): boolean =>
  (purposes === undefined || (flow.purpose !== undefined && purposes.includes(flow.purpose))) &&
  (protocols === undefined || (flow.protocol !== undefined && protocols.includes(flow.protocol))) &&
  (personalData !== true || flow.data?.some((data) => PERSONAL_DATA.has(data)) === true) &&
  (direct !== true || flow.via === 'none');

/** What those feeds make of the papers of the ends of a flow. What a person does by hand no form speaks of. */
export const disclosedOfFlow = (feeds: readonly Mds2Feed[], flow: DataFlow, model: Model): Disclosed | undefined => {
  if (feeds.length === 0 || flow.medium === 'human') return undefined;
  const from = model.evidenceOf(flow.from).length === 0 ? undefined : model.asset(flow.from);
  const to = model.evidenceOf(flow.to).length === 0 ? undefined : model.asset(flow.to);
  if (from === undefined && to === undefined) return undefined;
  for (const feed of feeds) {
    if (!speaksOf(feed, flow)) continue;
    const one = [feed];
    const found =
      (from === undefined || feed.end === 'to' ? undefined : disclosedBy(one, from, model)) ??
      (to === undefined || feed.end === 'from' ? undefined : disclosedBy(one, to, model));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What the papers of an asset say that a fact of it is. */
export const tellingOfAsset = (fact: string, asset: Asset, model: Model): Disclosed | undefined =>
  disclosedBy(byFact(model.library).telling.get(fact) ?? NONE, asset, model);

/** What the papers of the ends of a flow say that a fact of it is. */
export const tellingOfFlow = (fact: string, flow: DataFlow, model: Model): Disclosed | undefined =>
  disclosedOfFlow(byFact(model.library).telling.get(fact) ?? NONE, flow, model);

/** The questions that decided it, as the place in a paper: `TXCF-2, TXCF-2.1`. */
export const placeOf = ({ answers }: Mds2Feed): string => Object.keys(answers).join(', ');
