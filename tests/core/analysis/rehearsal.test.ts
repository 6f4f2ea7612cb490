import { describe, expect, it } from 'vitest';
import { analyse, startAnalysis } from '../../../src/core/analysis/analyse';
import { REHEARSALS, rehearsedModel } from '../../../src/core/analysis/rehearsal';
import { removeElements } from '../../../src/core/document/edits/remove';
import { modelOf, nextModel } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';

const TODAY = '2026-11-22';
const hospital = generateHospital(library, 60, 3);
const model = modelOf(hospital, library);

describe('rehearsing an edit', () => {
  it('goes through edits of more than one kind, and touches no record of the hospital itself', () => {
    const before = JSON.stringify([hospital.assets.values(), hospital.flows.values(), hospital.zones.values()]);
    const others = Array.from({ length: REHEARSALS }, (_, turn) => rehearsedModel(model, turn));
    expect(others[0]?.source.flows.size).toBe(hospital.flows.size + 1);
    expect(others[1]?.source.zones.size).toBe(hospital.zones.size + 1);
    expect(others[3]?.source.assets.size).toBe(hospital.assets.size - 1);
    expect(others.every((other) => other !== undefined && other !== model)).toBe(true);
    expect(JSON.stringify([hospital.assets.values(), hospital.flows.values(), hospital.zones.values()])).toBe(before);
  });

  it('leaves every finding as it was, and the next report that of a whole analysis', () => {
    const running = startAnalysis(model, { today: TODAY });
    const before = running.report(model, []);
    for (let times = 0; times < REHEARSALS; times += 1) running.rehearse();
    const after = running.report(model, []);
    expect(after).toEqual(before);
    const old = new Set<object>([...before.threats, ...before.questions]);
    expect([...after.threats, ...after.questions].every((finding) => old.has(finding))).toBe(true);

    const edited = removeElements([hospital.assets.values()[0]?.id ?? ''])(hospital);
    running.rehearse();
    const report = running.report(nextModel(model, edited), []);
    expect(report).toEqual(analyse(modelOf(edited, library), { today: TODAY }));
  });

  it('has nothing to go through where no device stands in a zone', () => {
    const empty = modelOf(
      { ...hospital, assets: hospital.assets.deleteAll(hospital.assets.values().map((a) => a.id)) },
      library,
    );
    expect(rehearsedModel(empty, 0)).toBeUndefined();
    const running = startAnalysis(empty, { today: TODAY });
    const before = running.report(empty, []);
    running.rehearse();
    expect(running.report(empty, [])).toEqual(before);
  });
});
