import * as v from 'valibot';
import { BilingualSchema } from './text';

const Words = v.pipe(v.array(v.string()), v.readonly());

/** A protocol, with what it can and cannot protect. One file each in `templates/protocols/`. */
export const ProtocolSchema = v.strictObject({
  id: v.string(),
  label: BilingualSchema,
  category: v.string(),
  /** Default ports; sites change them. */
  ports: v.pipe(v.array(v.number()), v.readonly()),
  transport: Words,
  encryption: v.picklist(['none', 'optional', 'always', 'unknown']),
  authentication: v.picklist(['none', 'weak', 'optional', 'strong', 'unknown']),
  carries: Words,
  secureAlternative: v.nullable(v.string()),
  canCarryControl: v.boolean(),
  note: v.optional(v.string()),
  source: v.string(),
});
export type Protocol = v.InferOutput<typeof ProtocolSchema>;
