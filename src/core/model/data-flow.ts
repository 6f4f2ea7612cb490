import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { ENFORCEMENTS, MEDIA, PURPOSES } from '../library/vocabulary';
import { ANALYSIS_STATUSES, countFrom, DateSchema, ExtensionsSchema, listOf, maybe, WordSchema } from './fields';
import { AssetIdSchema, FlowIdSchema } from './id';

export const ENCRYPTIONS = ['none', 'optional', 'yes'] as const;
export const AUTHENTICATIONS = ['none', 'weak', 'optional', 'strong'] as const;
export const INTEGRITIES = ['none', 'checksum', 'signed'] as const;
export const APPROVALS = ['none', 'per-job', 'per-session'] as const;
/** The weakest first. */
export const WIFI_AUTHENTICATIONS = [
  'open',
  'wep',
  'wpa2-psk',
  'wpa3-psk',
  'per-device-psk',
  'wpa2-enterprise',
  'wpa3-enterprise',
] as const;
export const FLOW_STATUSES = ['in-use', 'unknown-purpose', 'planned', 'stopped'] as const;

/** Data of some classes going from one asset to another over a protocol; media carried by hand are flows too. R12, R42. */
export const DataFlowSchema = v.strictObject({
  id: FlowIdSchema,
  from: AssetIdSchema,
  to: AssetIdSchema,
  /** Which end opens the connection. Absent: `from`. */
  initiator: maybe(v.picklist(['from', 'to', 'both'])),
  name: maybe(TextSchema),
  /** The protocol of `templates/protocols/`. Absent: unknown. */
  protocol: maybe(WordSchema),
  port: maybe(v.pipe(countFrom(0), v.maxValue(65_535))),
  transport: maybe(v.picklist(['tcp', 'udp'])),
  data: maybe(listOf(WordSchema)),
  /** Absent: nobody knows what it is for, which is itself a finding (R58). */
  purpose: maybe(v.picklist(PURPOSES)),
  medium: maybe(v.picklist(MEDIA)),
  /** `optional` says that the protocol could, not that it does; it counts as unknown. */
  encryption: maybe(v.picklist(ENCRYPTIONS)),
  authentication: maybe(v.picklist(AUTHENTICATIONS)),
  multiFactor: maybe(v.boolean()),
  integrity: maybe(v.picklist(INTEGRITIES)),
  alwaysOn: maybe(v.boolean()),
  approval: maybe(v.picklist(APPROVALS)),
  logged: maybe(v.boolean()),
  /** Who gives permission and answers for it within the hospital, and by when to look at it again. R58, R59. */
  responsible: maybe(WordSchema),
  reviewOn: maybe(DateSchema),
  /** What it passes through (`bastion`, `proxy`, …) or `none`. */
  via: maybe(WordSchema),
  enforcement: maybe(v.picklist(ENFORCEMENTS)),
  wifiAuthentication: maybe(v.picklist(WIFI_AUTHENTICATIONS)),
  mediaScanning: maybe(v.boolean()),
  api: maybe(v.boolean()),
  egressAllowlist: maybe(v.boolean()),
  deidentified: maybe(v.boolean()),
  requiredForIntendedUse: maybe(v.boolean()),
  connectedInClinicalUse: maybe(v.boolean()),
  redundantPaths: maybe(countFrom(0)),
  status: maybe(v.picklist(FLOW_STATUSES)),
  analysisStatus: maybe(v.picklist(ANALYSIS_STATUSES)),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type DataFlow = Readonly<v.InferOutput<typeof DataFlowSchema>>;
