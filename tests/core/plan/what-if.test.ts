import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Report, Threat } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import { inTurn } from '../../../src/core/document/edits/edit';
import { decideThreats } from '../../../src/core/document/edits/treatments';
import { setField } from '../../../src/core/document/edits/update';
import { modelOf } from '../../../src/core/model/model';
import { carryOut } from '../../../src/core/plan/carry-out';
import { helpFor, helpSteps } from '../../../src/core/plan/help';
import { compareReports } from '../../../src/core/plan/what-if';
import { allAtOnce } from '../../../src/core/steps';
import { library, loadMeasures } from '../../../src/templates';
import { vendors } from './vendors';

const TODAY = '2026-11-22';
const measures = await loadMeasures();
const reportOn = (document: HospitalDocument): Report => analyse(modelOf(document, library), { today: TODAY });

const threatOf = (report: Report, key: string): Threat => {
  const found = report.threats.find((threat) => threat.key === key);
  if (found === undefined) throw new Error(`${key} is not reported`);
  return found;
};

describe('what a change would bring', () => {
  const before = reportOn(vendors);

  it('is nothing where nothing changes', () => {
    const same = compareReports(before, reportOn(vendors));
    expect(same.after).toEqual(same.before);
    expect([same.gone, same.asked, same.fresh, same.shifts]).toEqual([[], [], [], []]);
  });

  it('names what would be gone and counts what would be left', () => {
    const changed = setField('flows', 'v1-ct', 'multiFactor', true)(vendors);
    const { gone, before: were, after } = compareReports(before, reportOn(changed));
    expect(gone).toContain('remote-maintenance-without-mfa|v1-ct');
    expect(gone).not.toContain('remote-maintenance-without-mfa|v2-ct');
    const total = (counts: typeof after): number => counts[1] + counts[2] + counts[3] + counts[4];
    expect(total(after)).toBeLessThan(total(were));
  });

  it('calls nothing gone that would only be unknown', () => {
    const changed = setField('flows', 'v1-ct', 'multiFactor', undefined)(vendors);
    const { gone, asked } = compareReports(before, reportOn(changed));
    expect(asked).toContain('remote-maintenance-without-mfa|v1-ct');
    expect(gone).not.toContain('remote-maintenance-without-mfa|v1-ct');
  });

  it('names what the change itself would bring', () => {
    const safe = setField('flows', 'v1-ct', 'multiFactor', true)(vendors);
    const { fresh, gone } = compareReports(reportOn(safe), before);
    expect(fresh.map(({ key }) => key)).toContain('remote-maintenance-without-mfa|v1-ct');
    expect(gone).toEqual([]);
  });

  it('leaves out what people have settled', () => {
    const decided = decideThreats(
      [{ key: 'remote-maintenance-without-mfa|v1-ct' }],
      { decision: 'accept', rationale: 'A bastion records it.' },
      { on: TODAY },
    )(vendors);
    const changed = setField('flows', 'v1-ct', 'multiFactor', true)(decided);
    const { gone } = compareReports(reportOn(decided), reportOn(changed), decided.treatments);
    expect(gone).not.toContain('remote-maintenance-without-mfa|v1-ct');
  });
});

describe('help against a threat', () => {
  const report = reportOn(vendors);
  const model = modelOf(vendors, library);
  const threat = threatOf(report, 'remote-maintenance-without-mfa|v1-ct');
  const help = helpFor(threat, report, model, { today: TODAY, measures });

  it('is the measures that make it vanish, with what else they answer', () => {
    const [second] = help.filter(({ actions }) => actions.some(({ measure }) => measure.id === 'second-factor'));
    expect(second?.others).toContain('remote-maintenance-without-mfa|v2-ct');
  });

  it('brings what it says when it is carried out', () => {
    expect(help.length).toBeGreaterThan(0);
    for (const { actions, others } of help) {
      const changed = inTurn(...actions.map((action) => carryOut(action, model, TODAY)))(vendors);
      const { gone } = compareReports(report, reportOn(changed));
      expect(gone).toEqual(expect.arrayContaining([threat.key, ...others]));
    }
  });
});

describe('help for threats of one cause', () => {
  const model = modelOf(vendors, library);
  const report = reportOn(vendors);
  const about = report.threats.filter(({ rule }) => rule === 'remote-maintenance-without-mfa');
  const help = allAtOnce(helpSteps(about, report, model, { today: TODAY, measures }));

  it('does a measure wherever it is needed, and says how many of them it answers', () => {
    expect(about.length).toBeGreaterThan(1);
    const [best] = help;
    expect(best?.answered).toEqual(about.map(({ key }) => key));
    expect(new Set(best?.actions.map(({ measure }) => measure.id)).size).toBe(1);
    expect(help.map(({ answered }) => answered.length)).toEqual(
      help.map(({ answered }) => answered.length).toSorted((a, b) => b - a),
    );
  });

  it('brings what it says when it is carried out', () => {
    for (const { actions, answered, others } of help) {
      const changed = inTurn(...actions.map((action) => carryOut(action, model, TODAY)))(vendors);
      const { gone } = compareReports(report, reportOn(changed));
      expect(gone).toEqual(expect.arrayContaining([...answered, ...others]));
    }
  });

  it('leaves out what is left out', () => {
    const [first] = about;
    if (first === undefined) throw new Error('nothing is reported');
    const [only] = allAtOnce(helpSteps([first], report, model, { today: TODAY, measures }));
    expect(only?.answered).toEqual([first.key]);
  });
});
