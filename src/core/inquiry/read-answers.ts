import { type AnswerControl, answerControlOf, type Option } from '../analysis/answer-control';
import type { FactPlace, FactValue } from '../facts/fact';
import { describeFact } from '../facts/vocabulary';
import { plain } from '../library/plain';
import { readList, readNumber, readYesNo } from '../library/read-value';
import { LANGUAGES } from '../library/vocabulary';
import type { Model } from '../model/model';
import { readDay } from '../model/read-day';

/** A row of a sheet that came back: what it asks, and what stands in its answer. */
export interface SheetRow {
  /** Its number in the file, from 1, for messages. */
  readonly row: number;
  /** `fact|subject`, as the sheet was written. */
  readonly key: string;
  readonly answer: string;
}

export interface Answer extends FactPlace {
  readonly value: FactValue;
}

export type FaultReason = 'no-such-subject' | 'no-such-fact' | 'not-a-choice' | 'not-a-date' | 'not-a-number';
export interface AnswerFault extends FactPlace {
  readonly row: number;
  readonly reason: FaultReason;
  readonly answer: string;
}

export interface ReadAnswers {
  readonly answers: readonly Answer[];
  readonly faults: readonly AnswerFault[];
  /** Rows left empty, or answered by "unknown": they stay open. */
  readonly open: number;
}

const UNKNOWN_WORDS: ReadonlySet<string> = new Set([
  '',
  '?',
  '-',
  '不明',
  '分からない',
  'わからない',
  '未確認',
  'unknown',
  'not known',
]);
const NONE_WORDS: ReadonlySet<string> = new Set(['なし', '無し', '無', 'ありません', 'none', 'nothing']);

const optionFor = (text: string, options: readonly Option[]): Option['value'] | undefined => {
  const wanted = plain(text);
  const named = options.find(({ value, label }) => plain(label) === wanted || plain(String(value)) === wanted);
  if (named !== undefined) return named.value;
  if (!options.every(({ value }) => typeof value === 'boolean')) return undefined;
  return readYesNo(text);
};

type Understood = { readonly value: FactValue } | { readonly reason: FaultReason };

const understood = (text: string, control: AnswerControl): Understood => {
  if (control.none && NONE_WORDS.has(plain(text))) return { value: null };
  const parts = readList(text);
  switch (control.kind) {
    case 'choice': {
      const value = optionFor(text, control.options);
      return value === undefined ? { reason: 'not-a-choice' } : { value };
    }
    case 'several': {
      const values = parts.map((part) => optionFor(part, control.options));
      const known = values.flatMap((value) => (typeof value === 'string' ? [value] : []));
      return known.length === parts.length ? { value: known } : { reason: 'not-a-choice' };
    }
    case 'date': {
      const value = readDay(text);
      return value === undefined ? { reason: 'not-a-date' } : { value };
    }
    case 'number': {
      const value = readNumber(text);
      return value === undefined ? { reason: 'not-a-number' } : { value };
    }
    case 'words':
      return { value: parts };
    case 'text':
      return { value: text.trim() };
  }
};

/** A fact of a subject that is in the model, with the ways to state it in either language. */
const controlsAt = ({ fact, subject }: FactPlace, model: Model): readonly AnswerControl[] | FaultReason => {
  const description = describeFact(fact, model.library);
  if (description === undefined) return 'no-such-fact';
  const there = model.asset(subject) ?? model.flow(subject) ?? model.zone(subject) ?? model.crossings.get(subject);
  if (there === undefined && description.scope !== 'hospital') return 'no-such-subject';
  const controls = LANGUAGES.flatMap((language) => answerControlOf(description, model, language) ?? []);
  return controls.length === 0 ? 'no-such-fact' : controls;
};

/**
 * What the rows of a returned sheet say. Answers may be in either language, in the words of the choices or plain yes and
 * no; nothing is guessed: what fits no choice is a fault with its row, and the rest still counts.
 */
export const readAnswers = (rows: readonly SheetRow[], model: Model): ReadAnswers => {
  const answers: Answer[] = [];
  const faults: AnswerFault[] = [];
  let open = 0;
  for (const { row, key, answer } of rows) {
    if (UNKNOWN_WORDS.has(plain(answer))) {
      open += 1;
      continue;
    }
    const at = key.indexOf('|');
    const place = { fact: key.slice(0, at), subject: key.slice(at + 1) };
    const controls = controlsAt(place, model);
    if (typeof controls === 'string') {
      faults.push({ ...place, row, reason: controls, answer });
      continue;
    }
    const read = controls.map((control) => understood(answer, control));
    const good = read.find((each) => 'value' in each);
    if (good !== undefined) answers.push({ ...place, value: good.value });
    else
      for (const each of read.slice(0, 1))
        if ('reason' in each) faults.push({ ...place, row, answer, reason: each.reason });
  }
  return { answers, faults, open };
};
