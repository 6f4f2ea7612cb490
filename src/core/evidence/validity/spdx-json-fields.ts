import { moment } from './formats';
import {
  anything,
  filled,
  list,
  name,
  needed,
  number,
  type ObjectShape,
  object,
  type Shape,
  text,
  word,
  written,
  yesNo,
} from './shape';
import { isAgent } from './spdx-agent';

type ShapeFields = ObjectShape['fields'];

/** Fields that hold texts, each by itself. */
const texts = (...fields: readonly string[]): ShapeFields => Object.fromEntries(fields.map((field) => [field, text]));
const lists = (...fields: readonly string[]): ShapeFields =>
  Object.fromEntries(fields.map((field) => [field, list(text)]));

const annotations = list(
  object({
    fields: {
      annotationDate: needed(moment),
      annotationType: needed(word('OTHER', 'REVIEW')),
      annotator: needed(written('sbom-agent-invalid', isAgent)),
      comment: needed(text),
    },
  }),
);

const FILE_TYPES = word(
  'ARCHIVE',
  'AUDIO',
  'APPLICATION',
  'BINARY',
  'DOCUMENTATION',
  'IMAGE',
  'OTHER',
  'SOURCE',
  'SPDX',
  'TEXT',
  'VIDEO',
);

const pointer = object({ fields: { reference: needed(name), offset: number, lineNumber: number } });
const crossReference = object({
  fields: {
    ...texts('match', 'timestamp'),
    url: needed(text),
    isLive: yesNo,
    isValid: yesNo,
    isWayBackLink: yesNo,
    order: number,
  },
});

/** What the schema of SPDX 2 says of packages beside what every notation of SPDX has in common. */
export const JSON_PACKAGE_FIELDS: ShapeFields = {
  ...texts('comment', 'copyrightText', 'description', 'homepage', 'licenseComments'),
  ...texts('packageFileName', 'sourceInfo', 'summary'),
  ...lists('attributionTexts', 'hasFiles', 'licenseInfoFromFiles'),
  annotations,
  filesAnalyzed: yesNo,
  packageVerificationCode: object({
    fields: { packageVerificationCodeValue: needed(text), ...lists('packageVerificationCodeExcludedFiles') },
  }),
};

/** And of files. */
export const JSON_FILE_FIELDS: ShapeFields = {
  ...texts('comment', 'copyrightText', 'licenseComments', 'licenseConcluded', 'noticeText'),
  ...lists('attributionTexts', 'fileContributors', 'fileDependencies', 'licenseInfoInFiles'),
  annotations,
  fileTypes: list(FILE_TYPES),
  artifactOfs: list(object({ fields: { name: anything } })),
};

/** And of the stretches of files that it tells about. */
export const JSON_SNIPPET_FIELDS: ShapeFields = {
  ...texts('comment', 'copyrightText', 'licenseComments', 'licenseConcluded'),
  ...lists('attributionTexts', 'licenseInfoInSnippets'),
  annotations,
  name: text,
  ranges: needed(filled(object({ fields: { startPointer: needed(pointer), endPointer: needed(pointer) } }))),
  snippetFromFile: needed(name),
};

/** And of the document itself; `checksum` is what a hash must be. */
export const jsonDocumentFields = (checksum: Shape): ShapeFields => ({
  comment: text,
  annotations,
  revieweds: list(object({ fields: { reviewDate: needed(moment), reviewer: text, comment: text } })),
  documentDescribes: list(name),
  externalDocumentRefs: list(
    object({ fields: { externalDocumentId: needed(name), spdxDocument: needed(name), checksum: needed(checksum) } }),
  ),
  hasExtractedLicensingInfos: list(
    object({
      fields: {
        ...texts('name', 'comment'),
        ...lists('seeAlsos'),
        licenseId: needed(name),
        extractedText: needed(text),
        crossRefs: list(crossReference),
      },
    }),
  ),
});
