import { Cvss2, Cvss3P0, Cvss3P1, Cvss4P0 } from 'ae-cvss-calculator';
import { describe, expect, it } from 'vitest';
import { scoreCvss } from '../../../../src/core/evidence/cvss/score';
import { CVSS_VERSIONS, METRICS, readCvss, writeCvss } from '../../../../src/core/evidence/cvss/vector';

const CALCULATORS = {
  '2.0': () => new Cvss2(),
  '3.0': () => new Cvss3P0(),
  '3.1': () => new Cvss3P1(),
  '4.0': () => new Cvss4P0(),
};
const UNSAID = ['X', 'ND'];

/** Every metric that the calculator knows, with the values that say something, as text. */
const registered = (version: keyof typeof CALCULATORS): readonly string[] =>
  [...CALCULATORS[version]().getRegisteredComponents().values()]
    .flat()
    .map(({ shortName, values }) => {
      const said = values.filter(({ shortName: value, hide }) => hide !== true && !UNSAID.includes(value));
      return `${shortName}:${said
        .map((value) => value.shortName)
        .sort()
        .join(',')}`;
    })
    .sort();

describe.each(CVSS_VERSIONS)('version %s', (version) => {
  it('has every metric with every value, as another table of them has', () => {
    const ours = METRICS[version].map(
      ({ id, values }) =>
        `${id}:${values
          .filter((value) => !UNSAID.includes(value))
          .sort()
          .join(',')}`,
    );
    expect([...ours].sort()).toEqual(registered(version));
  });

  it('reads, writes and scores a vector with any value of any metric', () => {
    const first = METRICS[version].flatMap(({ id, group, values }) =>
      group === 'base' ? [[id, values[0] ?? ''] as const] : [],
    );
    for (const { id, values } of METRICS[version])
      for (const value of values.filter((one) => !UNSAID.includes(one))) {
        const vector = { version, values: new Map([...first, [id, value]]) };
        const written = writeCvss(vector);
        expect(readCvss(written)).toEqual({ ok: true, value: vector, issues: expect.anything() });
        const scored = scoreCvss(written);
        expect(scored.ok && scored.value.overall >= 0 && scored.value.overall <= 10, written).toBe(true);
      }
  });
});
