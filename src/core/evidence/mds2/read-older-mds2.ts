import type { Mds2Form } from '../../library/mds2-form';
import type { OlderMds2Form } from '../../library/older-mds2-form';
import type { StatedMds2Answer } from '../../model/evidence-document';
import { keepOlderAnswers, olderQuestionsById } from '../../model/older-mds2';
import { readDay } from '../../model/read-day';
import { error, fail, type Issue, ok, type Result, warning } from '../../result';
import { present } from '../fields';
import type { Sheet } from '../sheet';
import { readMds2Answer } from './answer-words';
import { olderHeadIn } from './older-head';
import { olderIdsOf } from './older-ids';
import { type OlderRow, olderRowsIn } from './older-table';
import type { AnsweredQuestion, FilledMds2 } from './read-mds2';

const LETTERS = 26;
const COLUMN_A = 65;

const columnName = (column: number): string =>
  (column >= LETTERS ? columnName(Math.floor(column / LETTERS) - 1) : '') +
  String.fromCharCode(COLUMN_A + (column % LETTERS));

type Said = StatedMds2Answer & { readonly raw: string; readonly place: string };

const saidIn = (
  { raw, printed, note, row, column }: OlderRow,
  sheet: Sheet,
  isText: boolean,
  isKnown: boolean,
): Said => {
  const read = isText ? undefined : readMds2Answer(raw);
  const own = read === undefined && !isText && /[^\s_.…]/.test(raw) ? raw.trim() : read?.note;
  const notes = [isKnown ? undefined : printed, own, note].filter((part) => part !== undefined && part !== '');
  return present({
    answer: read?.answer,
    note: notes.length === 0 ? undefined : notes.join(' / '),
    raw: isText && raw.trim() === '' ? note : raw,
    place: `${sheet.name}!${columnName(column)}${row + 1}`,
  });
};

/**
 * Reads a form filled in on the edition of 2013, by its numbers first and by its words where they speak for another
 * question or a number is missing. Answers that the form of 2019 asks for in the same sense stand under its numbers, with
 * the number they had (`carriedFrom`), as do those that decide one of its questions; all others under their own, and
 * those of numbers that the form does not have with the words of the question as a note. Unanswered is unanswered. Fails
 * with `mds2-not-found` where no sheet holds such a form. Issues name numbers that were read as others
 * (`mds2-id-repaired`), questions that two rows answer differently (`mds2-answered-twice`), and how much says something
 * to the form of 2019 (`mds2-older-edition`). Linear in cells.
 */
export const readOlderMds2 = (sheets: readonly Sheet[], form: Mds2Form, older: OlderMds2Form): Result<FilledMds2> => {
  const ids = olderIdsOf(older);
  const [table] = sheets
    .map((sheet) => ({ sheet, rows: olderRowsIn(sheet, ids) }))
    .sort((a, b) => b.rows.length - a.rows.length);
  if (table === undefined || table.rows.length === 0) return fail(error('mds2-not-found', ''));
  const { sheet, rows } = table;
  const known = olderQuestionsById(older);
  const issues: Issue[] = [];
  const byId = new Map<string, Said>();
  for (const row of rows) {
    const question = known.get(row.id);
    const now = saidIn(row, sheet, question?.polarity === 'text', question !== undefined);
    if (row.printedId !== undefined)
      issues.push(warning('mds2-id-repaired', now.place, { written: row.printedId, question: row.id }));
    const before = byId.get(row.id);
    if (before !== undefined && before.answer !== now.answer) {
      issues.push(warning('mds2-answered-twice', now.place, { question: row.id, other: before.place }));
      const { answer: _, ...left } = now;
      byId.set(row.id, { ...left, note: `${before.raw} / ${now.raw}` });
    } else byId.set(row.id, before ?? now);
  }
  const kept = keepOlderAnswers(Object.fromEntries(byId), older);
  const order = new Map([...form.questions, ...older.questions].map(({ id }, at) => [id, at]));
  const questions = new Map(
    Object.entries(kept)
      .sort(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size))
      .map(([id, { answer, raw = '', place = '', note, carriedFrom }]): [string, AnsweredQuestion] => [
        id,
        { answer, raw, place, ...present({ note, carriedFrom }) },
      ]),
  );
  const carried = new Set([...questions.values()].flatMap((question) => question.carriedFrom ?? []));
  issues.push(warning('mds2-older-edition', sheet.name, { carried: carried.size, kept: byId.size - carried.size }));
  const { released, ...head } = olderHeadIn(sheet);
  const releaseDate = released === undefined ? undefined : readDay(released);
  return ok(present({ edition: older.edition, ...head, releaseDate, questions }), issues);
};
