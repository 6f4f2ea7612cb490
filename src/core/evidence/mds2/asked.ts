import type { Mds2Form, Mds2Question } from '../../library/mds2-form';
import type { EvidenceDocument } from '../../model/evidence-document';
import { decidedAnswer } from '../../model/mds2-answers';

type Answers = NonNullable<EvidenceDocument['answers']>;

/** A form with what has been filled in so far. */
export interface Filling {
  readonly form: Mds2Form;
  readonly answers: Answers;
}

const byId = new WeakMap<Mds2Form, ReadonlyMap<string, Mds2Question>>();

/** The questions of a form by id. */
export const questionsById = (form: Mds2Form): ReadonlyMap<string, Mds2Question> => {
  const known = byId.get(form) ?? new Map(form.questions.map((question) => [question.id, question]));
  byId.set(form, known);
  return known;
};

const decided = ({ answers }: Filling, question: string) => {
  const given = answers[question];
  return given === undefined ? undefined : decidedAnswer(given);
};

/**
 * Whether a question is asked: those of a section that an answer closes are not, nor those under another whose answer
 * is not the one they are for. Under an unanswered question nothing is asked yet.
 */
export const isAsked = (question: Mds2Question, filling: Filling): boolean => {
  const { form } = filling;
  const closed = form.closes.some(
    ({ section, question: by, answer }) =>
      section === question.section && by !== question.id && decided(filling, by) === answer,
  );
  if (closed) return false;
  const { appliesWhen, parent } = question;
  if (appliesWhen !== undefined)
    return Object.entries(appliesWhen).every(([id, answer]) => decided(filling, id) === answer);
  if (parent === null) return true;
  const above = questionsById(form).get(parent);
  return above !== undefined && isAsked(above, filling) && decided(filling, parent) === 'Yes';
};

/** Whether something stands there: an answer, or words for a question that asks for words. */
export const isAnswered = ({ id, polarity }: Mds2Question, { answers }: Filling): boolean => {
  const given = answers[id];
  return polarity === 'text' ? (given?.raw ?? '').trim() !== '' : given?.answer !== undefined;
};

/** Whether a note that stands in place of an answer still waits for somebody to read it. */
export const isUnjudged = ({ id }: Mds2Question, { answers }: Filling): boolean =>
  answers[id]?.answer === 'See Note' && answers[id]?.judged === undefined;

/** Questions that are shown: those asked, and those answered although they are not. */
export const shownQuestions = (filling: Filling): readonly Mds2Question[] =>
  filling.form.questions.filter((question) => isAsked(question, filling) || isAnswered(question, filling));

/** How far a form, or a section of it, is filled in. */
export interface Progress {
  readonly asked: number;
  readonly answered: number;
}

const progressIn = (questions: readonly Mds2Question[], filling: Filling): Progress => {
  const asked = questions.filter((question) => isAsked(question, filling));
  return { asked: asked.length, answered: asked.filter((question) => isAnswered(question, filling)).length };
};

/** Of the whole form and of each section by its code. Questions that are not asked count neither way. */
export const progressOf = (
  filling: Filling,
): { readonly whole: Progress; readonly sections: ReadonlyMap<string, Progress> } => {
  const { form } = filling;
  const sections = new Map(
    form.sections.map(({ code }) => [
      code,
      progressIn(
        form.questions.filter(({ section }) => section === code),
        filling,
      ),
    ]),
  );
  return { whole: progressIn(form.questions, filling), sections };
};

/** The next asked question without an answer after that one, from the start again at the end; `undefined`: none is left. */
export const nextUnanswered = (filling: Filling, after: string | undefined): string | undefined => {
  const { questions } = filling.form;
  const at = questions.findIndex(({ id }) => id === after);
  const turned = [...questions.slice(at + 1), ...questions.slice(0, at + 1)];
  return turned.find((question) => isAsked(question, filling) && !isAnswered(question, filling))?.id;
};
