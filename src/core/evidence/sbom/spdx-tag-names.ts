/** Tags of the document, of a package, a file and a licence, and the fields of the JSON that they are. */
export const DOCUMENT_TAGS: Readonly<Record<string, string>> = {
  SPDXVersion: 'spdxVersion',
  SPDXID: 'SPDXID',
  DataLicense: 'dataLicense',
  DocumentNamespace: 'documentNamespace',
  DocumentName: 'name',
};

export const PACKAGE_TAGS: Readonly<Record<string, string>> = {
  SPDXID: 'SPDXID',
  PackageVersion: 'versionInfo',
  PackageDownloadLocation: 'downloadLocation',
  PackageSupplier: 'supplier',
  PackageOriginator: 'originator',
  PackageLicenseDeclared: 'licenseDeclared',
  PackageLicenseConcluded: 'licenseConcluded',
  PrimaryPackagePurpose: 'primaryPackagePurpose',
  BuiltDate: 'builtDate',
  ReleaseDate: 'releaseDate',
  ValidUntilDate: 'validUntilDate',
};

export const FILE_TAGS: Readonly<Record<string, string>> = { SPDXID: 'SPDXID' };
export const LICENCE_TAGS: Readonly<Record<string, string>> = { ExtractedText: 'extractedText' };

/** The tags of a field, for messages about one that is missing. */
export const TAG_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...Object.entries(PACKAGE_TAGS), ...Object.entries(DOCUMENT_TAGS)].map(([tag, name]) => [name, tag]),
  ),
  created: 'Created',
  creators: 'Creator',
};

/** All tags of the versions 2.2 and 2.3, with those that older versions had. */
export const KNOWN_TAGS: ReadonlySet<string> = new Set(
  `
SPDXVersion DataLicense SPDXID DocumentName DocumentNamespace ExternalDocumentRef LicenseListVersion Creator Created
CreatorComment DocumentComment
PackageName PackageVersion PackageFileName PackageSupplier PackageOriginator PackageDownloadLocation FilesAnalyzed
PackageVerificationCode PackageChecksum PackageHomePage PackageSourceInfo PackageLicenseConcluded
PackageLicenseInfoFromFiles PackageLicenseDeclared PackageLicenseComments PackageCopyrightText PackageSummary
PackageDescription PackageComment ExternalRef ExternalRefComment PackageAttributionText PrimaryPackagePurpose
ReleaseDate BuiltDate ValidUntilDate
FileName FileType FileChecksum LicenseConcluded LicenseInfoInFile LicenseComments FileCopyrightText ArtifactOfProjectName
ArtifactOfProjectHomePage ArtifactOfProjectURI FileComment FileNotice FileContributor FileAttributionText FileDependency
SnippetSPDXID SnippetSPDXIdentifier SnippetFromFileSPDXID SnippetFromFileSPDXIdentifier SnippetByteRange
SnippetLineRange SnippetLicenseConcluded LicenseInfoInSnippet SnippetLicenseComments SnippetCopyrightText
SnippetComment SnippetName SnippetAttributionText
LicenseID ExtractedText LicenseName LicenseCrossReference LicenseComment
Relationship RelationshipComment
Annotator AnnotationDate AnnotationType SPDXREF AnnotationComment
Reviewer ReviewDate ReviewComment
`
    .trim()
    .split(/\s+/),
);
