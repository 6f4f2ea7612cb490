import * as v from 'valibot';
import { expect, it } from 'vitest';
import { describeFact } from '../../src/core/facts/vocabulary';
import {
  IsolationCriterionSchema,
  SecurityLimitSchema,
  ZONE_REASONS,
  ZoneWeightSchema,
} from '../../src/core/library/zoning';
import { library } from '../../src/templates';
import criteria from '../../templates/attack/isolation.json';
import limits from '../../templates/attack/security-limits.json';
import weights from '../../templates/attack/zoning.json';

it('each reason for a zone has its weight and words, once', () => {
  const all = v.parse(v.array(ZoneWeightSchema), weights);
  expect(all.map(({ id }) => id).sort()).toEqual([...ZONE_REASONS].sort());
});

it('criteria and limits ask for facts that there are, and name safeguards that there are', () => {
  const asked = [
    ...v.parse(v.array(IsolationCriterionSchema), criteria),
    ...v.parse(v.array(SecurityLimitSchema), limits),
  ];
  for (const { when } of asked) for (const { fact } of when) expect(describeFact(fact, library), fact).toBeDefined();
  const controls = v.parse(v.array(IsolationCriterionSchema), criteria).flatMap((each) => each.controls);
  expect(controls.filter((id) => !library.controls.has(id))).toEqual([]);
});

it('what cannot be protected is isolated, whatever else speaks for another zone', () => {
  const points = new Map(v.parse(v.array(ZoneWeightSchema), weights).map(({ id, points: own }) => [id, own]));
  const others = ['kind', 'member', 'criticality', 'stands'] as const;
  const sum = others.reduce((total, id) => total + (points.get(id) ?? 0), 0);
  expect(points.get('unprotectable')).toBeGreaterThan(sum);
});
