import * as v from 'valibot';
import { BilingualSchema } from './text';

/** A kind of zone. Trust and target level are proposals, ordinal and overridable. One file each in `templates/zones/`. */
export const ZoneTypeSchema = v.strictObject({
  id: v.string(),
  label: BilingualSchema,
  description: BilingualSchema,
  /** 0 the least trusted … 5 the most. */
  trust: v.number(),
  /** Proposed SL-T of IEC 62443, 0–4. */
  targetSecurityLevel: v.number(),
  safetyCriticality: v.picklist(['none', 'low', 'medium', 'high', 'life', 'unknown']),
  /** How it is drawn: colour, pattern and glyph. */
  look: v.picklist(['clinical', 'device', 'network', 'external', 'cloud', 'ot', 'place', 'unknown']),
  typicalMembers: v.pipe(v.array(v.string()), v.readonly()),
  source: v.string(),
});
export type ZoneType = v.InferOutput<typeof ZoneTypeSchema>;
export type ZoneLook = ZoneType['look'];
