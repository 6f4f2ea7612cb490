import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../store/editor';
import { type Column, columnsOf } from './columns';
import type { Noun } from './nouns';
import { putTable, useTables } from './tables-state';

export interface Columns {
  /** Every column that the noun has. */
  readonly all: readonly Column[];
  /** Those that are shown, in their order, with the widths that people gave them. */
  readonly shown: readonly Column[];
  /** Where each of those begins, in CSS pixels; one more than there are columns, for the end. */
  readonly starts: readonly number[];
}

export const useColumns = (noun: Noun): Columns => {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const chosen = useTables((state) => state.tables[noun.id].columns);
  return useMemo(() => {
    const all = columnsOf(noun, t, language);
    const shown = chosen.flatMap(({ path, width }) => {
      const column = all.find((one) => one.path === path);
      return column === undefined ? [] : [{ ...column, width: width ?? column.width }];
    });
    const starts = [0];
    for (const { width } of shown) starts.push((starts.at(-1) ?? 0) + width);
    return { all, shown, starts };
  }, [noun, t, language, chosen]);
};

const LEAST_WIDTH = 56;

export const setWidth = (noun: Noun, shown: readonly Column[], path: string, width: number): void =>
  putTable(noun.id, {
    columns: shown.map((column) => ({
      path: column.path,
      width: column.path === path ? Math.max(LEAST_WIDTH, Math.round(width)) : column.width,
    })),
  });

/** Shows a column at the end, or hides it. The name always stays. */
export const toggleColumn = (noun: Noun, shown: readonly Column[], path: string): void => {
  if (path === 'name') return;
  const has = shown.some((column) => column.path === path);
  const kept = shown.filter((column) => column.path !== path).map(({ path: own, width }) => ({ path: own, width }));
  putTable(noun.id, { columns: has ? kept : [...kept, { path }] });
};

/** Puts a column before another place in the order; nothing goes before the name. */
export const moveColumn = (noun: Noun, shown: readonly Column[], path: string, to: number): void => {
  const moved = shown.find((column) => column.path === path);
  if (moved === undefined || path === 'name') return;
  const rest = shown.filter((column) => column !== moved);
  const at = Math.max(1, Math.min(rest.length, to));
  const order = [...rest.slice(0, at), moved, ...rest.slice(at)];
  putTable(noun.id, { columns: order.map(({ path: own, width }) => ({ path: own, width })) });
};
