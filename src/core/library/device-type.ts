import * as v from 'valibot';
import { BilingualSchema } from './text';
import { CATEGORIES, CRITICALITIES } from './vocabulary';

const Aliases = v.pipe(v.array(v.string()), v.readonly());

/** A kind of asset, with the defaults that hold until people say otherwise. One file each in `templates/devices/`. */
export const DeviceTypeSchema = v.strictObject({
  id: v.string(),
  label: BilingualSchema,
  /** Search words: abbreviations, kana, romaji, everyday names. Several kinds may share one. */
  aliases: v.strictObject({ ja: Aliases, en: Aliases }),
  category: v.picklist(CATEGORIES),
  defaultZone: v.string(),
  protocols: Aliases,
  criticality: v.picklist(CRITICALITIES),
  /** Usual Japanese device class of the product kind; indicative only, `null` where none is usual. */
  typicalClassJP: v.nullable(v.string()),
  typicalOS: v.string(),
  mobile: v.boolean(),
  elementKind: v.picklist(['process', 'external-entity', 'network-node', 'data-store']),
  storesPHI: v.boolean(),
  /** It treats a patient or keeps one alive, so that a wrong or missing action of it harms at once. Absent: it does not. */
  therapy: v.optional(v.literal(true)),
});
export type DeviceType = v.InferOutput<typeof DeviceTypeSchema>;
