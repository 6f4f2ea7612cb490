import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../src/core/analysis/explain';
import { readPlain } from '../../../src/core/formats/plain';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';

const verdictOn = (rule: string, node: Record<string, unknown>): string => {
  const read = readPlain({
    schema: 'neutral-hospital-model/1',
    id: 'example',
    title: 'Example',
    zones: [{ id: 'z', zoneType: 'ehr-core' }],
    nodes: [{ id: 'x', zone: 'z', networked: true, ...node }],
  });
  const known = library.rules.get(rule);
  if (!read.ok || known === undefined) throw new Error('the example cannot be read');
  return whyNot(known, 'x', modelOf(read.value, library), '2026-11-22').verdict;
};

describe('a thing of no known kind', () => {
  it('may be anything while its category is not stated either', () => {
    expect(verdictOn('mail-reaches-clinical-side', { deviceType: 'other' })).toBe('open');
  });

  it('is asked about the kinds of its category', () => {
    expect(verdictOn('mail-reaches-clinical-side', { deviceType: 'other', category: 'it' })).toBe('open');
  });

  it('is not asked about kinds of another category', () => {
    expect(verdictOn('mail-reaches-clinical-side', { deviceType: 'other', category: 'medical-device' })).toBe('absent');
  });
});
