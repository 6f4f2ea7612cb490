import type * as v from 'valibot';

/** How a field is filled in, as its schema says. */
export type Control =
  | { readonly kind: 'word' | 'text' | 'date' | 'yes-no' | 'words' | 'texts' }
  | { readonly kind: 'number'; readonly least: number | undefined; readonly most: number | undefined }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'one' | 'several'; readonly of: Reference }
  | { readonly kind: 'records'; readonly entries: v.ObjectEntries };
export type Reference =
  | 'asset'
  | 'zone'
  | 'party'
  | 'device-type'
  | 'zone-type'
  | 'protocol'
  | 'control-template'
  /** Anything that a safeguard can be on. */
  | 'element';

export interface FieldShape {
  readonly control: Control;
  /** Whether people may say that there is none. */
  readonly nullable: boolean;
  /** Whether the field must always be filled in. */
  readonly required: boolean;
  readonly schema: v.GenericSchema;
}

/** As much of a schema as can be looked into, whatever it is. */
interface Insides {
  readonly type: string;
  readonly name?: string;
  readonly requirement?: unknown;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly unknown[];
  readonly item?: v.GenericSchema;
  readonly items?: readonly v.GenericSchema[];
  readonly entries?: v.ObjectEntries;
  readonly pipe?: readonly Insides[];
}
const inside = (schema: v.GenericSchema): Insides => schema as unknown as Insides;

const REFERENCES: Readonly<Record<string, Reference>> = { AssetId: 'asset', ZoneId: 'zone', PartyId: 'party' };

const referenceOf = ({ pipe }: Insides): Reference | undefined =>
  REFERENCES[pipe?.find(({ type }) => type === 'brand')?.name ?? ''];

const limitOf = ({ pipe }: Insides, type: string): number | undefined => {
  const limits = (pipe ?? []).flatMap((part) => [part, ...(part.pipe ?? [])]).filter((part) => part.type === type);
  const last = limits.at(-1)?.requirement;
  return typeof last === 'number' ? last : undefined;
};

const listControl = (item: v.GenericSchema): Control => {
  const one = controlOf(item);
  switch (one.kind) {
    case 'choice':
      return { kind: 'choices', options: one.options };
    case 'one':
      return { kind: 'several', of: one.of };
    case 'text':
      return { kind: 'texts' };
    case 'records':
      return one;
    default:
      return { kind: 'words' };
  }
};

const controlOf = (schema: v.GenericSchema): Control => {
  const about = inside(schema);
  const reference = referenceOf(about);
  if (reference !== undefined) return { kind: 'one', of: reference };
  switch (about.type) {
    case 'picklist':
      return { kind: 'choice', options: (about.options ?? []).map(String) };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'number':
      return { kind: 'number', least: limitOf(about, 'min_value'), most: limitOf(about, 'max_value') };
    case 'array':
      return about.item === undefined ? { kind: 'words' } : listControl(about.item);
    case 'strict_object':
      return { kind: 'records', entries: about.entries ?? {} };
    case 'union':
      // `true`, `false` or a word for what nobody is sure of; else a text in one language or in several.
      return (about.options ?? []).some((option) => inside(option as v.GenericSchema).type === 'boolean')
        ? { kind: 'yes-no' }
        : { kind: 'text' };
    default:
      return about.pipe?.some(({ type }) => type === 'iso_date') === true ? { kind: 'date' } : { kind: 'word' };
  }
};

/** Looks into the schema of a noun, one step for each part of the path. Throws where the noun has no such field. */
export const shapeOf = (entries: v.ObjectEntries, path: string): FieldShape => {
  const [field = '', ...deeper] = path.split('.');
  let schema: v.GenericSchema | undefined = entries[field] as v.GenericSchema | undefined;
  if (schema === undefined) throw new Error(`There is no field ${path}.`);
  const whole = schema;
  let [nullable, required] = [false, true];
  for (let about = inside(schema); about.type === 'optional' || about.type === 'nullable'; about = inside(schema)) {
    if (about.type === 'nullable') nullable = true;
    else required = false;
    if (about.wrapped === undefined) break;
    schema = about.wrapped;
  }
  const { entries: fields, items } = inside(schema);
  // The two ends of a link are told apart by their place.
  const inner = fields ?? (items === undefined ? undefined : Object.fromEntries(items.entries()));
  if (deeper.length > 0 && inner !== undefined) return shapeOf(inner, deeper.join('.'));
  return { control: controlOf(schema), nullable, required, schema: whole };
};
