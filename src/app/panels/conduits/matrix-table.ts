import type { TFunction } from 'i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { textIn } from '../../../core/library/text';
import type { Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import type { ConduitCell } from '../../../core/segmentation/conduits/cell';
import { gridOf } from '../../../core/segmentation/conduits/grid';
import type { Steps } from '../../../core/steps';
import { optionWord } from '../inspector/field-words';
import type { TextBlock } from '../tables/tsv';
import type { CellWords } from './use-cell-words';

interface Speech {
  readonly t: TFunction;
  readonly language: Language;
  readonly words: CellWords;
}

const headsOf = ({ t }: Speech): readonly string[] => [
  t('conduits.column.from'),
  t('conduits.column.to'),
  t('conduits.column.verdict'),
  t('conduits.column.flows'),
  t('conduits.column.flowNames'),
  t('conduits.column.rules'),
  t('conduits.column.unwritten'),
  t('conduits.column.unused'),
  t('conduits.column.enforcement'),
  t('conduits.column.ruleset'),
  t('conduits.column.logged'),
  t('conduits.column.owners'),
  t('conduits.column.purpose'),
  t('conduits.column.contract'),
  t('conduits.column.reviewedOn'),
  t('conduits.column.reviewOn'),
];

const rowOf = (cell: ConduitCell, model: Model, { t, language, words }: Speech): readonly string[] => {
  const unknown = t('conduits.unknown');
  const recorded = cell.conduits.flatMap((id) => model.source.conduits.get(id) ?? []);
  const said = (of: (conduit: (typeof recorded)[number]) => string | undefined): string =>
    [...new Set(recorded.map(of).filter((one) => one !== undefined && one !== ''))].join(' / ') || unknown;
  const option = (path: string, value: string | null | undefined): string | undefined =>
    value === null
      ? t('conduits.none')
      : value === undefined
        ? undefined
        : optionWord('crossing', path, value, t, language);
  const enforcement = model.crossings.get(cell.crossing)?.enforcement;
  return [
    nameOf(cell.from, model, language),
    nameOf(cell.to, model, language),
    words.verdict(cell.verdict),
    String(cell.flows.length),
    cell.flows.map((id) => nameOf(id, model, language)).join(' / '),
    String(cell.rules),
    String(cell.unwritten.length),
    t(`conduits.is.${cell.unused ?? 'unknown'}`),
    option('enforcement', enforcement) ?? unknown,
    said(({ ruleset }) => option('ruleset', ruleset)),
    said(({ logged }) =>
      logged === null ? t('conduits.none') : logged === undefined ? undefined : t(`conduits.is.${logged}`),
    ),
    said(({ owners }) =>
      owners === null ? t('conduits.none') : owners?.map((id) => nameOf(id, model, language)).join(' / '),
    ),
    said(({ purpose }) => textIn(purpose, language)),
    said(({ contract }) => option('contract', contract)),
    cell.reviewedOn ?? unknown,
    said(({ reviewOn, contractReview }) => reviewOn ?? contractReview),
  ];
};

/** So many rows are written between two pauses. */
const ROWS = 50;

/** Every cell as one row: the register of what lies between zones. Linear, with pauses. */
export function* cellTable(cells: readonly ConduitCell[], model: Model, speech: Speech): Steps<TextBlock> {
  const table: (readonly string[])[] = [headsOf(speech)];
  for (const [at, cell] of cells.entries()) {
    if (at % ROWS === ROWS - 1) yield;
    table.push(rowOf(cell, model, speech));
  }
  return table;
}
export const CELL_WIDTHS = [24, 24, 10, 7, 40, 7, 9, 9, 16, 20, 9, 20, 24, 16, 12, 12];

/** Zone × zone in words, as on the page; empty where nothing is opened. Likewise. */
export function* crossTable(
  cells: readonly ConduitCell[],
  by: 'zone' | 'type',
  model: Model,
  { t, words }: Speech,
): Steps<TextBlock> {
  const grid = gridOf(cells, by, model);
  const table: (readonly string[])[] = [[t('conduits.corner'), ...grid.columns.map(words.line)]];
  for (const [at, row] of grid.rows.entries()) {
    if (at % ROWS === ROWS - 1) yield;
    const fields = grid.columns.map((column) => grid.field(row.key, column.key));
    table.push([words.line(row), ...fields.map((field) => (field === undefined ? '' : words.whole(field)))]);
  }
  return table;
}
