import type { Report } from '../../../core/analysis/report';
import type { HospitalDocument } from '../../../core/document/document';
import type { Level } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';

/** What is said about an element, and for a zone about all that stands in it. */
export interface Summary {
  /** The worst open threat, and how many there are of that level. */
  readonly level: Level | undefined;
  readonly worst: number;
  readonly questions: number;
}
export const QUIET: Summary = { level: undefined, worst: 0, questions: 0 };

const together = (a: Summary, b: Summary): Summary => {
  const questions = a.questions + b.questions;
  if (a.level === b.level) return { level: a.level, worst: a.worst + b.worst, questions };
  const { level, worst } = (a.level ?? 0) > (b.level ?? 0) ? a : b;
  return { level, worst, questions };
};

/** Linear in findings times nesting depth. A threat to be mitigated is open until the model no longer has it. */
export const summariesOf = (
  model: Model,
  report: Report | null,
  treatments: HospitalDocument['treatments'],
): ReadonlyMap<string, Summary> => {
  const summaries = new Map<string, Summary>();
  const put = (subject: string | undefined, said: Summary): void => {
    if (subject === undefined) return;
    const zone = model.asset(subject)?.zone ?? model.zone(subject)?.parent;
    const around = zone === undefined ? [] : model.lineOf(zone).map(({ id }) => id);
    for (const id of [subject, ...around]) summaries.set(id, together(summaries.get(id) ?? QUIET, said));
  };
  for (const threat of report?.threats ?? []) {
    const decision = treatments.get(threat.key)?.decision;
    if (decision === undefined || decision === 'mitigate')
      put(threat.subjects[0], { level: threat.level, worst: 1, questions: 0 });
  }
  for (const question of report?.questions ?? []) put(question.subjects[0], { ...QUIET, questions: 1 });
  return summaries;
};

/** How many things each zone holds, zones within it included. */
export const thingsIn = (model: Model): ReadonlyMap<string, number> => {
  const things = new Map<string, number>();
  for (const asset of model.source.assets.values()) {
    for (const { id } of asset.zone === undefined ? [] : model.lineOf(asset.zone))
      things.set(id, (things.get(id) ?? 0) + (asset.count ?? 1));
  }
  return things;
};
