/** The closed words of SPDX 3.0 that matter for parts, by the field that they stand in. */
export const SPDX3_WORDS: Readonly<Record<string, string>> = {
  algorithm:
    'adler32 blake2b256 blake2b384 blake2b512 blake3 crystalsDilithium crystalsKyber falcon md2 md4 md5 md6 other sha1 ' +
    'sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512',
  annotationType: 'other review',
  completeness: 'complete incomplete noAssertion',
  externalIdentifierType: 'cpe22 cpe23 cve email gitoid other packageUrl securityOther swhid swid urlScheme',
  profileConformance: 'ai build core dataset expandedLicensing extension lite security simpleLicensing software',
  relationshipType:
    'affects amendedBy ancestorOf availableFrom configures contains coordinatedBy copiedTo delegatedTo dependsOn ' +
    'descendantOf describes doesNotAffect expandsTo exploitCreatedBy fixedBy fixedIn foundBy generates hasAddedFile ' +
    'hasAssessmentFor hasAssociatedVulnerability hasConcludedLicense hasDataFile hasDeclaredLicense hasDeletedFile ' +
    'hasDependencyManifest hasDistributionArtifact hasDocumentation hasDynamicLink hasEvidence hasExample hasHost ' +
    'hasInput hasMetadata hasOptionalComponent hasOptionalDependency hasOutput hasPrerequisite hasProvidedDependency ' +
    'hasRequirement hasSpecification hasStaticLink hasTest hasTestCase hasVariant invokedBy modifiedBy other packagedBy ' +
    'patchedBy publishedBy reportedBy republishedBy serializedInArtifact testedOn trainedOn underInvestigationFor usesTool',
  scope: 'build design development other runtime test',
  software_additionalPurpose: 'PURPOSE',
  software_fileKind: 'directory file',
  software_primaryPurpose: 'PURPOSE',
  software_sbomType: 'analyzed build deployed design runtime source',
  supportLevel: 'deployed development endOfSupport limitedSupport noAssertion noSupport support',
};

export const SPDX3_PURPOSES =
  'application archive bom configuration container data device deviceDriver diskImage documentation evidence ' +
  'executable file filesystemImage firmware framework install library manifest model module operatingSystem other ' +
  'patch platform requirement source specification test';

/** What must be said by things of a type, beside an id and by whom they were made where they are elements. */
export const SPDX3_NEEDS: Readonly<Record<string, readonly string[]>> = {
  Annotation: ['annotationType', 'subject'],
  CreationInfo: ['created', 'createdBy', 'specVersion'],
  DictionaryEntry: ['key'],
  ExternalIdentifier: ['externalIdentifierType', 'identifier'],
  ExternalMap: ['externalSpdxId'],
  Hash: ['algorithm', 'hashValue'],
  NamespaceMap: ['namespace', 'prefix'],
  PackageVerificationCode: ['algorithm', 'hashValue'],
  PositiveIntegerRange: ['beginIntegerRange', 'endIntegerRange'],
  expandedlicensing_CustomLicense: ['simplelicensing_licenseText'],
  simplelicensing_LicenseExpression: ['simplelicensing_licenseExpression'],
  simplelicensing_SimpleLicensingText: ['simplelicensing_licenseText'],
  software_Package: ['name'],
  software_Snippet: ['software_snippetFromFile'],
};

/** Things that stand in elements and are none. */
export const SPDX3_NO_ELEMENTS: ReadonlySet<string> = new Set([
  'CreationInfo',
  'DictionaryEntry',
  'ExternalIdentifier',
  'ExternalMap',
  'ExternalRef',
  'Hash',
  'NamespaceMap',
  'PackageVerificationCode',
  'PositiveIntegerRange',
  'ai_EnergyConsumption',
  'ai_EnergyConsumptionDescription',
  'software_ContentIdentifier',
]);

const CORE: ReadonlySet<string> = new Set([
  'Agent',
  'Annotation',
  'Bom',
  'Bundle',
  'IndividualElement',
  'LifecycleScopedRelationship',
  'Organization',
  'Person',
  'Relationship',
  'SoftwareAgent',
  'SpdxDocument',
  'Tool',
  ...SPDX3_NO_ELEMENTS,
]);

/** Whether a type is one of the core, of a profile, or named by its address, as extensions are. */
export const isSpdx3Type = (type: string): boolean =>
  CORE.has(type) ||
  type.includes(':') ||
  /^(?:ai|build|dataset|expandedlicensing|extension|security|simplelicensing|software)_\w+$/.test(type);
