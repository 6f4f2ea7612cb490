import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { whyNot } from '../../../src/core/analysis/explain';
import { subjectIds } from '../../../src/core/analysis/subjects';
import { threatRules } from '../../../src/core/analysis/threat-rules';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';

const TODAY = '2026-11-22';

describe('what is told once for all subjects that are alike', () => {
  it('is what each of them is told alone, with its own values and elements', () => {
    const model = modelOf(generateHospital(library, 40, 3), library);
    let told = 0;
    for (const rule of threatRules(library)) {
      const { threats, questions, failures } = analyse(model, { today: TODAY, rules: [rule] });
      expect(failures).toEqual([]);
      const byKey = new Map([...threats, ...questions].map((finding) => [finding.key, finding]));
      for (const id of subjectIds(rule.scope, model)) {
        const alone = whyNot(rule, id, model, TODAY);
        const together = byKey.get(`${rule.id}|${id}`);
        if (alone.verdict === 'absent') expect(together).toBeUndefined();
        else if (alone.verdict === 'present') expect(together).toMatchObject({ because: alone.because });
        else expect(together).toMatchObject({ missing: alone.missing });
        if (together !== undefined) told += 1;
      }
    }
    expect(told).toBeGreaterThan(100);
  });
});
