import type { Mds2Form, Mds2Question } from '../../library/mds2-form';
import { readDay } from '../../model/read-day';
import { error, fail, type Issue, ok, type Result, warning } from '../../result';
import { present } from '../fields';
import type { Sheet } from '../sheet';
import { type Mds2Answer, readMds2Answer } from './answer-words';
import { findTable, type QuestionRow } from './find-table';

/** What a form says to one question. */
export interface AnsweredQuestion {
  /** `undefined` where the cell is blank or says nothing that is an answer: unanswered, never No. */
  readonly answer: Mds2Answer | undefined;
  /** What is said beside the answer, in the same cell or in the column for notes. */
  readonly note?: string;
  /** The cell as it is written. */
  readonly raw: string;
  /** Where it stands, `Sheet1!C12`. */
  readonly place: string;
  /** The number of the question of an older edition that was answered, where it asks the same. */
  readonly carriedFrom?: string;
}

/** A filled-in MDS2. */
export interface FilledMds2 {
  readonly edition: string;
  readonly manufacturer?: string;
  readonly description?: string;
  readonly model?: string;
  readonly documentId?: string;
  /** `YYYY-MM-DD`; absent where the form has none or one that may mean several days. */
  readonly releaseDate?: string;
  /** By id, in the order of the form; only of questions that have a row. */
  readonly questions: ReadonlyMap<string, AnsweredQuestion>;
}

/** Fewer rows than this are no form, but something that mentions one. */
const FEWEST = 10;

const COLUMN_A = 65;
const LETTERS = 26;
const columnName = (column: number): string =>
  (column >= LETTERS ? columnName(Math.floor(column / LETTERS) - 1) : '') +
  String.fromCharCode(COLUMN_A + (column % LETTERS));

const answered = (question: Mds2Question, row: QuestionRow): AnsweredQuestion => {
  const place = `${row.sheet}!${columnName(row.column)}${row.row + 1}`;
  const raw = row.cell;
  const read = question.polarity === 'text' ? undefined : readMds2Answer(raw);
  const notes = [read?.note, row.note].filter((note) => note !== undefined && note !== '');
  // What stands in place of an answer is for people to judge.
  if (read === undefined && question.polarity !== 'text' && /[^\s_.…]/.test(raw)) notes.unshift(raw.trim());
  return { answer: read?.answer, ...present({ note: notes.length === 0 ? undefined : notes.join(' / ') }), raw, place };
};

/**
 * Reads a filled-in MDS2 from the sheets of a workbook, wherever the table stands in it. Fails with `mds2-not-found`
 * where no sheet holds one. Issues name ids that were read as others (`mds2-id-repaired`), questions that two rows
 * answer differently and that therefore stay unanswered (`mds2-answered-twice`), and cells that are no answer
 * (`mds2-not-an-answer`). Linear in cells.
 */
export const readMds2 = (sheets: readonly Sheet[], form: Mds2Form): Result<FilledMds2> => {
  const rows = findTable(sheets, form);
  if (rows.length < FEWEST) return fail(error('mds2-not-found', ''));
  const issues: Issue[] = [];
  const byId = new Map<string, AnsweredQuestion>();
  const questionOf = new Map(form.questions.map((question) => [question.id, question]));
  for (const row of rows) {
    const question = questionOf.get(row.id);
    if (question === undefined) continue;
    const now = answered(question, row);
    const before = byId.get(row.id);
    if (row.repairedFrom !== undefined)
      issues.push(warning('mds2-id-repaired', now.place, { written: row.repairedFrom, question: row.id }));
    if (now.answer === undefined && question.polarity !== 'text' && /[^\s_.…]/.test(now.raw))
      issues.push(warning('mds2-not-an-answer', now.place, { question: row.id, written: now.raw }));
    if (before !== undefined && before.answer !== now.answer) {
      issues.push(warning('mds2-answered-twice', now.place, { question: row.id, other: before.place }));
      byId.set(row.id, { ...now, answer: undefined, note: `${before.raw} / ${now.raw}` });
    } else byId.set(row.id, before ?? now);
  }
  const text = (id: string): string | undefined => byId.get(id)?.raw.trim() || undefined;
  const [manufacturer, description, model, documentId] = ['DOC-1', 'DOC-2', 'DOC-3', 'DOC-4'].map(text);
  const released = text('DOC-7');
  const releaseDate = released === undefined ? undefined : readDay(released);
  if (released !== undefined && releaseDate === undefined)
    issues.push(warning('mds2-date-not-read', byId.get('DOC-7')?.place ?? '', { written: released }));
  const questions = new Map(
    form.questions.flatMap(({ id }) => (byId.has(id) ? [[id, byId.get(id) as AnsweredQuestion]] : [])),
  );
  const { edition } = form;
  return ok(present({ edition, manufacturer, description, model, documentId, releaseDate, questions }), issues);
};
