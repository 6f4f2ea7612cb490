import * as v from 'valibot';
import { expect, it } from 'vitest';
import { AttackEffortSchema, EFFORT_KINDS, effortsFrom } from '../../src/core/library/attack-effort';
import { AttackTechniquesSchema } from '../../src/core/library/attack-technique';
import effort from '../../templates/attack/effort.json';
import techniques from '../../templates/attack/techniques.json';

it('each kind of step of an attacker has its points and words, once', () => {
  const efforts = v.parse(v.array(AttackEffortSchema), effort);
  expect(efforts.map(({ id }) => id).sort()).toEqual([...EFFORT_KINDS].sort());
});

it('what is unknown counts as easy as what is known to be weak', () => {
  const points = effortsFrom(v.parse(v.array(AttackEffortSchema), effort));
  expect(points['unknown-updates']).toBe(points['not-updated']);
  expect(points['flow-unknown-authentication']).toBe(points['flow-no-authentication']);
  expect(points['edge-unknown']).toBe(points['edge-none']);
});

it('points that people changed count before ours', () => {
  const ours = v.parse(v.array(AttackEffortSchema), effort);
  expect(effortsFrom(ours, { media: 9 }).media).toBe(9);
});

it('the techniques of each kind of step fit their schema', () => {
  expect(v.safeParse(AttackTechniquesSchema, techniques).issues).toBeUndefined();
});
