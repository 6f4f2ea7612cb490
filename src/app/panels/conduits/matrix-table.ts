import type { TFunction } from 'i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { textIn } from '../../../core/library/text';
import type { Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import type { ConduitCell } from '../../../core/segmentation/conduits/cell';
import { gridOf } from '../../../core/segmentation/conduits/grid';
import { optionWord } from '../inspector/field-words';
import type { TextBlock } from '../tables/tsv';
import type { CellWords } from './use-cell-words';

interface Speech {
  readonly t: TFunction;
  readonly language: Language;
  readonly words: CellWords;
}

/** Every cell as one row: the register of what lies between zones. */
export const cellTable = (cells: readonly ConduitCell[], model: Model, { t, language, words }: Speech): TextBlock => [
  [
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
    t('conduits.column.owners'),
    t('conduits.column.purpose'),
    t('conduits.column.reviewedOn'),
    t('conduits.column.reviewOn'),
  ],
  ...cells.map((cell) => {
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
      said(({ owners }) =>
        owners === null ? t('conduits.none') : owners?.map((id) => nameOf(id, model, language)).join(' / '),
      ),
      said(({ purpose }) => textIn(purpose, language)),
      cell.reviewedOn ?? unknown,
      said(({ reviewOn, contractReview }) => reviewOn ?? contractReview),
    ];
  }),
];

export const CELL_WIDTHS = [24, 24, 10, 7, 40, 7, 9, 9, 16, 20, 20, 24, 12, 12];

/** Zone × zone in words, as on the page; empty where nothing is opened. */
export const crossTable = (
  cells: readonly ConduitCell[],
  by: 'zone' | 'type',
  model: Model,
  { t, words }: Speech,
): TextBlock => {
  const grid = gridOf(cells, by, model);
  return [
    [t('conduits.corner'), ...grid.columns.map(words.line)],
    ...grid.rows.map((row) => [
      words.line(row),
      ...grid.columns.map((column) => {
        const field = grid.field(row.key, column.key);
        return field === undefined ? '' : words.whole(field);
      }),
    ]),
  ];
};
