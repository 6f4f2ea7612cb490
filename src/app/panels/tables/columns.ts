import type { Language, Scope } from '../../../core/library/vocabulary';
import type { Translate } from '../../../i18n/i18n';
import { type FieldShape, type Reference, shapeOf } from '../inspector/control-of';
import { labelOf } from '../inspector/field-words';
import type { Noun } from './nouns';

/** A column: a field of the noun, with what it is called and how its cells are filled in. */
export interface Column {
  readonly path: string;
  readonly label: string;
  readonly scope: Scope | undefined;
  readonly shape: FieldShape;
  /** What its cells point to, where they do. */
  readonly reference: Reference | undefined;
  readonly isNumber: boolean;
  /** Lists of records are filled in beside the table, in the inspector. */
  readonly isWritable: boolean;
  /** In CSS pixels, until people choose another. */
  readonly width: number;
}

const WIDTHS: Readonly<Record<FieldShape['control']['kind'], number>> = {
  number: 84,
  date: 104,
  'yes-no': 88,
  choice: 120,
  word: 128,
  one: 148,
  choices: 148,
  several: 160,
  words: 148,
  text: 168,
  texts: 168,
  records: 148,
};

/** Every column that the table of a noun can show, in the order of its fields. */
export const columnsOf = ({ scope, entries, fields }: Noun, t: Translate, language: Language): readonly Column[] =>
  fields.map(({ path, from }) => {
    const shape = shapeOf(entries, path);
    const { control } = shape;
    const { kind } = control;
    const reference = control.kind === 'one' || control.kind === 'several' ? control.of : from;
    return {
      path,
      label: labelOf(scope, path, t, language),
      scope,
      shape,
      reference,
      isNumber: kind === 'number',
      isWritable: kind !== 'records',
      width: path === 'name' ? 208 : reference === undefined ? WIDTHS[kind] : Math.max(148, WIDTHS[kind]),
    };
  });
