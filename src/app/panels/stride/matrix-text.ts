import type { Cell } from '../../../core/analysis/matrix/cell';
import { markKey } from '../../../core/analysis/matrix/mark';
import type { MatrixRow, StrideMatrix } from '../../../core/analysis/matrix/matrix';
import { filled, nameOf, wordsOf } from '../../../core/analysis/words-of';
import type { HospitalDocument } from '../../../core/document/document';
import { type Language, STRIDE, type Stride } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import type { Steps } from '../../../core/steps';
import type { TextBlock } from '../tables/tsv';
import { zonesOfRow } from './shown-rows';

/** The words of the page that the table needs. */
export interface MatrixSpeech {
  readonly language: Language;
  readonly heads: { readonly element: string; readonly sheet: string; readonly zone: string };
  category(category: Stride): string;
  /** The head of the column that says why. */
  detail(category: Stride): string;
  status(cell: Cell): string;
}

/** So many rows are written between two pauses. */
const PART = 50;

/** Why a cell is as it is, in one line: what rules found, what people wrote, what answers it, or what is asked. */
const whyOf = (
  cell: Cell,
  row: MatrixRow,
  model: Model,
  { treatments }: HospitalDocument,
  language: Language,
): string => {
  if (cell.status === 'threat' || cell.status === 'question' || cell.findings.length > 0)
    return cell.findings
      .map((finding) => {
        const title = wordsOf(finding, model, model.library, language).title;
        const rationale = treatments.get(finding.key)?.rationale;
        return rationale === undefined ? title : `${title} (${rationale})`;
      })
      .join(' / ');
  if (cell.status === 'decided') return treatments.get(markKey(cell.category, row.id))?.rationale ?? '';
  if (cell.because !== undefined) return cell.because[language];
  if (cell.controls.length > 0) return cell.controls.map((id) => nameOf(id, model, language)).join(' / ');
  return filled(cell.ask?.[language] ?? '', row.id, model, language);
};

/** The rows as a table of words, each category with its state and why. Linear, with pauses. */
export function* matrixText(
  matrix: StrideMatrix,
  rows: readonly MatrixRow[],
  model: Model,
  document: HospitalDocument,
  speech: MatrixSpeech,
): Steps<TextBlock> {
  const { language, heads } = speech;
  const table: string[][] = [
    [
      heads.element,
      heads.sheet,
      heads.zone,
      ...STRIDE.flatMap((category) => [speech.category(category), speech.detail(category)]),
    ],
  ];
  for (const [index, row] of rows.entries()) {
    if (index % PART === PART - 1) yield;
    const zones = zonesOfRow(row, model).map((zone) => nameOf(zone, model, language));
    const cells = STRIDE.flatMap((category) => {
      const cell = matrix.cell(row, category);
      return cell === undefined ? ['', ''] : [speech.status(cell), whyOf(cell, row, model, document, language)];
    });
    table.push([
      nameOf(row.id, model, language),
      matrix.sheetOf(row)?.label[language] ?? '',
      [...new Set(zones)].join(' / '),
      ...cells,
    ]);
  }
  return table;
}

/** What would end a cell, begin markup or a link is written so that it does not. */
const plainCell = (text: string): string => text.replace(/[\\|<>[\]*_`]/g, '\\$&').replace(/\s+/g, ' ');

const markdownRow = (cells: readonly string[]): string => `| ${cells.map(plainCell).join(' | ')} |`;

export const writeMarkdown = ([head = [], ...rows]: TextBlock): string =>
  [markdownRow(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(markdownRow), ''].join('\n');
