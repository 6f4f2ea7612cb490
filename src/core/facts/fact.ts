import type { Bilingual } from '../library/text';
import type { Scope } from '../library/vocabulary';
import type { EvidenceId } from '../model/id';

/** A known value. `null`: people know that there is none. Lists are sets: order means nothing. */
export type FactValue = string | number | boolean | null | readonly string[];

/** Where a value comes from, in order of precedence (decision 2 of the design). */
export type FactSource =
  | { readonly kind: 'stated' }
  | { readonly kind: 'evidence'; readonly document: EvidenceId; readonly place?: string }
  /**
   * Computed from the model; `from` names the elements that decided it, where that helps, and `by` what was looked up
   * for it, and where.
   */
  | { readonly kind: 'derived'; readonly from?: readonly string[]; readonly by?: string }
  /** The default of a device type, zone type or protocol; `by` is its id. */
  | { readonly kind: 'assumed'; readonly by: string }
  | { readonly kind: 'unknown' };
export type SourceKind = FactSource['kind'];

/** What is known about a subject in one respect. `value` is `undefined` when unknown, never when false. */
export interface Fact {
  readonly value: FactValue | undefined;
  /**
   * For lists whose content is not certain: members that may belong to it besides those in `value`. `SOMETHING` among
   * them is a member that nobody can name. For an unknown single value: the only values that it can have.
   */
  readonly possible?: readonly string[];
  readonly source: FactSource;
  /** For what is computed and not certain: the facts whose values would settle it, where they can be told. */
  readonly dependsOn?: readonly FactPlace[];
}

/** A fact of one element. */
export interface FactPlace {
  readonly fact: string;
  readonly subject: string;
}

export type FactType = 'boolean' | 'number' | 'text' | 'date' | 'list';

/** What a fact looks at; an edit elsewhere cannot change it. */
export type FactReads = 'subject' | 'evidence' | 'zone' | 'neighbours' | 'graph' | 'hospital';

/** What the vocabulary says about a fact, without its computation: enough for panels and rule editors. */
export interface FactDescription {
  readonly id: string;
  readonly scope: Scope;
  readonly type: FactType;
  /** A noun phrase, such as 「サポート終了日」. */
  readonly label: Bilingual;
  readonly reads: FactReads;
  /** The field of the subject's record that a person fills in to state it, where there is one (`operatingSystem.endOfSupport`). */
  readonly field?: string;
  /** Words for its values; all that there are, unless `open`. */
  readonly values?: Readonly<Record<string, Bilingual>>;
  /** Other values than those can be stated too. */
  readonly open?: boolean;
  /** Its values are ids of elements; a list of them is a way from the first to the last. */
  readonly elements?: true;
}
