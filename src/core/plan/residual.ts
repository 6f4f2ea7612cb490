import type { Report } from '../analysis/report';
import { applyChanges, changesOf, type DocumentChanges } from '../document/changes';
import type { HospitalDocument } from '../document/document';
import { isClosed } from '../document/treatment';
import { type Model, nextModel } from '../model/model';
import type { Steps } from '../steps';
import type { Action } from './actions';
import { finishAction, planningFor } from './plan-action';
import { countsOf, type LevelCounts } from './rank-actions';

/** What each of some actions changes when they are carried out one after another, as plain data that can travel. */
export function* changeSteps(
  document: HospitalDocument,
  first: Model,
  actions: readonly Action[],
  today: string,
): Steps<readonly DocumentChanges[]> {
  const changes: DocumentChanges[] = [];
  let [now, model] = [document, first];
  for (const action of actions) {
    const next = finishAction(action, model, planningFor(action, model), today)(now);
    changes.push(changesOf(now, next));
    [now, model] = [next, nextModel(model, next)];
    yield;
  }
  return changes;
}

/**
 * The open threats that are left after each of some changes, made one after another: what the rules say of the hospital
 * as it then is, so with everything that follows from a change and with what it brings. `reportOn` gives that report.
 */
export function* residualSteps(
  document: HospitalDocument,
  changes: readonly DocumentChanges[],
  reportOn: (document: HospitalDocument) => Report,
): Steps<readonly LevelCounts[]> {
  const left: LevelCounts[] = [];
  let now = document;
  for (const change of changes) {
    now = applyChanges(now, change);
    const { threats } = reportOn(now);
    left.push(countsOf(threats.filter(({ key }) => !isClosed(document.treatments.get(key)))));
    yield;
  }
  return left;
}
