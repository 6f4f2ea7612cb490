import { describe, expect, it } from 'vitest';
import type { Question, Threat } from '../../../src/core/analysis/report';
import { wordsOf } from '../../../src/core/analysis/words-of';
import { library } from '../../../src/templates';
import { type Expected, meets, openCase } from '../../support/expected-case';

type Finding = Threat | Question;

describe.each(['clinic-remote-vpn', 'mfr-infusion-pump'])('what an expert expects of %s', (id) => {
  const { model, report, topThreats } = openCase(id);
  const lacking = (threats: readonly Finding[], wanted: readonly Expected[]): readonly string[] =>
    wanted
      .filter((expected) => !threats.some((threat) => meets(threat, expected, model)))
      .map(({ rank, en }) => `${rank} ${en}`);

  it('is analysed without a failure', () => expect(report.failures).toEqual([]));

  it('is all found, as a threat or where a fact is missing as a question', () =>
    expect(lacking([...report.threats, ...report.questions], topThreats)).toEqual([]));

  it('comes early: 12 of 15 within the first 30', () =>
    expect(lacking(report.threats.slice(0, 30), topThreats).length).toBeLessThanOrEqual(3));

  it('comes first where it is critical: within the first ten', () => {
    const critical = topThreats.filter(({ tier }) => tier === 'critical');
    expect(lacking(report.threats.slice(0, 10), critical)).toEqual([]);
  });

  it('has words in both languages, with every name filled in', () => {
    for (const finding of [...report.threats, ...report.questions]) {
      for (const language of ['ja', 'en'] as const) {
        const { title, what, ask } = wordsOf(finding, model, library, language);
        expect(`${title}${what}${ask}`).not.toMatch(/[{}]/);
        expect(title).not.toBe('');
      }
    }
  });
});

describe('what must not be said', () => {
  it('of the clinic: that the EHR is to be cut from its terminals, or that the ECG is fine because nothing is known', () => {
    const { model, report } = openCase('clinic-remote-vpn');
    const aboutClinicalUse = report.threats.filter(
      ({ rule, subjects }) => ['f06', 'f07', 'f14'].includes(subjects[0] ?? '') && /unknown-purpose/.test(rule),
    );
    expect(aboutClinicalUse).toEqual([]);
    const ecg = [...report.threats, ...report.questions].filter((finding) => finding.subjects.includes('ecg'));
    expect(ecg.length).toBeGreaterThan(0);
    expect(model.asset('ecg')).toBeDefined();
  });

  it('of the pump: that the service USB is out of scope, or that the RTOS above all needs anti-malware', () => {
    const { report } = openCase('mfr-infusion-pump');
    expect(report.threats.some(({ subjects }) => subjects.includes('f07'))).toBe(true);
    const rtos = report.threats.filter(
      ({ subjects, controls }) => subjects.includes('pump') && /anti-?malware/.test(controls[0] ?? ''),
    );
    expect(rtos).toEqual([]);
  });
});
