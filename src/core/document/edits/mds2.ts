import type { EvidenceDocument, StatedMds2Answer } from '../../model/evidence-document';
import { readDay } from '../../model/read-day';
import type { Edit } from './edit';
import { setField } from './update';

type Answers = NonNullable<EvidenceDocument['answers']>;
type Answer = NonNullable<StatedMds2Answer['answer']>;

const isEmpty = ({ place: _, ...said }: StatedMds2Answer): boolean =>
  Object.values(said).every((part) => part === undefined || part === '');

const without = <K extends keyof StatedMds2Answer>(
  given: StatedMds2Answer,
  ...fields: readonly K[]
): StatedMds2Answer =>
  Object.fromEntries(Object.entries(given).filter(([field]) => !fields.some((left) => left === field)));

/** Puts something else for one question into the paper; without answers it has none. */
const change =
  (paper: string, question: string, next: (given: StatedMds2Answer) => StatedMds2Answer): Edit =>
  (document) => {
    const { [question]: given, ...others } = document.evidence.get(paper)?.answers ?? {};
    const changed = next(given ?? {});
    if (changed === given) return document;
    const answers: Answers = isEmpty(changed) ? others : { ...others, [question]: changed };
    return setField('evidence', paper, 'answers', Object.keys(answers).length === 0 ? undefined : answers)(document);
  };

/** Answers a question of a form, or takes the answer back; the note stays. What was judged of a note goes with it. */
export const answerQuestion = (paper: string, question: string, answer: Answer | undefined): Edit =>
  change(paper, question, (given) => {
    if (given.answer === answer) return given;
    const kept = without(given, 'answer', 'judged', 'raw', 'place');
    return answer === undefined ? kept : { ...kept, answer };
  });

/** Writes the note beside an answer; an empty one is none. */
export const noteQuestion = (paper: string, question: string, note: string): Edit =>
  change(paper, question, (given) => (note.trim() === '' ? without(given, 'note') : { ...given, note: note.trim() }));

/** States what a note means that stands in place of an answer; the answer itself stays as the maker gave it. */
export const judgeNote = (paper: string, question: string, judged: StatedMds2Answer['judged']): Edit =>
  change(paper, question, (given) => (judged === undefined ? without(given, 'judged') : { ...given, judged }));

/** The fields of a paper that its form tells too. */
const SAME: Readonly<Record<string, string>> = { 'DOC-1': 'manufacturer', 'DOC-3': 'model', 'DOC-4': 'documentId' };

/** Writes the answer to a question that asks for words, and what it says of the paper as a whole. */
export const writeQuestion =
  (paper: string, question: string, text: string): Edit =>
  (document) => {
    const words = text.trim();
    const written = change(paper, question, (given) =>
      words === '' ? without(given, 'raw', 'place') : { ...without(given, 'place'), raw: words },
    )(document);
    const field = SAME[question];
    if (field !== undefined) return setField('evidence', paper, field, words === '' ? undefined : words)(written);
    if (question !== 'DOC-7') return written;
    return setField('evidence', paper, 'releaseDate', readDay(words))(written);
  };
