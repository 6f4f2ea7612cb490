import * as v from 'valibot';
import { BilingualSchema } from './text';

const Words = v.pipe(v.array(v.string()), v.readonly());

/** Which zone type may open a connection to which. Everything not listed is unexpected. Expert proposal. */
export const ConduitMatrixSchema = v.strictObject({
  note: v.string(),
  /** Named sets of zone types that the lists below may use, such as `*clinical*`. */
  sets: v.record(v.string(), Words),
  allowed: v.pipe(
    v.array(
      v.strictObject({
        from: v.string(),
        to: v.string(),
        protocols: Words,
        controls: Words,
        rationale: v.string(),
        direction: v.literal('initiate'),
      }),
    ),
    v.readonly(),
  ),
  /** Pairs that must never be, initiator first; `*` is every zone type. */
  never: v.pipe(v.array(v.pipe(v.tuple([v.string(), v.string()]), v.readonly())), v.readonly()),
  /** The words for each control named in `allowed`. */
  controls: v.record(v.string(), BilingualSchema),
});
export type ConduitMatrix = v.InferOutput<typeof ConduitMatrixSchema>;
