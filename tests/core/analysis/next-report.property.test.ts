import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, startAnalysis } from '../../../src/core/analysis/analyse';
import type { Report } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import { modelOf, nextModel } from '../../../src/core/model/model';
import { emptyTable } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { anyAnalysedEdit } from '../../support/analysis-edits';
import { generateHospital } from '../../support/generator/generate';
import { type Random, randomOf } from '../../support/random';
import { anyParts, hospitalOf } from '../segmentation/any-hospital';

const TODAY = '2026-11-22';
/** `LONG=1` walks longer and through larger hospitals. */
const LONG = process.env.LONG === '1';

const bytesOf = (report: Report): string => JSON.stringify(report);
const wholeOf = (document: HospitalDocument): Report =>
  analyse(modelOf(document, library), { today: TODAY, own: document.threats.values() });

/** Goes through edits, undo and redo, and holds the report that follows against one made from nothing, byte by byte. */
const walk = (start: HospitalDocument, random: Random, steps: number): void => {
  const history = [start];
  let at = 0;
  let model = modelOf(start, library);
  const running = startAnalysis(model, { today: TODAY });
  let report = running.report(model, start.threats.values());
  for (let step = 0; step < steps; step += 1) {
    const back = random.chance(0.12) && at > 0;
    const again = !back && random.chance(0.1) && at < history.length - 1;
    if (back) at -= random.whole(1, Math.min(at, 4));
    else if (again) at += 1;
    else {
      let document = history[at] as HospitalDocument;
      // Several edits at once are what a paste or a busy worker gives.
      for (let n = random.chance(0.2) ? random.whole(2, 5) : 1; n > 0; n -= 1)
        document = anyAnalysedEdit(document, random, `new-${step}-${n}`);
      history.splice(at + 1, history.length, document);
      at += 1;
    }
    const document = history[at] as HospitalDocument;
    model = nextModel(model, document);
    const before = report;
    report = running.report(model, document.threats.values());
    const whole = wholeOf(document);
    if (bytesOf(report) !== bytesOf(whole)) {
      // Told in full only here, since comparing it is slow.
      expect(report).toEqual(whole);
      expect(bytesOf(report)).toBe(bytesOf(whole));
    }
    expectKept(before, report);
  }
};

/** Findings that say the same as before are the very objects of before. */
const expectKept = (before: Report, after: Report): void => {
  for (const list of ['threats', 'questions'] as const) {
    const old = new Map<string, object>(before[list].map((finding) => [finding.key, finding]));
    for (const finding of after[list]) {
      const known = old.get(finding.key);
      if (known !== undefined && known !== finding) expect(JSON.stringify(finding)).not.toBe(JSON.stringify(known));
    }
  }
};

describe('the report after an edit', () => {
  it('is that of a whole analysis, byte by byte, in hospitals of any kind', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), (parts, seed) => {
        const view = { id: 'v', name: 'V', preset: 'network', placements: emptyTable() };
        const hospital = hospitalOf(parts);
        walk({ ...hospital, views: hospital.views.set(view as never) }, randomOf(seed), 12);
      }),
      { numRuns: LONG ? 600 : 12, endOnFailure: !LONG },
    );
  }, 3_600_000);

  it.each(LONG ? [1, 2, 3, 4, 5, 6, 7, 8] : [1])(
    'is that of a whole analysis in a well-drawn hospital (%i)',
    (seed) => {
      walk(generateHospital(library, LONG ? 60 * seed : 40, seed), randomOf(seed), LONG ? 300 : 30);
    },
    3_600_000,
  );
});
