import { YES_NO } from '../../../core/facts/words';
import { type Text, textIn } from '../../../core/library/text';
import { optionWord } from '../inspector/field-words';
import { spoken } from '../inspector/open-words';
import type { Column } from './columns';
import type { Speech } from './speech';

const words = (record: object): string =>
  Object.values(record)
    .map((part) => (typeof part === 'object' && part !== null ? words(part) : String(part)))
    .filter((part) => part !== '')
    .join(' ');

/** A value in the words of the page; empty for unknown. `null` says that there is none. */
export const cellText = (column: Column, value: unknown, speech: Speech): string => {
  if (value === undefined) return '';
  if (value === null) return speech.none;
  const { kind } = column.shape.control;
  if (Array.isArray(value)) return value.map((member) => cellText(column, member, speech)).join(speech.comma);
  if (typeof value === 'boolean') return YES_NO[String(value)]?.[speech.language] ?? '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return kind === 'records' ? words(value) : textIn(value as Text, speech.language);
  if (typeof value !== 'string') return '';
  if (column.reference !== undefined) return speech.nameOf(column.reference, value);
  return kind === 'choice' || kind === 'choices' || kind === 'yes-no'
    ? optionWord(column.scope, column.path, value, speech.t, speech.language)
    : spoken(column.scope, column.path, value, speech.language);
};
