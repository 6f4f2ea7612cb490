import type { Question, Report } from '../analysis/report';
import { stateFact } from '../analysis/state-fact';
import type { FactPlace } from '../facts/fact';
import { append } from '../group';
import type { Level } from '../library/vocabulary';
import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import { type Whom, whomToAsk } from './whom';

/** A fact to ask for, and what its answer helps to decide. */
export interface InquiryLine extends FactPlace {
  /** Keys of the questions that wait for it, in the order of the report. */
  readonly decides: readonly string[];
  /** The worst that one of them could turn out to be. */
  readonly level: Level;
}

/** Everything to ask one vendor or department, what decides most first. */
export interface Inquiry {
  readonly whom: Whom;
  readonly lines: readonly InquiryLine[];
}

/** So many are looked at between two pauses. */
const PART = 500;

/** One answer about a worse threat outweighs a few about lesser ones. Only for the order. */
const WEIGHT_STEP = 3;

interface Draft {
  readonly place: FactPlace;
  readonly questions: Question[];
}

const weightOf = ({ questions }: Draft): number =>
  // A question that waits for several facts is decided by each of them only in part.
  questions.reduce((sum, { level, missing }) => sum + WEIGHT_STEP ** level / missing.length, 0);

export const placeKey = ({ fact, subject }: FactPlace): string => `${fact}|${subject}`;

const keyOfWhom = ({ kind, id }: Whom): string => `${kind}|${id}`;

/**
 * The open questions as what to ask whom: each missing fact once, whoever needs it, without those that nobody can fill
 * in. Inquiries that decide most come first, and lines likewise; ties by key. Linear in questions, but for the sorting.
 */
export function* inquirySteps(report: Report, model: Model): Steps<readonly Inquiry[]> {
  const drafts = new Map<string, Draft>();
  /** Whether a person can state a fact is the same for all it is a fact of. */
  const statable = new Map<string, boolean>();
  const canState = (place: FactPlace): boolean => {
    const known = statable.get(place.fact);
    if (known !== undefined) return known;
    const can = stateFact(place, undefined, model) !== undefined;
    statable.set(place.fact, can);
    return can;
  };
  for (const [at, question] of report.questions.entries()) {
    if (at % PART === PART - 1) yield;
    for (const { fact, subject } of question.missing) {
      const place = { fact, subject };
      const key = placeKey(place);
      const known = drafts.get(key);
      if (known !== undefined) known.questions.push(question);
      else if (canState(place)) drafts.set(key, { place, questions: [question] });
    }
  }
  const byWhom = new Map<string, { readonly draft: Draft; readonly weight: number; readonly key: string }[]>();
  const whoms = new Map<string, Whom>();
  let looked = 0;
  for (const draft of drafts.values()) {
    looked += 1;
    if (looked % PART === 0) yield;
    const whom = whomToAsk(draft.place, model);
    whoms.set(keyOfWhom(whom), whom);
    append(byWhom, keyOfWhom(whom), { draft, weight: weightOf(draft), key: placeKey(draft.place) });
  }
  const total = new Map([...byWhom].map(([key, all]) => [key, all.reduce((sum, { weight }) => sum + weight, 0)]));
  const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const inquiries: Inquiry[] = [];
  for (const [key, whom] of [...whoms].sort(([a], [b]) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || byKey(a, b))) {
    yield;
    const lines = (byWhom.get(key) ?? [])
      .sort((a, b) => b.weight - a.weight || byKey(a.key, b.key))
      .map(({ draft: { place, questions } }) => ({
        ...place,
        decides: questions.map((question) => question.key),
        level: Math.max(...questions.map(({ level }) => level)) as Level,
      }));
    inquiries.push({ whom, lines });
  }
  return inquiries;
}

export const inquiriesOf = (report: Report, model: Model): readonly Inquiry[] => allAtOnce(inquirySteps(report, model));
