import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { CATEGORIES, CRITICALITIES, MEDIA } from '../library/vocabulary';
import {
  ANALYSIS_STATUSES,
  countFrom,
  DateSchema,
  ExtensionsSchema,
  listOf,
  maybe,
  maybeNone,
  PlannedSchema,
  VlanSchema,
  WordSchema,
} from './fields';
import { AssetIdSchema, ElementIdSchema, PartyIdSchema, ZoneIdSchema } from './id';

export const CREDENTIALS = ['default', 'shared', 'leaked', 'weak', 'none', 'individual'] as const;
export const USER_PRIVILEGES = ['standard', 'all-admin'] as const;
export const ANTIMALWARE_STATES = ['installed', 'stopped', 'outdated', 'excluded', 'none', 'not-applicable'] as const;
export const PATCH_STATES = ['current', 'outdated'] as const;
/** Whether there is money for a replacement. */
export const BUDGET_STATES = ['none', 'requested', 'approved'] as const;

export const LIFECYCLE_STAGES = [
  'supported',
  'limited-support',
  'end-of-support',
  'disposal',
  'returned',
  'loaned',
] as const;
export const ASSET_STATUSES = ['managed', 'discovered-unmanaged'] as const;
export const NETWORK_ACCESS_CONTROLS = ['none', 'mac-filter', '802.1x'] as const;
export const FAIL_SAFES = ['none', 'standalone', 'standalone-with-limits', 'local-alarm'] as const;
/** Which way a filter of its own (a host firewall, a private VLAN, a micro-segment) lets only declared flows pass. */
export const ISOLATIONS = ['none', 'incoming', 'outgoing', 'both'] as const;
export const INTERNET_USES = ['none', 'restricted', 'general'] as const;
/** Where a record of what was done with it is kept: nowhere, in it alone, or on another machine as well. */
export const AUDIT_LOGS = ['none', 'local', 'central'] as const;
export const INPUT_AUTHENTICATIONS = ['none', 'weak', 'strong'] as const;
export const UPDATE_SOURCES = ['vendor-cloud', 'vendor-remote', 'vendor-onsite', 'hospital'] as const;
export const DOMAINS = ['none', 'clinical', 'office', 'device', 'external'] as const;
export const CONNECTIVITIES = [
  'wired',
  'wifi',
  'bluetooth',
  'cellular',
  'phone',
  'usb',
  'serial',
  'nfc',
  'rf',
] as const;

/** The longest name of a system, so that it can name a box of a view. */
const SYSTEM_LIMIT = 180;

/** A network interface. Addresses as written: IPv4 or IPv6, with or without prefix length. */
export const InterfaceSchema = v.strictObject({
  name: maybe(WordSchema),
  mac: maybe(WordSchema),
  addresses: maybe(listOf(WordSchema)),
  vlan: maybe(VlanSchema),
  /** The zone this leg stands in, when it is another than the asset's own. */
  zone: maybe(ZoneIdSchema),
  switchPort: maybe(v.strictObject({ asset: maybe(AssetIdSchema), port: maybe(WordSchema) })),
  medium: maybe(v.picklist(MEDIA)),
});

