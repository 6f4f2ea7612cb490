import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { rowsOf } from '../../../core/document/edits/records';
import type { FactSource } from '../../../core/facts/fact';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { valueAt } from '../inspector/target';
import { factFor, useFacts } from '../inspector/use-facts';
import { cellText } from './cell-text';
import type { Column } from './columns';
import type { Noun } from './nouns';
import { type Speech, speechOf } from './speech';

/** A cell as it is shown: its words, and whether people wrote them. */
export interface ShownCell {
  /** Empty where nobody knows. */
  readonly text: string;
  readonly source: 'stated' | 'unknown' | Exclude<FactSource['kind'], 'stated'>;
}

/** Reads the cells of one table in the language of the page. Changes with every edit that changes the model. */
export interface Reader {
  readonly speech: Speech;
  record(id: string): object | undefined;
  cell(id: string, column: Column): ShownCell;
  /** By what the column is sorted: closed values by their own order, others by their words. */
  sortText(id: string, column: Column): string;
}

const UNKNOWN: ShownCell = { text: '', source: 'unknown' };

/** Where a stated value stands among those that the field may have, as a text that sorts like it. */
const placeOf = ({ shape: { control } }: Column, value: unknown): string | undefined => {
  if (control.kind !== 'choice' || typeof value !== 'string') return undefined;
  return String(control.options.indexOf(value)).padStart(3, '0');
};

export const useReader = (noun: Noun): Reader => {
  const { i18n } = useTranslation();
  const model = useModel();
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const facts = useFacts();
  const rows = rowsOf(document, noun.id);
  return useMemo(() => {
    const speech = speechOf(model, i18n, language);
    const known = (id: string, { path, scope }: Column) =>
      scope === undefined ? undefined : factFor(facts, scope, path, id);
    const presumed = (id: string, column: Column): ShownCell => {
      // What has no name is called by its ends.
      if (column.path === 'name') return { text: nameOf(id, model, language), source: 'derived' };
      const fact = known(id, column);
      const { value } = fact ?? {};
      if (fact === undefined || value === undefined || (Array.isArray(value) && value.length === 0)) return UNKNOWN;
      const text = cellText(column, value, speech);
      // A fact may take silence for an answer; that is an assumption, since nobody wrote it.
      return { text, source: fact.source.kind === 'stated' ? 'assumed' : fact.source.kind };
    };
    const cell = (id: string, column: Column): ShownCell => {
      const value = valueAt(rows.get(id), column.path);
      return value === undefined ? presumed(id, column) : { text: cellText(column, value, speech), source: 'stated' };
    };
    return {
      speech,
      record: (id) => rows.get(id),
      cell,
      sortText: (id, column) =>
        placeOf(column, valueAt(rows.get(id), column.path) ?? known(id, column)?.value) ?? cell(id, column).text,
    };
  }, [rows, model, language, i18n, facts]);
};
