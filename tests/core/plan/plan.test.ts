import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse, startAnalysis } from '../../../src/core/analysis/analyse';
import type { HospitalDocument } from '../../../src/core/document/document';
import { decideThreats } from '../../../src/core/document/edits/treatments';
import { describeFact } from '../../../src/core/facts/vocabulary';
import { readPlain } from '../../../src/core/formats/plain';
import { MeasureSchema } from '../../../src/core/library/measure';
import { modelOf, nextModel } from '../../../src/core/model/model';
import { actionsFor } from '../../../src/core/plan/actions';
import { carryOut } from '../../../src/core/plan/carry-out';
import { finishAction, planningFor } from '../../../src/core/plan/plan-action';
import { countsOf, rankActions } from '../../../src/core/plan/rank-actions';
import { changeSteps, residualSteps } from '../../../src/core/plan/residual';
import { compareReports } from '../../../src/core/plan/what-if';
import { allAtOnce } from '../../../src/core/steps';
import { library, loadMeasures } from '../../../src/templates';
import { vendors } from './vendors';

const TODAY = '2026-11-22';
const measures = await loadMeasures();
const reportOn = (document: HospitalDocument) => analyse(modelOf(document, library), { today: TODAY });
const rankedOn = (document: HospitalDocument) =>
  rankActions(
    actionsFor(reportOn(document), modelOf(document, library), {
      today: TODAY,
      measures,
      treatments: document.treatments,
    }),
  );

const scenario = (name: string): HospitalDocument => {
  const file = new URL(`../../fixtures/scenarios/${name}.json`, import.meta.url);
  const read = readPlain(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.value;
};

describe('measures', () => {
  it('fit their schema and name facts that a person can state and controls that there are', () => {
    expect(measures.length).toBeGreaterThan(40);
    const wrong = measures.filter(
      (measure) =>
        !v.is(MeasureSchema, measure) ||
        describeFact(measure.fact, library)?.field === undefined ||
        !library.controls.has(measure.control) ||
        !Object.values(measure.label).every((text) => text.includes('{place}')),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('state values that the vocabulary has', () => {
    const wrong = measures.filter(({ fact, to }) => {
      const values = describeFact(fact, library)?.values;
      return values !== undefined && typeof to !== 'object' && !(String(to) in values);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('actions', () => {
  it('join what is done at one place for all flows that end there', () => {
    const { actions } = actionsFor(reportOn(vendors), modelOf(vendors, library), { today: TODAY, measures });
    expect(actions.get('second-factor|ct')?.subjects).toEqual(['v1-ct', 'v2-ct']);
  });

  it('answer nothing that people have closed', () => {
    const keys = reportOn(vendors).threats.map(({ key }) => ({ key }));
    const closed = decideThreats(keys, { decision: 'transfer' }, { on: TODAY })(vendors);
    expect(rankedOn(closed)).toEqual([]);
  });
});

describe.each(['incident-unpatched-vpn', 'incident-worm-imaging', 'incident-catering-link'])(
  'the plan for %s',
  (name) => {
    const document = scenario(name);
    const before = reportOn(document);
    const ranked = rankedOn(document);

    it('names no threat twice, and counts down to what no measure answers', () => {
      const answered = ranked.flatMap(({ answers }) => answers);
      expect(new Set(answered).size).toBe(answered.length);
      const left = before.threats.filter(({ key }) => !answered.includes(key));
      expect(ranked.at(-1)?.left).toEqual(countsOf(left));
    });

    it('holds: when its first steps are carried out, the rules find none of the threats they answer', () => {
      let now = document;
      for (const { action, answers } of ranked.slice(0, 12)) {
        now = carryOut(action, modelOf(now, library), TODAY)(now);
        const found = new Set(reportOn(now).threats.map(({ key }) => key));
        expect(answers.filter((key) => found.has(key))).toEqual([]);
      }
      expect(now).not.toBe(document);
    });

    it('leaves after each step what the rules find in the hospital with all edits so far carried out', () => {
      const actions = ranked.slice(0, 12).map(({ action }) => action);
      const model = modelOf(document, library);
      const running = startAnalysis(model, { today: TODAY });
      let followed = model;
      const left = allAtOnce(
        residualSteps(document, allAtOnce(changeSteps(document, model, actions, TODAY)), (now) => {
          followed = nextModel(followed, now);
          return running.report(followed, []);
        }),
      );
      let now = document;
      const found = actions.map((action) => {
        const current = modelOf(now, library);
        now = finishAction(action, current, planningFor(action, current), TODAY)(now);
        return countsOf(reportOn(now).threats);
      });
      expect(left).toEqual(found);
    });

    it('expects no more than comes true, and all of it where nothing follows from a step', () => {
      let now = document;
      const said = new Set<string>();
      for (const { action, answers, left } of ranked.slice(0, 12)) {
        now = carryOut(action, modelOf(now, library), TODAY)(now);
        for (const key of answers) said.add(key);
        expect(left).toEqual(countsOf(before.threats.filter(({ key }) => !said.has(key))));
        const { gone, fresh } = compareReports(before, reportOn(now));
        expect(gone).toEqual(expect.arrayContaining([...said]));
        expect(fresh).toEqual([]);
        const besides = before.threats.filter(({ key }) => gone.includes(key) && !said.has(key));
        // What else goes follows from other facts: where the change reaches on the network, not the fact itself.
        for (const { because } of besides) expect(because.some(({ source }) => source.kind === 'derived')).toBe(true);
      }
    });

    it('is the same on every run', () => {
      expect(rankedOn(document).map(({ action }) => action.id)).toEqual(ranked.map(({ action }) => action.id));
    });
  },
);
