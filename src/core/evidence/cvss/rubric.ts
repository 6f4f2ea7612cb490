import { type CvssVector, writeCvss } from './vector';

/** What a vulnerability in a medical device may touch: patient data, diagnosis, therapy, workflow, the system, others. */
export const RUBRIC_CLASSES = ['P', 'D', 'T', 'W', 'S', 'O'] as const;
const IMPACTS = ['C', 'I', 'A'] as const;
type Impact = (typeof IMPACTS)[number];

/** One question of the rubric, by the name that its answer has in the extended vector. */
export interface RubricQuestion {
  readonly id: string;
  readonly values: readonly string[];
  /** Asked only after this answer. */
  readonly after?: readonly [string, string];
}

const YES_NO = ['Y', 'N'] as const;
const DEGREES = ['N', 'L', 'H'] as const;

const ask = (id: string, after?: readonly [string, string]): RubricQuestion =>
  after === undefined ? { id, values: YES_NO } : { id, values: YES_NO, after };

/**
 * The questions in the order in which they are asked. The names of the answers, the metric or kind of data that each
 * belongs to and their order are those of the rubric for medical devices (MITRE, 0.12.04), checked against a public
 * calculator for it. What is asked, and which answer leads where, of the attack, its rights, others' doing and the scope
 * was checked against one public implementation by others, not against the rubric itself. The words of the questions
 * and the three degrees of each impact, for which that implementation knows only yes and no, are ours, and a proposal.
 */
export const RUBRIC: readonly RubricQuestion[] = [
  ask('XAVN'),
  ask('XAVT', ['XAVN', 'Y']),
  ask('XAVW', ['XAVT', 'N']),
  ask('XAVR', ['XAVW', 'Y']),
  ask('XAVP', ['XAVN', 'N']),
  ask('XAVPA', ['XAVP', 'Y']),
  ask('XACL'),
  ask('XPRL'),
  ask('XPRZ', ['XPRL', 'Y']),
  ask('XPRS', ['XPRZ', 'Y']),
  ask('XUI'),
  ask('XS'),
  ...RUBRIC_CLASSES.flatMap((of) =>
    IMPACTS.flatMap((impact): readonly RubricQuestion[] => [
      { id: `X${impact}${of}`, values: DEGREES },
      ...(impact === 'C' && of === 'P' ? [ask('XCPM', ['XCP', 'L'])] : []),
    ]),
  ),
];

/** Answers by question; absent: not answered yet. */
export type RubricAnswers = ReadonlyMap<string, string>;

/** The questions that the answers so far lead to, in order. */
export const questionsFor = (answers: RubricAnswers): readonly RubricQuestion[] => {
  const asked = new Set<string>();
  return RUBRIC.filter(({ id, after }) => {
    const isAsked = after === undefined || (asked.has(after[0]) && answers.get(after[0]) === after[1]);
    if (isAsked) asked.add(id);
    return isAsked;
  });
};

const attackFrom = (answers: RubricAnswers): string => {
  if (answers.get('XAVN') === 'N') return answers.get('XAVP') === 'Y' ? 'P' : 'L';
  if (answers.get('XAVT') === 'Y') return 'N';
  // A cable that carries no addresses, or radio that one has to stand beside, is as good as being there.
  return answers.get('XAVW') === 'Y' && answers.get('XAVR') === 'N' ? 'A' : 'L';
};

const rightsNeeded = (answers: RubricAnswers): string => {
  // Where everybody may do everything, or nobody has to be known first, no rights are needed.
  if (answers.get('XPRL') === 'N' || answers.get('XPRZ') === 'N') return 'N';
  return answers.get('XPRS') === 'Y' ? 'H' : 'L';
};

/** The worst of the six classes. Patient data of many people are all that there is to lose. */
const worst = (impact: Impact, answers: RubricAnswers): string => {
  const degrees = RUBRIC_CLASSES.map((of) =>
    impact === 'C' && of === 'P' && answers.get('XCP') === 'L' && answers.get('XCPM') === 'Y'
      ? 'H'
      : answers.get(`X${impact}${of}`),
  );
  return degrees.includes('H') ? 'H' : degrees.includes('L') ? 'L' : 'N';
};

export interface RubricResult {
  readonly vector: CvssVector;
  /** All answers by name, `XAVN:Y/XAVT:N/…`, to be kept beside the vector. */
  readonly extended: string;
}

/** The base vector that the answers lead to; `undefined` while one is missing. */
export const rubricResult = (answers: RubricAnswers, version: '3.0' | '3.1'): RubricResult | undefined => {
  const questions = questionsFor(answers);
  if (questions.some(({ id, values }) => !values.includes(answers.get(id) ?? ''))) return undefined;
  const yes = (id: string, then: string, otherwise: string): string => (answers.get(id) === 'Y' ? then : otherwise);
  const vector: CvssVector = {
    version,
    values: new Map([
      ['AV', attackFrom(answers)],
      ['AC', yes('XACL', 'L', 'H')],
      ['PR', rightsNeeded(answers)],
      ['UI', yes('XUI', 'R', 'N')],
      ['S', yes('XS', 'C', 'U')],
      ['C', worst('C', answers)],
      ['I', worst('I', answers)],
      ['A', worst('A', answers)],
    ]),
  };
  return { vector, extended: questions.map(({ id }) => `${id}:${answers.get(id)}`).join('/') };
};

/** Reads answers back from an extended vector; what it does not know is left out. */
export const readRubric = (extended: string): RubricAnswers => {
  const known = new Map(RUBRIC.map(({ id, values }) => [id, values]));
  return new Map(
    extended
      .slice(0, 1_000)
      .split('/')
      .map((part) => part.split(':'))
      .flatMap(([id = '', value = '']) => (known.get(id)?.includes(value) === true ? [[id, value] as const] : [])),
  );
};

/** The base vector as text, for keeping. */
export const rubricVector = ({ vector }: RubricResult): string => writeCvss(vector);
