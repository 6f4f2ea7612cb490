import type { FactSource, FactValue } from '../facts/fact';
import type { Comparison } from '../library/rule';
import type { Text } from '../library/text';
import type { Level, Scope, Severity, Stride } from '../library/vocabulary';

export interface SeverityAxes {
  readonly patientSafety: Severity;
  readonly data: Severity;
  readonly availability: Severity;
}

/** One fact that made a rule true, with the comparison it passed. */
export interface Reason {
  /** The fact under its id at the element it speaks about: `flow.from.category` of a rule is `asset.category` here. */
  readonly fact: string;
  /** The element the fact speaks about; not always the subject of the threat. */
  readonly subject: string;
  readonly value: FactValue | undefined;
  readonly source: FactSource;
  readonly comparison: Comparison;
}

/** A fact whose value nobody knows and which would decide a question. */
export interface Missing {
  readonly fact: string;
  readonly subject: string;
  readonly comparison: Comparison;
}

/** Why the level differs from the worst axis: a step up or down and the fact it rests on. */
export interface Adjustment {
  readonly step: 1 | -1;
  /** `life-critical`, `reachable-from-untrusted`, `not-reachable`, `many-patients`, `compensating-control`. */
  readonly because: string;
  readonly subject?: string;
}

/** A set of changes, each needed, that together make the threat vanish. Smallest sets first. */
export type Counterfactual = readonly CounterfactualStep[];
export interface CounterfactualStep {
  readonly fact: string;
  readonly subject: string;
  /** The comparison that would have to turn out so. */
  readonly comparison: Comparison;
  readonly becomes: boolean;
}

interface FindingBase {
  /** Rule and subject, `rule|subject`: never names, positions or counters. */
  readonly key: string;
  readonly rule: string;
  readonly scope: Scope;
  /** The subject first; ids of the input file. */
  readonly subjects: readonly string[];
  readonly stride: readonly Stride[];
  readonly severity: SeverityAxes;
  readonly level: Level;
  readonly adjustments: readonly Adjustment[];
  /** Patients whose care it can touch at once; `undefined` when unknown. */
  readonly patients: number | undefined;
  /** Ids of control templates, best first. */
  readonly controls: readonly string[];
  readonly references: readonly string[];
}

export interface Threat extends FindingBase {
  readonly because: readonly Reason[];
  readonly wouldVanishIf: readonly Counterfactual[];
  /** Whether some reason is only assumed (default of a type or protocol). */
  readonly restsOnAssumption: boolean;
  /** For a threat that a person wrote: their words. Its rule is `own`, and its key holds its id. */
  readonly own?: { readonly title: Text; readonly what?: Text; readonly controls: readonly Text[] };
}

/** A rule that could not be decided. `level` is how bad it would be. */
export interface Question extends FindingBase {
  readonly missing: readonly Missing[];
  /** The facts that already speak for it. */
  readonly because: readonly Reason[];
}

/** A rule or fact that failed; the others still count. */
export interface Failure {
  readonly rule: string;
  readonly subject: string | undefined;
  readonly message: string;
}

/** Everything the rules say about a document on a day. The same document and day always give the same report. */
export interface Report {
  /** The day the analysis took as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Most urgent first; ties are broken by key. */
  readonly threats: readonly Threat[];
  readonly questions: readonly Question[];
  readonly failures: readonly Failure[];
  readonly rulesRun: number;
}

export const findingKey = (rule: string, subject: string): string => `${rule}|${subject}`;
