import type { Question, Threat } from '../../../core/analysis/report';
import { type FindingWords, nameOf, wordsOf } from '../../../core/analysis/words-of';
import { subjectsIn } from '../../../core/document/edits/subjects';
import type { Treatment } from '../../../core/document/treatment';
import type { Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';

/** A line of a list of findings. Without a finding it is a decision about a threat that is there no more. */
export interface Row {
  readonly key: string;
  readonly finding?: Threat | Question;
  readonly treatment?: Treatment;
}

/** The words and places of rows in one language; each is made when first asked for, and kept. */
export interface Reading {
  words(row: Row): FindingWords;
  subjects(row: Row): readonly string[];
  subject(row: Row): string;
  /** The zones its subjects stand in, with all zones around them. */
  zones(row: Row): ReadonlySet<string>;
  /** Elements that it speaks about: its subjects, the ends of a flow, the zones of a crossing. */
  touches(row: Row): readonly string[];
}

const subjectsOf = (row: Row): readonly string[] => row.finding?.subjects ?? subjectsIn(row.key);

const kept = <T>(make: (row: Row) => T): ((row: Row) => T) => {
  const made = new WeakMap<Row, T>();
  return (row) => {
    const before = made.get(row);
    if (before !== undefined) return before;
    const value = make(row);
    made.set(row, value);
    return value;
  };
};

/** Elements around a subject: itself, the ends of a flow, the zones of a crossing. */
export const elementsAt = (subject: string, model: Model): readonly string[] => {
  const flow = model.flow(subject);
  if (flow !== undefined) return [subject, flow.from, flow.to];
  const zones = model.crossings.get(subject)?.zones;
  return zones === undefined ? [subject] : [subject, ...zones];
};

interface Touching {
  readonly flows: Model['source']['flows'];
  readonly touches: Reading['touches'];
}
const touching = new WeakMap<Model['crossings'], Touching>();

/** The same function as long as flows and crossings are the same, which most edits leave as they are. */
const touchesIn = (model: Model): Reading['touches'] => {
  const { flows } = model.source;
  const known = touching.get(model.crossings);
  if (known?.flows === flows) return known.touches;
  const touches = (row: Row): readonly string[] => subjectsOf(row).flatMap((subject) => elementsAt(subject, model));
  touching.set(model.crossings, { flows, touches });
  return touches;
};

export const readingOf = (model: Model, language: Language): Reading => {
  const subjects = subjectsOf;
  const touches = touchesIn(model);
  return {
    subjects,
    touches,
    words: kept((row) =>
      wordsOf(
        row.finding ?? { rule: row.key.split('|')[0] ?? '', subjects: subjects(row) },
        model,
        model.library,
        language,
      ),
    ),
    subject: kept((row) =>
      subjects(row)
        .map((id) => nameOf(id, model, language))
        .join(' · '),
    ),
    zones: kept((row) => {
      const inner = touches(row).flatMap((id) => model.zone(id)?.id ?? model.asset(id)?.zone ?? []);
      return new Set<string>(inner.flatMap((zone) => model.lineOf(zone).map(({ id }) => id)));
    }),
  };
};
