import type { Scope } from '../library/vocabulary';
import { saysTheSame } from '../says-the-same';
import type { Row } from './rank';
import { ranking } from './ranking';
import type { Failure, Question, Threat } from './report';
import { type Examined, NOTHING_SAID } from './run-rule';

/** Puts what is said about single subjects together, again and again, at the cost of what changed since the last time. */
export interface Collector {
  /** What is said of a subject now; nothing of one that is gone. Of subjects not told of, the same as before. */
  take(scope: Scope, id: string, examined: Examined): void;
  /** All findings, most urgent first; `own` are those of people, which stand among the others. */
  all(own: readonly Row<Threat>[]): {
    readonly threats: readonly Threat[];
    readonly questions: readonly Question[];
    readonly failures: readonly Failure[];
  };
}

/** What was said of a subject, and the same with what did not change as it was before. */
interface Entry {
  taken: Examined;
  kept: Examined;
}

/** One of the two lists, with what is to change in it. */
const listOf = <T extends Threat | Question>() => {
  const order = ranking<T>();
  let findings: readonly T[] = [];
  let gone: Row<T>[] = [];
  let come: Row<T>[] = [];
  let besides: readonly Row<T>[] = [];
  /** Findings that say what they said stay the same objects. */
  const replace = (before: readonly Row<T>[], after: readonly Row<T>[]): readonly Row<T>[] => {
    if (before.length === 0) {
      for (const row of after) come.push(row);
      return after;
    }
    const kept = after.map((row) => {
      const old = before.find(({ finding }) => finding.key === row.finding.key);
      if (old === undefined || !saysTheSame(old.finding, row.finding)) return row;
      if (old.value === row.value && saysTheSame(old.elements, row.elements)) return old;
      return { ...row, finding: old.finding };
    });
    for (const row of before) if (!kept.includes(row)) gone.push(row);
    for (const row of kept) if (!before.includes(row)) come.push(row);
    return kept;
  };
  /** All findings by urgency, `own` among them; the same list as before when nothing changed. */
  const all = (own: readonly Row<T>[]): readonly T[] => {
    const isSame = saysTheSame(own, besides);
    if (isSame && gone.length === 0 && come.length === 0) return findings;
    order.change(isSame ? gone : [...gone, ...besides], isSame ? come : [...come, ...own]);
    [gone, come] = [[], []];
    if (!isSame) besides = own;
    findings = order.all();
    return findings;
  };
  return { replace, all };
};

const byPlace = (a: Failure, b: Failure): number =>
  a.rule === b.rule ? ((a.subject ?? '') < (b.subject ?? '') ? -1 : 1) : a.rule < b.rule ? -1 : 1;

export const collector = (): Collector => {
  const entries = new Map<Scope, Map<string, Entry>>();
  const threats = listOf<Threat>();
  const questions = listOf<Question>();
  const failing = new Set<Entry>();

  const put = (entry: Entry, examined: Examined): void => {
    entry.taken = examined;
    const kept = {
      threats: threats.replace(entry.kept.threats, examined.threats),
      questions: questions.replace(entry.kept.questions, examined.questions),
      failures: examined.failures,
    };
    const isNew = kept.threats === examined.threats && kept.questions === examined.questions;
    entry.kept = isNew ? examined : kept;
    if (examined.failures.length > 0) failing.add(entry);
    else failing.delete(entry);
  };

  return {
    take: (scope, id, examined) => {
      let ofScope = entries.get(scope);
      if (ofScope === undefined) {
        ofScope = new Map();
        entries.set(scope, ofScope);
      }
      let entry = ofScope.get(id);
      if (entry === undefined) {
        if (examined === NOTHING_SAID) return;
        entry = { taken: NOTHING_SAID, kept: NOTHING_SAID };
        ofScope.set(id, entry);
      }
      if (entry.taken !== examined) put(entry, examined);
    },
    all: (own) => {
      const failures = [...failing].flatMap(({ taken }) => taken.failures).sort(byPlace);
      return { threats: threats.all(own), questions: questions.all([]), failures };
    },
  };
};
