import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse, type RunningAnalysis, startAnalysis } from '../../../src/core/analysis/analyse';
import type { Report } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import { libraryFor, rulesOffIn } from '../../../src/core/document/library-for';
import { type Model, modelOf, nextModel } from '../../../src/core/model/model';
import { emptyTable } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { anyDocumentEdit } from '../../support/document-edits';
import { generateHospital } from '../../support/generator/generate';
import { type Random, randomOf } from '../../support/random';
import { anyParts, hospitalOf } from '../segmentation/any-hospital';

const TODAY = '2026-11-22';
/** `LONG=1` walks longer and through larger hospitals: some five minutes on a machine that does nothing else. */
const LONG = process.env.LONG === '1';

const bytesOf = (report: Report): string => JSON.stringify(report);
const wholeOf = (document: HospitalDocument): Report => {
  const rules = libraryFor(document, library);
  const rulesOff = rulesOffIn(document, rules);
  return analyse(modelOf(document, rules), { today: TODAY, rulesOff, own: document.threats.values() });
};

/** Follows a document as the worker does: with one analysis for as long as the same rules run on it. */
const follower = () => {
  let model: Model | undefined;
  let running: { readonly analysis: RunningAnalysis; readonly off: string } | undefined;
  const follow = (document: HospitalDocument): { readonly report: Report; readonly begunAnew: boolean } => {
    const rules = libraryFor(document, library);
    const rulesOff = rulesOffIn(document, rules);
    const isOther = model === undefined || model.library !== rules;
    model = model === undefined || isOther ? modelOf(document, rules) : nextModel(model, document);
    const off = rulesOff.join(' ');
    const begunAnew = running === undefined || isOther || running.off !== off;
    if (running === undefined || begunAnew)
      running = { analysis: startAnalysis(model, { today: TODAY, rulesOff }), off };
    return { report: running.analysis.report(model, document.threats.values()), begunAnew };
  };
  return { follow, rehearse: () => running?.analysis.rehearse() };
};

/** How many edits were gone through in all. */
let gone = 0;

/** Goes through edits, undo and redo, and holds the report that follows against one made from nothing, byte by byte. */
const walk = (start: HospitalDocument, random: Random, steps: number): void => {
  const history = [start];
  let at = 0;
  const { follow, rehearse } = follower();
  let { report } = follow(start);
  for (let step = 0; step < steps; step += 1) {
    const back = random.chance(0.12) && at > 0;
    const again = !back && random.chance(0.1) && at < history.length - 1;
    if (back) at -= random.whole(1, Math.min(at, 4));
    else if (again) at += 1;
    else {
      let document = history[at] as HospitalDocument;
      // Several edits at once are what a paste or a busy worker gives.
      for (let n = random.chance(0.2) ? random.whole(2, 5) : 1; n > 0; n -= 1)
        document = anyDocumentEdit(document, random, `new-${step}-${n}`);
      history.splice(at + 1, history.length, document);
      at += 1;
    }
    const document = history[at] as HospitalDocument;
    const before = report;
    // The worker does so when nobody waits.
    if (random.chance(0.15)) rehearse();
    const next = follow(document);
    report = next.report;
    gone += 1;
    const whole = wholeOf(document);
    if (bytesOf(report) !== bytesOf(whole)) {
      // Told in full only here, since comparing it is slow.
      expect(report).toEqual(whole);
      expect(bytesOf(report)).toBe(bytesOf(whole));
    }
    if (!next.begunAnew) expectKept(before, report);
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
  afterAll(() => {
    if (LONG) process.stdout.write(`${gone} states compared byte by byte\n`);
  });

  it('is that of a whole analysis, byte by byte, in hospitals of any kind', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), (parts, seed) => {
        const view = { id: 'v', name: 'V', preset: 'network', placements: emptyTable() };
        const hospital = hospitalOf(parts);
        walk({ ...hospital, views: hospital.views.set(view as never) }, randomOf(seed), 12);
      }),
      { numRuns: LONG ? 300 : 12, endOnFailure: !LONG },
    );
  }, 3_600_000);

  it.each(LONG ? [1, 2, 3, 4, 5, 6] : [1])(
    'is that of a whole analysis in a well-drawn hospital (%i)',
    (seed) => {
      walk(generateHospital(library, 40 * seed, seed), randomOf(seed), LONG ? 150 : 30);
    },
    3_600_000,
  );
});
