import type { OlderMds2Form } from '../../library/older-mds2-form';
import { olderQuestionsById, sameQuestion } from '../../model/older-mds2';
import { olderQuestionIn } from './older-questions';

/** `A`, `B.1`, `2-2.5`: how the older form numbers its questions. */
const ID = /^(?:[A-D](?:\.\d+)*|\d{1,2}-\d+(?:\.\d+)*)\.?$/;
/** A number and the question after it in one cell. */
const LED = /^(\d{1,2}-\d+(?:\.\d+)*|[B-D]\.\d)\.?\s+(?=\S)/;
/** How such a cell begins, told before it is looked at closely. */
const LEADS = /^\s*[\d0-9B-DB-D]/;
/** What a spreadsheet makes of `2-1`: the first of February. */
const DAY = /^\d{4}-(\d{2})-(\d{2})$/;
const DASHES = /[‐‑‒–—―−ー－]/g;
/** Longer cells hold no number alone. */
const LONGEST_ID = 16;
/** Longer cells are no question, and their words are not looked at. */
const LONGEST_QUESTION = 1_000;

const plain = (cell: string): string => cell.normalize('NFKC').replace(DASHES, '-').trim();

/** A cell that holds the number of a question, and perhaps the question behind it. */
export interface OlderId {
  readonly id: string;
  /** What stands behind the number in the same cell. */
  readonly words: string;
}

/** Reads numbers and questions of the older form. */
export interface OlderIds {
  /** The number in a cell; `undefined` where it holds none that the form could have. */
  inCell(cell: string): OlderId | undefined;
  /** The question of the older form that printed words ask; `undefined` where they tell of none. */
  inWords(printed: string): string | undefined;
}

/** Numbers and words of the older form. Dates in place of numbers count where the form has that number. */
export const olderIdsOf = (form: OlderMds2Form): OlderIds => {
  const known = olderQuestionsById(form);
  const bySame = new Map(
    form.questions.flatMap((question) => {
      const same = sameQuestion(question);
      return same === undefined ? [] : [[same, question.id] as const];
    }),
  );
  return {
    inCell: (cell) => {
      if (cell === '') return undefined;
      if (cell.length > LONGEST_ID) {
        if (!LEADS.test(cell)) return undefined;
        const text = plain(cell.slice(0, LONGEST_QUESTION));
        const led = LED.exec(text);
        return led?.[1] !== undefined && known.has(led[1])
          ? { id: led[1], words: text.slice(led[0].length) }
          : undefined;
      }
      const text = plain(cell).replace(/\s+/g, '').toUpperCase();
      const day = DAY.exec(text);
      if (day !== null) {
        const id = `${Number(day[1])}-${Number(day[2])}`;
        return known.has(id) ? { id, words: '' } : undefined;
      }
      return ID.test(text) ? { id: text.replace(/\.$/, ''), words: '' } : undefined;
    },
    inWords: (printed) => {
      const newer = printed.length > LONGEST_QUESTION ? undefined : olderQuestionIn(printed);
      return newer === undefined ? undefined : bySame.get(newer);
    },
  };
};
