import type { Bilingual } from '../../library/text';
import type { Level, Stride } from '../../library/vocabulary';
import type { Missing, Question, Reason, Threat } from '../report';

/**
 * What is known about one category of one element, the first that holds: a rule found a threat; a rule asks; people
 * decided; facts or a control answer it; it does not concern the element; or nobody has looked at it yet.
 */
export const CELL_STATUSES = ['threat', 'question', 'decided', 'answered', 'not-applicable', 'open'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** As much of a cell as a table shows. */
export interface CellState {
  readonly status: CellStatus;
  /** Whether an answer rests on the default of a type or protocol, which people have not confirmed. */
  readonly assumed: boolean;
  /** Of a threat, or of a question what it may turn out to be: the worst that nobody has decided about. */
  readonly level: Level | undefined;
}

/** A cell with its reasons. */
export interface Cell extends CellState {
  readonly category: Stride;
  /** What rules say about the same element and category, decided or not. */
  readonly findings: readonly (Threat | Question)[];
  /** Whether a person wrote down that it was considered; the treatment stands under `markKey`. */
  readonly isMarked: boolean;
  /** In plain words: why it is answered or does not apply. */
  readonly because: Bilingual | undefined;
  /** The facts behind it; for an open cell those that speak against an answer. */
  readonly reasons: readonly Reason[];
  /** Ids of controls in place on the element that answer it. */
  readonly controls: readonly string[];
  /** The plain question that an open cell asks; `undefined` where the category never concerns such elements. */
  readonly ask: Bilingual | undefined;
  /** Unknown facts that would settle an open cell, where facts can. */
  readonly missing: readonly Missing[];
}
