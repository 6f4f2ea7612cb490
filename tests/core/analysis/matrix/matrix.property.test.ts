import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis/analyse';
import { markKey } from '../../../../src/core/analysis/matrix/mark';
import { strideMatrix } from '../../../../src/core/analysis/matrix/matrix';
import type { HospitalDocument } from '../../../../src/core/document/document';
import { decideThreats } from '../../../../src/core/document/edits/treatments';
import { factsOf } from '../../../../src/core/facts/facts-of';
import { STRIDE } from '../../../../src/core/library/vocabulary';
import { modelOf } from '../../../../src/core/model/model';
import { library, loadStrideSheets } from '../../../../src/templates';
import { randomOf } from '../../../support/random';
import { anyEdit } from '../../../support/random-edits';
import { smallSite } from '../../../support/small-site';

const TODAY = '2026-11-22';
const sheets = await loadStrideSheets();

/** What holds of every cell of every matrix. Gives what is wrong. */
const wrongIn = (document: HospitalDocument): readonly string[] => {
  const model = modelOf(document, library);
  const report = analyse(model, { today: TODAY });
  const { treatments } = document;
  const matrix = strideMatrix({ facts: factsOf(model, TODAY), sheets, report, treatments });
  const { assets, flows, zones } = model.source;
  const expected = assets.size + flows.size + zones.size + model.crossings.size;
  const wrong = matrix.rows.length === expected ? [] : [`${matrix.rows.length} rows for ${expected} elements`];
  const seen = new Set<string>();
  for (const row of matrix.rows) {
    const states = matrix.states(row);
    if (states.length !== 6) wrong.push(`${row.id} has ${states.length} cells`);
    for (const [at, category] of STRIDE.entries()) {
      const cell = matrix.cell(row, category);
      const name = `${row.scope} ${row.id} ${category}`;
      if (cell === undefined) {
        wrong.push(`${name} is not there`);
        continue;
      }
      for (const { key } of cell.findings) seen.add(key);
      const { status } = cell;
      if (status !== states[at]?.status || cell.assumed !== states[at]?.assumed) wrong.push(`${name} has two states`);
      if ((status === 'threat' || status === 'question') && cell.findings.length === 0)
        wrong.push(`${name}: no finding`);
      const isSpokenOf = cell.findings.some(({ key }) => (treatments.get(key)?.decision ?? 'open') === 'open');
      if (isSpokenOf && status !== 'threat' && status !== 'question') wrong.push(`${name} hides a finding`);
      if (status === 'answered' && cell.because === undefined && cell.controls.length === 0)
        wrong.push(`${name} is answered by nothing`);
      if (status === 'not-applicable' && cell.because === undefined) wrong.push(`${name} gives no reason`);
      if (isSpokenOf && (cell.because !== undefined || cell.reasons.length > 0))
        wrong.push(`${name} is explained away`);
      if (status === 'open' && cell.ask === undefined) wrong.push(`${name} asks nothing`);
    }
  }
  const unseen = [...report.threats, ...report.questions].filter(
    ({ scope, key }) => scope !== 'hospital' && !seen.has(key),
  );
  return [...wrong, ...unseen.map(({ key }) => `${key} is in no cell`)];
};

describe('after any edits, the STRIDE matrix', () => {
  it.each([1, 2])('has six cells with a reason for each element and hides nothing (seed %i)', (seed) => {
    const random = randomOf(seed);
    let document = smallSite(3, 24, random);
    for (let step = 0; step < 36; step += 1) {
      const [view] = document.views.values();
      if (view === undefined) break;
      document = anyEdit(document, view, random, `n${step}`);
      const flow = document.flows.values()[0];
      if (step % 10 === 0 && flow !== undefined)
        document = decideThreats(
          [{ key: markKey('spoofing', flow.id) }],
          { decision: 'accept' },
          { on: TODAY },
        )(document);
      if (step % 12 === 11) expect(wrongIn(document), `step ${step}`).toEqual([]);
    }
  });
});
