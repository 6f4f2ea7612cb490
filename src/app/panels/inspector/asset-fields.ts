import { type Field, fieldsIn } from './field';

/** Every field of an asset that people fill in, in the order in which the inspector shows them. */
export const assetFields: readonly Field[] = [
  ...fieldsIn(
    'identity',
    '*kind category *count *zone status *manufacturer *model serialNumber *assetNumber hostname role system host',
    {
      kind: 'device-type',
    },
  ),
  ...fieldsIn(
    'effect',
    '*criticality controlsCount controlsCriticality *failSafe redundant spare downtimeProcedure *storesPersonalData storageEncryption erasureRecord safetyInterlock alarmPath',
  ),
  ...fieldsIn(
    'connection',
    '*networked *connectivity interfaces protocols *mobile zonesVisited networkAccessControl isolation internetUse domain domainTrusts location.building location.floor location.room location.rack location.area',
    { protocols: 'protocol' },
  ),
  ...fieldsIn(
    'system',
    '*operatingSystem.family operatingSystem.version operatingSystem.endOfSupport softwareReleaseDate patchState updateSource updateStaging platform platformOwner deviceManagement multiTenant tenantIsolation',
  ),
  ...fieldsIn(
    'protection',
    '*credentials userPrivilege auditLog sharesCredentialsWith antimalware tamperProtection hardened inputAuthentication backup.offline backup.immutable restoreProcedure securityLevelCapability openVulnerabilities',
  ),
  ...fieldsIn(
    'lifecycle',
    '*lifecycle.stage lifecycle.endOfLife *lifecycle.endOfSupport legacy replacement.on replacement.budget replacement.successor replacementPlan',
  ),
  ...fieldsIn('people', '*owner ownerPerson *vendor vendorContact'),
  ...fieldsIn('design', 'commandAuthorisation debugInterface apiKeys appProtection misuseCases'),
  ...fieldsIn('notes', 'analysisStatus reviewedOn note'),
];
