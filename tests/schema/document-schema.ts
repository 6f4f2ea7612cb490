import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { SavedDocumentSchema, VERSION } from '../../src/core/document/document';
import { RulePackSchema } from '../../src/core/packs/rule-pack';

export const PUBLISHED = `public/sekisho-document-${VERSION}.schema.json`;

export const PUBLISHED_PACK = 'public/sekisho-rule-pack-1.schema.json';

const schemaOf = (schema: GenericSchema) =>
  toJsonSchema(schema, {
    target: 'draft-2020-12',
    // `v.check` adds what JSON Schema has no word for (days that exist, unprintable ids); the reader still refuses it.
    ignoreActions: ['check', 'readonly', 'brand', 'finite'],
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'object' } : undefined),
  });

/** The published JSON Schema of a rule pack, made from the schema that the code checks with. */
export const packSchemaText = (): string => {
  const schema = schemaOf(RulePackSchema);
  const titled = {
    $schema: schema.$schema,
    $id: 'sekisho-rule-pack-1.schema.json',
    title: 'Sekisho rule pack, edition 1',
    description:
      'Rules that people hand to each other. Facts, comparisons and controls must be those that `sekisho reference` lists; ids are unique in the pack. Nothing in it is executed.',
    ...schema,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
};

/** The published JSON Schema of the file, made from the schema that the code checks with. */
export const documentSchemaText = (): string => {
  const schema = schemaOf(SavedDocumentSchema);
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
