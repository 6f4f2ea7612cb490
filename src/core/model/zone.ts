import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { ENFORCEMENTS } from '../library/vocabulary';
import { countFrom, ExtensionsSchema, listOf, maybe, maybeNone, VlanSchema, WordSchema } from './fields';
import { PartyIdSchema, ZoneIdSchema } from './id';

/** Assets that share security requirements (IEC 62443-3-2). Zones nest. */
export const ZoneSchema = v.strictObject({
  id: ZoneIdSchema,
  /** The zone type of `templates/zones/`. Absent: unknown, or a mere grouping of the zones inside it. */
  kind: maybe(WordSchema),
  name: TextSchema,
  parent: maybe(ZoneIdSchema),
  /** 0 the least trusted … 5 the most; only where it differs from that of the zone type. */
  trust: maybe(v.pipe(countFrom(0), v.maxValue(5))),
  /** SL-T of IEC 62443, 0–4; only where it differs from that of the zone type. */
  targetSecurityLevel: maybe(v.pipe(countFrom(0), v.maxValue(4))),
  vlan: maybe(VlanSchema),
  subnets: maybe(listOf(WordSchema)),
  /** How the edge of the zone is enforced. Absent means unknown and blocks nothing. */
  enforcement: maybe(v.picklist(ENFORCEMENTS)),
  /** Who answers for it; the edge between two parties is a responsibility boundary. `null`: nobody. R46, R60. */
  party: maybeNone(PartyIdSchema),
  scanning: maybe(v.picklist(['none', 'passive', 'active', 'active-agreed'])),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type Zone = Readonly<v.InferOutput<typeof ZoneSchema>>;
