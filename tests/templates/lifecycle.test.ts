import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DutiesSchema } from '../../src/core/library/duties';
import { SupportDatesSchema } from '../../src/core/library/support-dates';
import { SUPPORT_STAGES } from '../../src/core/plan/timeline';
import { library, loadDuties } from '../../src/templates';

describe('the templates about support', () => {
  it('of dates fit their schema, and each version stands once', () => {
    expect(v.is(SupportDatesSchema, library.supportDates)).toBe(true);
    const labels = library.supportDates.systems.flatMap(({ id, cycles }) => cycles.map(([cycle]) => `${id} ${cycle}`));
    expect(new Set(labels).size).toBe(labels.length);
    expect(library.supportDates.systems.every(({ names }) => names.length > 0)).toBe(true);
  });

  it('name what hospital and maker have to do at each stage', async () => {
    const { stages } = v.parse(DutiesSchema, await loadDuties());
    expect(Object.keys(stages).sort()).toEqual([...SUPPORT_STAGES].sort());
    expect(Object.values(stages).every(({ hospital, maker }) => hospital.length > 0 && maker.length > 0)).toBe(true);
  });
});
