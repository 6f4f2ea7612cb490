import { describe, expect, it } from 'vitest';
import { analyse, startAnalysis } from '../../../src/core/analysis/analyse';
import { applyChanges } from '../../../src/core/document/changes';
import { parseDocument } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentPieces, NOTHING } from '../../../src/workers/pieces';
import { generateHospital } from '../../support/generator/generate';

const TODAY = '2026-11-22';

describe('the report of one document on one day', () => {
  const hospital = generateHospital(library, 120, 3);
  const bytes = JSON.stringify(analyse(modelOf(hospital, library), { today: TODAY }));

  it('is the same to the byte in the worker, which got the document in pieces and follows its edits', () => {
    const copy = documentPieces(hospital).reduce(
      (document, piece) => applyChanges(document, structuredClone(piece)),
      NOTHING,
    );
    const model = modelOf(copy, library);
    const running = startAnalysis(model, { today: TODAY });
    expect(JSON.stringify(running.report(model, []))).toBe(bytes);
    expect(JSON.stringify(structuredClone(running.report(model, [])))).toBe(bytes);
  });

  it('is the same to the byte in the terminal, which reads the file', () => {
    const read = parseDocument(serialiseDocument(hospital));
    if (!read.ok) throw new Error('The document can be read.');
    expect(JSON.stringify(analyse(modelOf(read.value, library), { today: TODAY }))).toBe(bytes);
  });

  it('is another on another day', () => {
    expect(JSON.stringify(analyse(modelOf(hospital, library), { today: '2031-01-01' }))).not.toBe(bytes);
  });
});
