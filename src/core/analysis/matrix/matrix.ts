import type { Treatment } from '../../document/treatment';
import type { Subjects } from '../../facts/define';
import type { Facts } from '../../facts/facts-of';
import type { StrideScope, StrideSheet } from '../../library/stride-sheet';
import { LEVELS, STRIDE, type Stride } from '../../library/vocabulary';
import type { Table } from '../../table';
import type { Question, Report, Threat } from '../report';
import { subjectsOf, subjectWithId } from '../subjects';
import type { Cell, CellState } from './cell';
import { findingsAt } from './findings-at';
import { markKey } from './mark';
import { type AskedCell, againstIn, groundOf, missingIn, readySheets, reasonsFor } from './sheets';

/** An element of the diagram, or an interaction of two. */
export interface MatrixRow {
  readonly scope: StrideScope;
  readonly id: string;
}

export const MATRIX_SCOPES = ['asset', 'flow', 'crossing', 'zone'] as const satisfies readonly StrideScope[];

/** Elements × S T R I D E. Nothing is worked out before it is asked for. */
export interface StrideMatrix {
  /** Every element and interaction, each once: assets, flows, crossings, zones, by id. */
  readonly rows: readonly MatrixRow[];
  /** Six states in the order S T R I D E; kept once made. */
  states(row: MatrixRow): readonly CellState[];
  /** A cell with its reasons; `undefined` when the element is not in the model. */
  cell(row: MatrixRow, category: Stride): Cell | undefined;
  /** The id of the sheet that says what is asked of the element. */
  sheetOf(row: MatrixRow): StrideSheet | undefined;
}

export interface MatrixSource {
  readonly facts: Facts;
  readonly sheets: readonly StrideSheet[];
  readonly report: Report;
  readonly treatments: Table<Treatment>;
}

const isDecided = (treatment: Treatment | undefined): boolean =>
  treatment !== undefined && treatment.decision !== 'open';

const state = (status: CellState['status'], assumed = false): CellState => ({ status, assumed, level: undefined });
const [DECIDED, OPEN] = [state('decided'), state('open')];
const [ANSWERED, ANSWERED_ASSUMED] = [state('answered'), state('answered', true)];
const [NOT_APPLICABLE, NOT_APPLICABLE_ASSUMED] = [state('not-applicable'), state('not-applicable', true)];

/** Threats come before questions; the worst of those that count gives the level. */
const stateOf = (open: readonly (Threat | Question)[]): CellState => {
  const threats = open.filter((finding) => !('missing' in finding));
  const counting = threats.length > 0 ? threats : open;
  const level = LEVELS.findLast((each) => counting.some((finding) => finding.level === each));
  return { status: threats.length > 0 ? 'threat' : 'question', assumed: false, level };
};

const keyOf = ({ scope, id }: MatrixRow): string => `${scope}|${id}`;

/**
 * The matrix of a model, its report and what people decided. States of a row cost a few comparisons of facts; the
 * reasons of a cell are made only for that cell.
 */
export const strideMatrix = ({ facts, sheets, report, treatments }: MatrixSource): StrideMatrix => {
  const { model } = facts;
  const ready = readySheets(sheets, facts);
  const at = findingsAt(report);
  const kept = new Map<string, readonly CellState[]>();

  const elementOf = ({ scope, id }: MatrixRow): Subjects[StrideScope] | undefined =>
    subjectWithId(scope, id, model) as Subjects[StrideScope] | undefined;
  const controlsIn = ({ controls }: AskedCell, id: string): readonly string[] =>
    model
      .controlsOn(id)
      .filter(({ status, template }) => status === 'in-place' && template !== undefined && controls.has(template))
      .map((control) => control.id);

  const settled = (asked: AskedCell, subject: Subjects[StrideScope], id: string): CellState => {
    if ('never' in asked.source) return NOT_APPLICABLE;
    const ground = groundOf(asked, subject);
    if (ground !== undefined) {
      const assumed = reasonsFor(ground, subject).some(({ source }) => source.kind === 'assumed');
      if (ground.status === 'answered') return assumed ? ANSWERED_ASSUMED : ANSWERED;
      return assumed ? NOT_APPLICABLE_ASSUMED : NOT_APPLICABLE;
    }
    return controlsIn(asked, id).length > 0 ? ANSWERED : OPEN;
  };
  const stateOfCell = (row: MatrixRow, category: Stride, subject: Subjects[StrideScope], asked: AskedCell) => {
    const findings = at(row.scope, row.id, category);
    const open = findings.filter(({ key }) => !isDecided(treatments.get(key)));
    if (open.length > 0) return stateOf(open);
    if (findings.length > 0 || isDecided(treatments.get(markKey(category, row.id)))) return DECIDED;
    return settled(asked, subject, row.id);
  };

  const rows = MATRIX_SCOPES.flatMap((scope) =>
    subjectsOf(scope, model).map((subject): MatrixRow => ({ scope, id: 'id' in subject ? subject.id : '' })),
  );
  return {
    rows,
    states: (row) => {
      const known = kept.get(keyOf(row));
      if (known !== undefined) return known;
      const subject = elementOf(row);
      if (subject === undefined) return [];
      const { cells } = ready.of(row.scope, subject);
      const states = STRIDE.map((category) => stateOfCell(row, category, subject, cells[category]));
      kept.set(keyOf(row), states);
      return states;
    },
    cell: (row, category) => {
      const subject = elementOf(row);
      if (subject === undefined) return undefined;
      const asked = ready.of(row.scope, subject).cells[category];
      const { source } = asked;
      const current = stateOfCell(row, category, subject, asked);
      // What a rule or a person has spoken about is not explained away by facts.
      const isOurs = current.status !== 'threat' && current.status !== 'question' && current.status !== 'decided';
      const ground = isOurs ? groundOf(asked, subject) : undefined;
      const controls = isOurs ? controlsIn(asked, row.id) : [];
      const isOpen = current.status === 'open';
      return {
        ...current,
        category,
        findings: at(row.scope, row.id, category),
        isMarked: isDecided(treatments.get(markKey(category, row.id))),
        because: isOurs && 'never' in source ? source.never : ground?.because,
        reasons: ground !== undefined ? reasonsFor(ground, subject) : isOpen ? againstIn(asked, subject) : [],
        controls,
        ask: 'never' in source ? undefined : source.ask,
        missing: isOpen ? missingIn(asked, subject) : [],
      };
    },
    sheetOf: (row) => {
      const subject = elementOf(row);
      return subject === undefined ? undefined : ready.of(row.scope, subject).sheet;
    },
  };
};
