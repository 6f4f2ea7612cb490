import type { OlderMds2Form, OlderMds2Question } from '../library/older-mds2-form';
import type { StatedMds2Answer } from './evidence-document';
import { decidedAnswer } from './mds2-answers';

type Answers = Readonly<Record<string, StatedMds2Answer>>;

/** How the edition is named in papers. */
export const OLDER_MDS2 = 'HIMSS/NEMA HN 1-2013';

const byForm = new WeakMap<OlderMds2Form, ReadonlyMap<string, OlderMds2Question>>();

/** The questions of the older form by id. */
export const olderQuestionsById = (form: OlderMds2Form): ReadonlyMap<string, OlderMds2Question> => {
  const known = byForm.get(form) ?? new Map(form.questions.map((question) => [question.id, question]));
  byForm.set(form, known);
  return known;
};

/** The question of 2019 that asks the same in the same sense; `undefined`: none does. */
export const sameQuestion = ({ carries }: OlderMds2Question): string | undefined =>
  carries?.find(({ when }) => when === undefined)?.question;

/**
 * Answers to the older form as a paper keeps them: under the number of the question of 2019 where that asks the same,
 * else under their own, and beside that what they decide of others. Each tells by `carriedFrom` where it came from. What
 * decides nothing, and what the older form does not have, stays under its own number, as does what somebody answered
 * `beside` it to the form of 2019. Linear in answers.
 */
export const keepOlderAnswers = (older: Answers, form: OlderMds2Form, beside: Answers = {}): Answers => {
  const questions = olderQuestionsById(form);
  const kept: Record<string, StatedMds2Answer> = { ...beside };
  for (const [id, given] of Object.entries(older)) {
    const question = questions.get(id);
    const same = question === undefined ? undefined : sameQuestion(question);
    if (same !== undefined && beside[same] === undefined) kept[same] = { ...given, carriedFrom: id };
    else kept[id] = given;
  }
  for (const [id, given] of Object.entries(older)) {
    const decided = decidedAnswer(given);
    if (decided === undefined || decided === 'N/A') continue;
    for (const { question, when } of questions.get(id)?.carries ?? []) {
      const answer = when?.[decided];
      if (answer === undefined || kept[question] !== undefined) continue;
      const { judged: _, answer: __, ...said } = given;
      kept[question] = { ...said, answer, carriedFrom: id };
    }
  }
  return kept;
};

/** What an older form was answered, by its own numbers, out of what a paper keeps. Linear in questions. */
export const olderAnswersIn = (kept: Answers, form: OlderMds2Form): Answers =>
  Object.fromEntries(
    form.questions.flatMap((question): readonly (readonly [string, StatedMds2Answer])[] => {
      const own = kept[question.id];
      if (own !== undefined) return [[question.id, own]];
      const same = sameQuestion(question);
      const given = same === undefined ? undefined : kept[same];
      if (given?.carriedFrom !== question.id) return [];
      const { carriedFrom: _, ...said } = given;
      return [[question.id, said]];
    }),
  );

/** What a paper keeps that did not come from the older form: answers given to the form of 2019, and unknown numbers. */
export const answersBesideOlder = (kept: Answers, form: OlderMds2Form): Answers => {
  const questions = olderQuestionsById(form);
  return Object.fromEntries(
    Object.entries(kept).filter(([id, { carriedFrom }]) => carriedFrom === undefined && !questions.has(id)),
  );
};
