import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { strideMatrix } from '../../src/core/analysis/matrix/matrix';
import type { Report } from '../../src/core/analysis/report';
import { factsOf } from '../../src/core/facts/facts-of';
import { routeOf } from '../../src/core/facts/vocabulary';
import { readPlain } from '../../src/core/formats/plain';
import type { Condition } from '../../src/core/library/rule';
import { type StrideSheet, StrideSheetSchema } from '../../src/core/library/stride-sheet';
import { STRIDE } from '../../src/core/library/vocabulary';
import { modelOf } from '../../src/core/model/model';
import { emptyTable } from '../../src/core/table';
import { library, loadStrideSheets } from '../../src/templates';

const TODAY = '2026-11-22';
const NO_RULES: Report = { today: TODAY, threats: [], questions: [], failures: [], rulesRun: 0 };

const sheets = await loadStrideSheets();
const named = sheets.map((sheet) => [sheet.id, sheet] as const);

const factsIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return 'not' in condition ? factsIn(condition.not) : [condition.fact];
};

const conditionsOf = ({ for: when, cells }: StrideSheet): readonly Condition[] => [
  ...(when === undefined ? [] : [when]),
  ...STRIDE.flatMap((category) => {
    const cell = cells[category];
    return 'never' in cell ? [] : [...(cell.notApplicable ?? []), ...cell.answered].map((ground) => ground.when);
  }),
];

const statesIn = ({ model: parts, subject }: StrideSheet['examples'][number]) => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'example', title: 'Example', ...parts });
  if (!read.ok) throw new Error('The example cannot be read.');
  const errors = read.issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
  const model = modelOf(read.value, library);
  const facts = factsOf(model, TODAY);
  const matrix = strideMatrix({ facts, sheets, report: NO_RULES, treatments: emptyTable() });
  const row = matrix.rows.find(({ id }) => id === subject);
  if (row === undefined) throw new Error(`The example has no ${subject}.`);
  const states = matrix.states(row).map(({ status }) => status);
  return { errors, sheet: matrix.sheetOf(row)?.id, states };
};

describe('every STRIDE sheet', () => {
  it.each(named)('%s fits the schema, and names only facts and controls that exist', (_, sheet) => {
    const checked = v.safeParse(StrideSheetSchema, sheet);
    expect(checked.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
    const facts = conditionsOf(sheet).flatMap(factsIn);
    expect(facts.filter((path) => routeOf(path, sheet.scope, library) === undefined)).toEqual([]);
    const controls = STRIDE.flatMap((category) => {
      const cell = sheet.cells[category];
      return 'never' in cell ? [] : (cell.controls ?? []);
    });
    expect(controls.filter((id) => !library.controls.has(id))).toEqual([]);
  });

  it('is one for all others of its scope, and only one of each scope is', () => {
    const defaults = sheets.filter((sheet) => sheet.for === undefined).map(({ scope }) => scope);
    expect([...defaults].sort()).toEqual(['asset', 'crossing', 'flow', 'zone']);
  });

  it.each(named)('%s asks of its examples what they say', (id, sheet) => {
    for (const example of sheet.examples) {
      const { errors, sheet: used, states } = statesIn(example);
      expect(errors).toEqual([]);
      expect(used, example.shows).toBe(id);
      const said = Object.fromEntries(
        STRIDE.flatMap((category, at) => (example.cells[category] === undefined ? [] : [[category, states[at]]])),
      );
      expect(said, example.shows).toEqual(example.cells);
    }
  });
});
