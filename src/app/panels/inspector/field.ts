import type { Reference } from './control-of';

/** Groups of fields, in the order in which the inspector shows them. */
export const FIELD_GROUPS = [
  'identity',
  'effect',
  'connection',
  'system',
  'protection',
  'lifecycle',
  'people',
  'design',
  'notes',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** A field of a noun. How it is filled in comes from its schema; what it is called from its fact or from the words. */
export interface Field {
  /** As in the record: `lifecycle.endOfSupport`. */
  readonly path: string;
  readonly group: FieldGroup;
  /** Shown in the overview, besides the full list. */
  readonly main?: true;
  /** Where the schema only says that it is a word: the list it is taken from. */
  readonly from?: Reference;
}

const isMain = (path: string): readonly [string, boolean] => [path.replace('*', ''), path.startsWith('*')];

/** Fields of one group, from their paths in order; a star marks those of the overview. */
export const fieldsIn = (
  group: FieldGroup,
  paths: string,
  from: Readonly<Record<string, Reference>> = {},
): readonly Field[] =>
  paths.split(/\s+/).map((word): Field => {
    const [path, main] = isMain(word);
    const reference = from[path];
    return {
      path,
      group,
      ...(main ? { main } : {}),
      ...(reference === undefined ? {} : { from: reference }),
    };
  });
