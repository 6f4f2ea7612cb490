import * as v from 'valibot';
import { CATEGORIES, CRITICALITIES, LEVELS } from '../library/vocabulary';
import { ASSET_STATUSES } from '../model/asset';
import { DateSchema, listOf, maybe, VlanSchema, WordSchema } from '../model/fields';
import { ElementIdSchema, PartyIdSchema, ZoneIdSchema } from '../model/id';

/**
 * Any of these values. `unknown`: also those where nobody knows the value; `none`: also those where people know that
 * there is none. A choice that asks for nothing lets everything pass.
 */
const choiceOf = <S extends v.GenericSchema>(value: S) =>
  v.strictObject({ oneOf: maybe(listOf(value)), unknown: maybe(v.boolean()), none: maybe(v.boolean()) });

/** Asks for one of the states that hold; together they are read as "or". */
const SupportChoiceSchema = v.strictObject({
  ended: maybe(v.boolean()),
  /** Ends before this day, or has ended. */
  before: maybe(DateSchema),
  unknown: maybe(v.boolean()),
});

/**
 * Which assets to show, select or list. Every criterion is optional; those given must all hold. Absent criteria ask
 * nothing; what is unknown passes a criterion only when the criterion asks for the unknown.
 */
export const FilterSchema = v.strictObject({
  /** Every word of it stands in a name, id, address, number, type or zone of the asset. */
  text: maybe(WordSchema),
  /** Device types. Unknown: `other`, or a type that the library does not know. */
  kinds: maybe(choiceOf(WordSchema)),
  categories: maybe(choiceOf(v.picklist(CATEGORIES))),
  criticalities: maybe(choiceOf(v.picklist(CRITICALITIES))),
  /** Zones, with everything inside them. Unknown: in no zone. */
  zones: maybe(choiceOf(ZoneIdSchema)),
  /** VLANs of its interfaces, else of the zones around it. */
  vlans: maybe(choiceOf(VlanSchema)),
  owners: maybe(choiceOf(PartyIdSchema)),
  vendors: maybe(choiceOf(PartyIdSchema)),
  /** Families of operating systems, as written. */
  systems: maybe(choiceOf(WordSchema)),
  support: maybe(SupportChoiceSchema),
  /** The worst open threat is at least this bad. */
  levelAtLeast: maybe(v.picklist(LEVELS)),
  /** Whether the analysis asks something about it. Without a report neither is known. */
  questions: maybe(v.boolean()),
  networked: maybe(listOf(v.picklist(['yes', 'no', 'unknown']))),
  statuses: maybe(choiceOf(v.picklist(ASSET_STATUSES))),
  /** Ids of facts (`asset.patchState`) of which one at least is unknown and would decide a question. */
  unknownFacts: maybe(listOf(WordSchema)),
});
export type Filter = Readonly<v.InferOutput<typeof FilterSchema>>;
export type FilterCriterion = keyof Filter;
export interface FilterChoice<T> {
  readonly oneOf?: readonly T[] | undefined;
  readonly unknown?: boolean | undefined;
  readonly none?: boolean | undefined;
}

/** A filter that people keep under a name. */
export const SavedFilterSchema = v.strictObject({ id: ElementIdSchema, name: WordSchema, filter: FilterSchema });
export type SavedFilter = Readonly<v.InferOutput<typeof SavedFilterSchema>>;

const asksSomething = (value: Filter[FilterCriterion]): boolean => {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  return Object.values(value).some((part) =>
    Array.isArray(part) ? part.length > 0 : part !== undefined && part !== false,
  );
};

/** The criteria of a filter that ask for something, in the order of the schema. */
export const criteriaIn = (filter: Filter): readonly FilterCriterion[] =>
  (Object.keys(FilterSchema.entries) as FilterCriterion[]).filter((criterion) => asksSomething(filter[criterion]));

export const isEmptyFilter = (filter: Filter): boolean => criteriaIn(filter).length === 0;
