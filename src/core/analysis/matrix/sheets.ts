import type { Subjects } from '../../facts/define';
import type { Facts } from '../../facts/facts-of';
import type { StrideGround, StrideScope, StrideSheet, StrideSheetCell } from '../../library/stride-sheet';
import { STRIDE, type Stride } from '../../library/vocabulary';
import { TRUE, UNKNOWN } from '../comparison';
import { type CompiledCondition, compileCondition } from '../condition';
import { becauseOf, missingFor } from '../explain';
import type { Missing, Reason } from '../report';

type Subject = Subjects[StrideScope];
type Condition = CompiledCondition<StrideScope>;

interface Ground {
  readonly condition: Condition;
  readonly because: StrideGround['because'];
  readonly status: 'answered' | 'not-applicable';
}

/** What a sheet asks of one category, made ready for many elements. */
export interface AskedCell {
  readonly source: StrideSheetCell;
  readonly grounds: readonly Ground[];
  readonly controls: ReadonlySet<string>;
  /** All grounds as one condition; `undefined` where no fact can settle it. */
  readonly anyGround: Condition | undefined;
  readonly noGround: Condition | undefined;
}

export interface ReadySheet {
  readonly sheet: StrideSheet;
  readonly cells: Readonly<Record<Stride, AskedCell>>;
}

export interface ReadySheets {
  /** The sheet for an element: the first that is for it for certain, else that of all others of its scope. */
  of(scope: StrideScope, subject: Subject): ReadySheet;
}

const NONE: readonly never[] = [];

const askedCell = (source: StrideSheetCell, scope: StrideScope, facts: Facts): AskedCell => {
  if ('never' in source) {
    return { source, grounds: NONE, controls: new Set(), anyGround: undefined, noGround: undefined };
  }
  const ready =
    (status: Ground['status']) =>
    ({ when, because }: StrideGround): Ground => ({ condition: compileCondition(when, scope, facts), because, status });
  const all = [...(source.notApplicable ?? NONE), ...source.answered].map(({ when }) => when);
  const any = all.length === 0 ? undefined : { any: all };
  return {
    source,
    grounds: [
      ...(source.notApplicable ?? NONE).map(ready('not-applicable')),
      ...source.answered.map(ready('answered')),
    ],
    controls: new Set(source.controls),
    anyGround: any && compileCondition(any, scope, facts),
    noGround: any && compileCondition({ not: any }, scope, facts),
  };
};

/** Makes sheets ready for the facts of one model. Throws when a sheet names a fact that its scope does not have. */
export const readySheets = (sheets: readonly StrideSheet[], facts: Facts): ReadySheets => {
  const byScope = new Map<StrideScope, { readonly when: Condition | undefined; readonly ready: ReadySheet }[]>();
  // Those with a condition first: the one without is for what is left.
  const inTurn = [...sheets].sort(
    (a, b) => Number(a.for === undefined) - Number(b.for === undefined) || (a.id < b.id ? -1 : 1),
  );
  for (const sheet of inTurn) {
    const cells = Object.fromEntries(
      STRIDE.map((category) => [category, askedCell(sheet.cells[category], sheet.scope, facts)]),
    ) as Record<Stride, AskedCell>;
    const when = sheet.for === undefined ? undefined : compileCondition(sheet.for, sheet.scope, facts);
    byScope.set(sheet.scope, [...(byScope.get(sheet.scope) ?? []), { when, ready: { sheet, cells } }]);
  }
  return {
    of: (scope, subject) => {
      const found = byScope.get(scope)?.find(({ when }) => when === undefined || when.truth(subject) === TRUE);
      if (found === undefined) throw new Error(`No STRIDE sheet for ${scope}`);
      return found.ready;
    },
  };
};

/** The first ground that holds for certain. */
export const groundOf = ({ grounds }: AskedCell, subject: Subject): Ground | undefined =>
  grounds.find(({ condition }) => condition.truth(subject) === TRUE);

export const reasonsFor = (ground: Ground, subject: Subject): readonly Reason[] => becauseOf(ground.condition, subject);

/** The unknown facts that would settle a cell for which no ground holds. */
export const missingIn = ({ anyGround }: AskedCell, subject: Subject): readonly Missing[] =>
  anyGround?.truth(subject) === UNKNOWN ? missingFor(anyGround, subject) : NONE;

/** Where all facts are known and none answers: those that speak against it. */
export const againstIn = ({ noGround }: AskedCell, subject: Subject): readonly Reason[] =>
  noGround?.truth(subject) === TRUE ? becauseOf(noGround, subject) : NONE;
