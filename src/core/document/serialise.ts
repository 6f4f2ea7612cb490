import type * as v from 'valibot';
import { FORMAT, type HospitalDocument, SavedDocumentSchema, TABLES, VERSION, type View } from './document';
import { SavedViewSchema } from './view';

type Write = (value: unknown) => string;

type Shape =
  | v.OptionalSchema<v.GenericSchema, undefined>
  | v.NullableSchema<v.GenericSchema, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.TupleSchema<v.TupleItems, undefined>
  | v.StrictObjectSchema<v.ObjectEntries, undefined>
  | v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>
  | v.UnionSchema<v.GenericSchema[], undefined>;

const plain: Write = (value) => JSON.stringify(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectWriter = (entries: v.ObjectEntries): Write => {
  const fields = Object.entries(entries).map(
    ([key, schema]) => [key, `${JSON.stringify(key)}:`, writerFor(schema as v.GenericSchema)] as const,
  );
  return (value) => {
    if (!isObject(value)) return plain(value);
    const parts: string[] = [];
    for (const [key, label, write] of fields) {
      const field = value[key];
      if (field !== undefined) parts.push(label + write(field));
    }
    return `{${parts.join(',')}}`;
  };
};

/**
 * Compiles a schema to a function that writes its values with keys in the schema's order: the same content gives the
 * same text, however it came about. Keys of open records are sorted; `extensions` keep the order they have.
 */
const writerFor = (schema: v.GenericSchema): Write => {
  // Schemas of other types hold no keys of ours.
  const shape = schema as Shape;
  switch (shape.type) {
    case 'optional':
    case 'nullable': {
      const write = writerFor(shape.wrapped);
      return (value) => (value === null ? 'null' : write(value));
    }
    case 'array':
    case 'tuple': {
      const write = writerFor((shape.type === 'array' ? shape.item : shape.items[0]) as v.GenericSchema);
      return (value) => (Array.isArray(value) ? `[${value.map(write).join(',')}]` : plain(value));
    }
    case 'strict_object':
      return objectWriter(shape.entries);
    case 'record': {
      const write = writerFor(shape.value);
      return (value) =>
        isObject(value)
          ? `{${Object.keys(value)
              .sort()
              .map((key) => `${JSON.stringify(key)}:${write(value[key])}`)
              .join(',')}}`
          : plain(value);
    }
    case 'union': {
      const object = shape.options.find((option) => option.type === 'strict_object');
      return object === undefined ? plain : writerFor(object);
    }
    default:
      return plain;
  }
};

const { placements, ...viewEntries } = SavedViewSchema.entries;
const writeView = objectWriter(viewEntries);
const writePlacement = writerFor(placements.item);

const listText = (lines: readonly string[], indent: string): string =>
  lines.length === 0 ? '[]' : `[\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}]`;

/** A view stands on one line but for its placements, each of which has its own. */
const viewText = (view: View): string => {
  const lines = listText(view.placements.values().map(writePlacement), '    ');
  return `${writeView(view).slice(0, -1)},"placements":${lines}}`;
};

const isTable = (key: string): key is (typeof TABLES)[number] => (TABLES as readonly string[]).includes(key);

const writers: ReadonlyMap<string, Write> = new Map(
  Object.entries(SavedDocumentSchema.entries).map(([key, schema]) => [
    key,
    // Of a table, the writer of one record.
    writerFor(isTable(key) ? (SavedDocumentSchema.entries[key].item as v.GenericSchema) : (schema as v.GenericSchema)),
  ]),
);

const fieldText = (document: HospitalDocument, key: string, write: Write): string | undefined => {
  if (key === 'format') return plain(FORMAT);
  if (key === 'version') return plain(VERSION);
  if (key === 'views') return listText(document.views.values().map(viewText), '  ');
  if (isTable(key)) return listText((document[key].values() as readonly unknown[]).map(write), '  ');
  const value = (document as unknown as Readonly<Record<string, unknown>>)[key];
  return value === undefined ? undefined : write(value);
};

/**
 * The file of a document: one element per line, tables sorted by id, keys in the order of the schema, a newline at the
 * end. The same content always gives the same bytes. Linear in the document.
 */
export const serialiseDocument = (document: HospitalDocument): string => {
  const fields = [...writers].flatMap(([key, write]) => {
    const text = fieldText(document, key, write);
    return text === undefined ? [] : [`  ${JSON.stringify(key)}: ${text}`];
  });
  return `{\n${fields.join(',\n')}\n}\n`;
};
