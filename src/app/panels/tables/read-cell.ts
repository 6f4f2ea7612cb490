import * as v from 'valibot';
import { folded } from '../../../core/library/folded';
import { plain } from '../../../core/library/plain';
import { readDate, readList, readNumber, readYesNo } from '../../../core/library/read-value';
import { type Text, textIn } from '../../../core/library/text';
import { optionWord } from '../inspector/field-words';
import { meant } from '../inspector/open-words';
import { renamed } from '../renamed';
import type { Column } from './columns';
import type { Speech } from './speech';

/** What a cell says, or that nobody can tell. */
export type Reading = { readonly read: true; readonly value: unknown } | { readonly read: false };

const UNREAD: Reading = { read: false };
const UNKNOWN = new Set(['', '不明', 'unknown', '?']);
const NONE = new Set(['なし', '無し', '無', 'none', '-', 'ー', '―']);

const optionOf = ({ shape, scope, path }: Column, written: string, { all }: Speech): string | undefined => {
  const { control } = shape;
  if (control.kind !== 'choice' && control.kind !== 'choices') return undefined;
  const wanted = folded(written);
  return control.options.find(
    (option) =>
      folded(option) === wanted ||
      all.some(({ t, language }) => folded(optionWord(scope, path, option, t, language)) === wanted),
  );
};

/** Members that were read; `undefined` when one of them was not. */
const members = (written: string, read: (part: string) => unknown): readonly unknown[] | undefined => {
  const found = readList(written).map(read);
  return found.includes(undefined) ? undefined : found;
};

const meantBy = (column: Column, written: string, before: unknown, speech: Speech): unknown => {
  const { control } = column.shape;
  const { reference } = column;
  const text = written.normalize('NFKC').trim();
  const pointed = (part: string): string | undefined =>
    reference === undefined ? undefined : speech.idOf(reference, part);
  switch (control.kind) {
    case 'number':
      return readNumber(text);
    case 'date':
      return readDate(text);
    case 'yes-no':
      return readYesNo(text);
    case 'choice':
      return optionOf(column, text, speech);
    case 'choices':
      return members(written, (part) => optionOf(column, part, speech));
    case 'one':
      return pointed(written);
    case 'several':
      return members(written, pointed);
    case 'word':
      return reference === undefined ? meant(column.scope, column.path, text) : pointed(written);
    case 'words':
      return reference === undefined
        ? readList(text).map((part) => meant(column.scope, column.path, part))
        : members(written, pointed);
    case 'text':
      return renamed(before as Text | undefined, speech.language, written.trim());
    case 'texts': {
      const texts = Array.isArray(before) ? (before as readonly Text[]) : [];
      return readList(written).map((part) => texts.find((one) => textIn(one, speech.language) === part) ?? part);
    }
    case 'records':
      return undefined;
  }
};

/**
 * Reads what was typed or pasted into a cell: words of either language, dates and numbers as people write them.
 * Nothing, 不明 and `unknown` take the field back to unknown; なし says that there is none, where that can be said.
 */
export const readCell = (column: Column, written: string, before: unknown, speech: Speech): Reading => {
  const { shape } = column;
  const word = plain(written);
  if (!column.isWritable) return UNREAD;
  if (UNKNOWN.has(word)) return shape.required ? UNREAD : { read: true, value: undefined };
  if (shape.nullable && NONE.has(word)) return { read: true, value: null };
  const value = meantBy(column, written, before, speech);
  return value !== undefined && v.is(shape.schema, value) ? { read: true, value } : UNREAD;
};
