import type { Bilingual } from '../library/text';
import type { Scope } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import type { Known } from '../model/defaults';
import type { Graph } from '../model/graph';
import type { EvidenceId } from '../model/id';
import { type Disclosed, placeOf } from '../model/mds2-feeds';
import type { Crossing, Model } from '../model/model';
import { type Reachability, SOMETHING, type TypeSet } from '../model/reachability';
import type { Zone } from '../model/zone';
import type { Fact, FactDescription, FactPlace, FactReads, FactSource, FactType, FactValue } from './fact';
import { UNKNOWN_KIND } from './zone-kind';

/** What a fact may look at besides its subject. */
export interface FactContext {
  readonly model: Model;
  readonly graph: Graph;
  readonly reachability: Reachability;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Another fact of the vocabulary, kept once computed. */
  asset(id: string, asset: Asset): Fact;
  flow(id: string, flow: DataFlow): Fact;
  /** Of the zone with that id; unknown when there is none. */
  zone(id: string, zone: string): Fact;
}

export interface Subjects {
  readonly asset: Asset;
  readonly flow: DataFlow;
  readonly crossing: Crossing;
  readonly zone: Zone;
  readonly hospital: Model;
}

export interface FactDefinition<S extends Scope> extends FactDescription {
  readonly scope: S;
  compute(subject: Subjects[S], context: FactContext): Fact;
  /** For facts of the graph: what would settle one that is not certain. Dear, so it is asked only for questions. */
  readonly trace?: (subject: Subjects[S], context: FactContext) => readonly FactPlace[];
}

type Words = Readonly<Record<string, Bilingual>>;
export interface Details {
  readonly field?: string;
  readonly values?: Words;
  readonly elements?: true;
}

const UNKNOWN_SOURCE: FactSource = { kind: 'unknown' };
const STATED_SOURCE: FactSource = { kind: 'stated' };
const DERIVED_SOURCE: FactSource = { kind: 'derived' };

/** The fact that nobody knows. */
export const UNKNOWN: Fact = { value: undefined, source: UNKNOWN_SOURCE };
/** Computed, and there is none. */
export const NOTHING: Fact = { value: null, source: DERIVED_SOURCE };
const YES: Fact = { value: true, source: DERIVED_SOURCE };
const NO: Fact = { value: false, source: DERIVED_SOURCE };

export const stated = (value: FactValue | undefined): Fact =>
  value === undefined ? UNKNOWN : { value, source: STATED_SOURCE };

/** A computed value; `undefined` is unknown, and `dependsOn` then says what would settle it. */
export const derived = (value: FactValue | undefined, dependsOn?: readonly FactPlace[]): Fact => {
  if (value === true) return YES;
  if (value === false) return NO;
  if (value !== undefined) return { value, source: DERIVED_SOURCE };
  return dependsOn === undefined || dependsOn.length === 0 ? UNKNOWN : { ...UNKNOWN, dependsOn };
};

/** The default of the template with that id. */
export const assumed = (value: FactValue | undefined, by: string): Fact =>
  value === undefined ? UNKNOWN : { value, source: { kind: 'assumed', by } };

export const fromEvidence = (value: FactValue | undefined, document: EvidenceId, place?: string): Fact =>
  value === undefined
    ? UNKNOWN
    : { value, source: place === undefined ? { kind: 'evidence', document } : { kind: 'evidence', document, place } };

/** What a form says: one value, or one of several that nobody can tell apart yet. */
export const fromForm = ({ feed, paper }: Disclosed): Fact =>
  feed.oneOf === undefined ? fromEvidence(feed.value, paper.id, placeOf(feed)) : { ...UNKNOWN, possible: feed.oneOf };

export const fromKnown = ({ value, how, by, disclosed }: Known<FactValue>): Fact => {
  if (disclosed !== undefined) return fromForm(disclosed);
  if (how === 'stated') return stated(value);
  if (how === 'assumed') return assumed(value, by ?? '');
  return how === 'derived' ? derived(value) : UNKNOWN;
};

/** A list, and what may belong to it besides. */
export const listFact = (
  value: readonly string[],
  possible: readonly string[],
  dependsOn?: readonly FactPlace[],
): Fact =>
  possible.length === 0
    ? { value, source: DERIVED_SOURCE }
    : dependsOn === undefined
      ? { value, possible, source: DERIVED_SOURCE }
      : { value, possible, source: DERIVED_SOURCE, dependsOn };

export const typeSetFact = ({ certain, possible }: TypeSet): Fact => listFact(certain, possible);

const withStrangers = new WeakMap<TypeSet, TypeSet>();

/** Kinds of zones: one that nobody has put a use to may be of any kind. The same lists for the same set. */
export const zoneTypeSetFact = (set: TypeSet): Fact => {
  const { certain, possible } = set;
  if (possible.includes(SOMETHING) || !(certain.includes(UNKNOWN_KIND) || possible.includes(UNKNOWN_KIND)))
    return typeSetFact(set);
  const known = withStrangers.get(set) ?? { certain, possible: [SOMETHING, ...possible] };
  withStrangers.set(set, known);
  return typeSetFact(known);
};

/** The first that is known, in the order of precedence that the caller gives. */
export const firstKnown = (...facts: readonly Fact[]): Fact =>
  facts.find(({ value }) => value !== undefined) ?? UNKNOWN;

const definer =
  <S extends Scope>(scope: S) =>
  (
    id: string,
    type: FactType,
    label: Bilingual,
    reads: FactReads,
    compute: FactDefinition<S>['compute'],
    details: Details = {},
  ): FactDefinition<S> => ({ id: `${scope}.${id}`, scope, type, label, reads, compute, ...details });

/** A fact that a person states by filling in a field of the record, and that nothing else knows. */
const fieldDefiner =
  <S extends Scope>(scope: S) =>
  (
    id: string,
    type: FactType,
    label: Bilingual,
    read: (subject: Subjects[S]) => FactValue | undefined,
    values?: Words,
    field: string = id,
  ): FactDefinition<S> => ({
    id: `${scope}.${id}`,
    scope,
    type,
    label,
    reads: 'subject',
    field,
    ...(values === undefined ? {} : { values }),
    compute: (subject) => stated(read(subject)),
  });

export const assetFact = definer('asset');
export const flowFact = definer('flow');
export const crossingFact = definer('crossing');
export const zoneFact = definer('zone');
export const hospitalFact = definer('hospital');
export const assetField = fieldDefiner('asset');
export const flowField = fieldDefiner('flow');
export const zoneField = fieldDefiner('zone');
