import { append } from '../../group';
import type { Stride } from '../../library/vocabulary';
import { allAtOnce, type Steps } from '../../steps';
import type { Question, Report, Threat } from '../report';

type Finding = Threat | Question;
const NONE: readonly Finding[] = [];

/** What rules say of an element in one category; threats before questions, each in the order of the report. */
export type FindingsAt = (scope: string, subject: string, category: Stride) => readonly Finding[];

const made = new WeakMap<Report, FindingsAt>();

/** So many findings are looked at between two pauses. */
const PART = 1000;

/** Indexes a report by element. Made once for a report; linear in its findings. */
export function* findingsAtSteps(report: Report): Steps<FindingsAt> {
  const known = made.get(report);
  if (known !== undefined) return known;
  let looked = 0;
  const bySubject = new Map<string, Finding[]>();
  for (const finding of [...report.threats, ...report.questions]) {
    looked += 1;
    if (looked % PART === 0) yield;
    // A threat that a person wrote may be about several; of others the first is the subject.
    const about = finding.rule === 'own' ? finding.subjects : finding.subjects.slice(0, 1);
    for (const subject of about) append(bySubject, `${finding.scope}|${subject}`, finding);
  }
  const at: FindingsAt = (scope, subject, category) => {
    const all = bySubject.get(`${scope}|${subject}`);
    return all === undefined ? NONE : all.filter(({ stride }) => stride.includes(category));
  };
  made.set(report, at);
  return at;
}

export const findingsAt = (report: Report): FindingsAt => allAtOnce(findingsAtSteps(report));
