import type { Subjects } from '../facts/define';
import type { Scope } from '../library/vocabulary';
import type { Crossing } from '../model/crossings';
import type { DataFlow } from '../model/data-flow';
import type { Model } from '../model/model';
import { saysTheSame } from '../says-the-same';
import { changesBetween, type Identified, type Table } from '../table';

/** Whether something changed at which facts look that are near a subject: see `FactReader`. */
type IsNearSame = (scope: Scope, subject: Subjects[Scope]) => boolean;

const changedIds = <T extends Identified>(before: Table<T>, after: Table<T>): ReadonlySet<string> => {
  const { set, deleted } = changesBetween(before, after);
  return new Set([...set.map(({ id }) => id), ...deleted]);
};

/** Between two states of a hospital. Costs follow the records that differ. */
export const nearBetween = (before: Model, after: Model): IsNearSame => {
  const [old, now] = [before.source, after.source];
  const assets = new Set(changedIds(old.assets, now.assets));
  for (const id of changedIds(old.evidence, now.evidence))
    for (const paper of [old.evidence.get(id), now.evidence.get(id)])
      for (const asset of paper?.assets ?? []) assets.add(asset);
  const flows = changedIds(old.flows, now.flows);
  const zones = changedIds(old.zones, now.zones);
  const conduits = changedIds(old.conduits, now.conduits);
  return (scope, subject) => {
    switch (scope) {
      case 'asset':
        return !assets.has((subject as Identified).id);
      case 'flow': {
        const { id, from, to } = subject as DataFlow;
        return !flows.has(id) && !assets.has(from) && !assets.has(to);
      }
      case 'zone':
        return !zones.has((subject as Identified).id);
      case 'crossing': {
        const crossing = subject as Crossing;
        if (crossing.conduit !== undefined && conduits.has(crossing.conduit)) return false;
        return saysTheSame(before.crossings.get(crossing.id), crossing);
      }
      case 'hospital':
        return false;
    }
  };
};
