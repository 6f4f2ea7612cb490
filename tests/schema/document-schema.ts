import { toJsonSchema } from '@valibot/to-json-schema';
import { SavedDocumentSchema, VERSION } from '../../src/core/document/document';

export const PUBLISHED = `public/sekisho-document-${VERSION}.schema.json`;

/** The published JSON Schema of the file, made from the schema that the code checks with. */
export const documentSchemaText = (): string => {
  const schema = toJsonSchema(SavedDocumentSchema, {
    target: 'draft-2020-12',
    // `v.check` adds what JSON Schema has no word for (days that exist, unprintable ids); the reader still refuses it.
    ignoreActions: ['check', 'readonly', 'brand', 'finite'],
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'object' } : undefined),
  });
  const titled = {
    $schema: schema.$schema,
    $id: `sekisho-document-${VERSION}.schema.json`,
    title: `Sekisho document, version ${VERSION}`,
    description:
      'A hospital or medical-device system as Sekisho saves it. Absent fields are unknown; null means that people know there is none. Ids are unique in the whole document, and references must name elements of it.',
    ...schema,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
};