/** Anything on the network that can be attacked: device, server, workstation, service, person. R1, R2, R6–R8, R24, R64. */
export const AssetSchema = v.strictObject({
  id: AssetIdSchema,
  /** The device type of `templates/devices/`; `other` where none fits. */
  kind: WordSchema,
  name: TextSchema,
  /** Only where it differs from that of the device type. */
  category: maybe(v.picklist(CATEGORIES)),
  /** How many like things this one element stands for. Absent: one. */
  count: maybe(countFrom(1)),
  zone: maybe(ZoneIdSchema),
  /** Zones a mobile thing is used in, its own included. */
  zonesVisited: maybe(listOf(ZoneIdSchema)),
  status: maybe(v.picklist(ASSET_STATUSES)),
  /** The machine that a virtual one runs on. R7. */
  host: maybe(AssetIdSchema),

  manufacturer: maybe(WordSchema),
  model: maybe(WordSchema),
  serialNumber: maybe(WordSchema),
  assetNumber: maybe(WordSchema),
  hostname: maybe(WordSchema),
  role: maybe(TextSchema),
  /** The system it is a part of, as people call it; `null` when it is known to be of none. */
  system: maybeNone(v.pipe(ElementIdSchema, v.maxLength(SYSTEM_LIMIT))),
  note: maybe(TextSchema),
  location: maybe(
    v.strictObject({
      building: maybe(WordSchema),
      floor: maybe(WordSchema),
      room: maybe(WordSchema),
      rack: maybe(WordSchema),
      /** Who can walk up to it: `public`, `ward-corridor`, `patient-room`, `waiting-room`, `home`, `staff-only`, `locked`. */
      area: maybe(WordSchema),
    }),
  ),
  interfaces: maybe(listOf(InterfaceSchema)),
  networked: maybe(v.union([v.boolean(), v.literal('maybe')])),
  connectivity: maybe(listOf(v.picklist(CONNECTIVITIES))),
  mobile: maybe(v.boolean()),
  protocols: maybe(listOf(WordSchema)),
  networkAccessControl: maybe(v.picklist(NETWORK_ACCESS_CONTROLS)),
  isolation: maybe(v.picklist(ISOLATIONS)),

  criticality: maybe(v.picklist(CRITICALITIES)),
  /** How many patients' devices it can command at once, and how critical those are. R15. */
  controlsCount: maybe(countFrom(0)),
  controlsCriticality: maybe(v.picklist(CRITICALITIES)),
  failSafe: maybe(v.picklist(FAIL_SAFES)),
  redundant: maybe(v.boolean()),
  spare: maybe(v.boolean()),
  downtimeProcedure: maybeNone(WordSchema),
  storesPersonalData: maybe(v.boolean()),
  storageEncryption: maybe(v.boolean()),
  erasureRecord: maybeNone(WordSchema),

  operatingSystem: maybe(
    v.strictObject({ family: maybe(WordSchema), version: maybe(WordSchema), endOfSupport: maybeNone(DateSchema) }),
  ),
  softwareReleaseDate: maybe(DateSchema),
  patchState: maybe(v.picklist(PATCH_STATES)),
  updateSource: maybe(v.picklist(UPDATE_SOURCES)),
  /** Updates are tried on some units or in a test environment first. */
  updateStaging: maybe(v.boolean()),
  antimalware: maybe(v.picklist(ANTIMALWARE_STATES)),
  tamperProtection: maybe(v.boolean()),
  /** Nothing but what it is for can run on it, so that no attack goes on from it: allow-listed programs, or as strong. */
  hardened: maybe(v.boolean()),
  credentials: maybe(v.picklist(CREDENTIALS)),
  userPrivilege: maybe(v.picklist(USER_PRIVILEGES)),
  auditLog: maybe(v.picklist(AUDIT_LOGS)),
  domain: maybe(v.picklist(DOMAINS)),
  domainTrusts: maybe(listOf(WordSchema)),
  /** Assets or device types whose accounts also open this one. */
  sharesCredentialsWith: maybe(listOf(WordSchema)),
  internetUse: maybe(v.picklist(INTERNET_USES)),
  inputAuthentication: maybe(v.picklist(INPUT_AUTHENTICATIONS)),
  backup: maybe(v.strictObject({ offline: maybe(v.boolean()), immutable: maybe(v.boolean()) })),
  restoreProcedure: maybeNone(WordSchema),

  lifecycle: maybe(
    v.strictObject({
      stage: maybe(v.picklist(LIFECYCLE_STAGES)),
      /** Start of limited support (EOL) and end of all support (EOS), as the manufacturer announced them. R24, R26. */
      endOfLife: maybeNone(DateSchema),
      endOfSupport: maybeNone(DateSchema),
    }),
  ),
  legacy: maybe(v.boolean()),
  /** The plan in words; `null`: said to be none. */
  replacementPlan: maybeNone(WordSchema),
  /** What can be reckoned with of the plan. */
  replacement: maybe(
    v.strictObject({
      /** When it is replaced at the latest: a year, a month or a day, as far as that is planned. */
      on: maybe(PlannedSchema),
      budget: maybe(v.picklist(BUDGET_STATES)),
      /** What takes its place. */
      successor: maybe(WordSchema),
    }),
  ),
  openVulnerabilities: maybe(
    listOf(
      v.strictObject({
        id: maybe(WordSchema),
        fixAvailable: maybe(v.boolean()),
        knownExploited: maybe(v.boolean()),
        /** CVSS, and beside it the answers to the rubric for medical devices that led to it, as an extended vector. */
        vector: maybe(WordSchema),
        rubric: maybe(WordSchema),
      }),
    ),
  ),
  /** Capability security level SL-C of IEC 62443, 0–4. */
  securityLevelCapability: maybe(v.pipe(countFrom(0), v.maxValue(4))),

  /** The department that answers for it, the person there, and whom to call at the vendor. R37, R62, R63. */
  owner: maybeNone(PartyIdSchema),
  ownerPerson: maybe(WordSchema),
  vendor: maybeNone(PartyIdSchema),
  vendorContact: maybeNone(WordSchema),

  multiTenant: maybe(v.boolean()),
  tenantIsolation: maybe(v.picklist(['none', 'untested', 'tested'])),
  platform: maybe(v.picklist(['hospital-pc', 'patient-phone', 'vendor-supplied'])),
  platformOwner: maybeNone(WordSchema),
  deviceManagement: maybe(v.picklist(['none', 'private', 'managed'])),
  appProtection: maybe(v.picklist(['none', 'os-only', 'attested'])),

  /** Design questions that only the manufacturer can answer. R44. */
  misuseCases: maybe(listOf(TextSchema)),
  safetyInterlock: maybe(v.picklist(['independent', 'same-software', 'none'])),
  alarmPath: maybe(v.picklist(['independent', 'shared', 'network-only', 'none'])),
  commandAuthorisation: maybe(v.picklist(['per-command', 'session-only', 'none'])),
  debugInterface: maybe(v.picklist(['none', 'locked', 'undocumented', 'open'])),
  apiKeys: maybe(v.picklist(['none', 'per-device', 'shared', 'embedded'])),

  analysisStatus: maybe(v.picklist(ANALYSIS_STATUSES)),
  /** The day on which somebody last compared what is written here with the thing itself. R9, R62. */
  reviewedOn: maybe(DateSchema),
  extensions: ExtensionsSchema,
});
export type Asset = Readonly<v.InferOutput<typeof AssetSchema>>;
