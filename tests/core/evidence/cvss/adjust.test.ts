import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { adjustCvss, type Surroundings } from '../../../../src/core/evidence/cvss/adjust';
import { type CvssVector, METRICS, readCvss } from '../../../../src/core/evidence/cvss/vector';
import { CvssWordsSchema } from '../../../../src/core/library/cvss-words';
import { loadCvssWords } from '../../../../src/templates';

const NOTHING_KNOWN: Surroundings = {
  networked: undefined,
  way: 'possible',
  criticality: undefined,
  storesPersonalData: undefined,
};
const read = (text: string): CvssVector => {
  const vector = readCvss(text);
  if (!vector.ok) throw new Error(text);
  return vector.value;
};
const WORST = read('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H');

describe('the score where a device stands', () => {
  it('is that of the vulnerability while nothing is known', () => {
    expect(adjustCvss(WORST, NOTHING_KNOWN)).toMatchObject({ adjustments: [], score: { base: 9.8, overall: 9.8 } });
  });

  it('is lower where no way leads to it, and the base score stays', () => {
    const here = adjustCvss(WORST, { ...NOTHING_KNOWN, way: 'none' });
    expect(here.adjustments).toEqual([{ metric: 'MAV', value: 'A', because: 'noWay' }]);
    expect(here.score).toMatchObject({ base: 9.8, environmental: 8.8 });
  });

  it('is that of an attacker at the device where it is not connected', () => {
    const here = adjustCvss(WORST, { ...NOTHING_KNOWN, networked: false, way: 'none' });
    expect(here.adjustments).toEqual([{ metric: 'MAV', value: 'L', because: 'notNetworked' }]);
  });

  it('weighs what the device is for', () => {
    const part = read('CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:L/VI:L/VA:H/SC:N/SI:N/SA:N');
    const vital = adjustCvss(part, { ...NOTHING_KNOWN, criticality: 'life', storesPersonalData: false });
    const minor = adjustCvss(part, { ...NOTHING_KNOWN, criticality: 'low', storesPersonalData: false });
    expect(vital.adjustments.map(({ metric, value }) => `${metric}:${value}`)).toEqual(['IR:H', 'AR:H', 'CR:L']);
    expect(vital.score.overall).toBeGreaterThan(minor.score.overall);
  });

  it('leaves what the vector itself says of the environment', () => {
    const said = read('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MAV:P/CR:M');
    const here = adjustCvss(said, { ...NOTHING_KNOWN, way: 'none', storesPersonalData: true });
    expect(here.adjustments).toEqual([]);
  });

  it('has no word for the way in version 2', () => {
    const here = adjustCvss(read('AV:N/AC:L/Au:N/C:P/I:P/A:P'), { ...NOTHING_KNOWN, way: 'none', criticality: 'high' });
    expect(here.adjustments.map(({ metric }) => metric)).toEqual(['IR', 'AR']);
  });
});

describe('the words of CVSS', () => {
  it.each([
    ['2', '2.0'],
    ['3', '3.1'],
    ['4', '4.0'],
  ] as const)('explain every metric and value of version %s', async (id, version) => {
    const words = v.parse(CvssWordsSchema, await loadCvssWords(id));
    const lists = Object.entries(words.metrics).map(([metric, { values }]) => [metric, Object.keys(values).sort()]);
    const wanted = METRICS[version].map(({ id: metric, values }) => [metric, [...values].sort()]);
    expect(Object.fromEntries(lists)).toEqual(Object.fromEntries(wanted));
  });
});
