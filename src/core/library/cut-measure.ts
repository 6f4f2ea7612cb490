import * as v from 'valibot';
import { BilingualSchema } from './text';

export const CUT_MEASURES = [
  'stop-flow',
  'identify-flow',
  'scan-media',
  'enforce-edge',
  'enforce-pair',
  'shield',
  'contain',
  'own-accounts',
  'harden',
] as const;
export type CutMeasureKind = (typeof CUT_MEASURES)[number];

/**
 * What one measure that closes ways costs in work and disturbance, 1 (an afternoon) to 9. Ordinal: the numbers only
 * weigh measures against each other; a proposal that people may change.
 */
export const CutMeasureSchema = v.strictObject({
  id: v.picklist(CUT_MEASURES),
  cost: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  label: BilingualSchema,
});
export type CutMeasureTemplate = Readonly<v.InferOutput<typeof CutMeasureSchema>>;

export type CutCosts = Readonly<Record<CutMeasureKind, number>>;

/** What people changed counts before what the template says; a kind that neither names costs as little as any. */
export const cutCostsFrom = (measures: readonly CutMeasureTemplate[], changed: Partial<CutCosts> = {}): CutCosts => {
  const costs = new Map(measures.map(({ id, cost }) => [id, cost]));
  return Object.fromEntries(CUT_MEASURES.map((kind) => [kind, changed[kind] ?? costs.get(kind) ?? 1])) as CutCosts;
};
