import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import { HOSPITAL } from '../facts/hospital-id';
import type { Scope } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { Model } from '../model/model';
import type { Identified, Table } from '../table';

/** Everything that a rule of the scope speaks about, sorted by id. */
export const subjectsOf = (scope: Scope, model: Model): readonly Subjects[Scope][] => {
  switch (scope) {
    case 'asset':
      return model.source.assets.values();
    case 'flow':
      return model.source.flows.values();
    case 'zone':
      return model.source.zones.values();
    case 'crossing':
      return [...model.crossings.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    case 'hospital':
      return [model];
  }
};

/** The ids of the same, in any order. */
export const subjectIds = (scope: Scope, model: Model): Iterable<string> => {
  switch (scope) {
    case 'asset':
      return model.source.assets.values().map(({ id }) => id);
    case 'flow':
      return model.source.flows.values().map(({ id }) => id);
    case 'zone':
      return model.source.zones.values().map(({ id }) => id);
    case 'crossing':
      return model.crossings.keys();
    case 'hospital':
      return [HOSPITAL];
  }
};

const newIn = (before: Table<Identified>, after: Table<Identified>): readonly string[] =>
  after.shards.flatMap((shard, place) =>
    shard === before.shards[place] ? [] : [...shard.keys()].filter((id) => !before.has(id)),
  );

/** The ids of subjects that were not there before, in any order. Cheap where little changed. */
export const newSubjectIds = (scope: Scope, before: Model, after: Model): readonly string[] => {
  switch (scope) {
    case 'asset':
      return newIn(before.source.assets, after.source.assets);
    case 'flow':
      return newIn(before.source.flows, after.source.flows);
    case 'zone':
      return newIn(before.source.zones, after.source.zones);
    case 'crossing':
      return before.crossings === after.crossings
        ? []
        : [...after.crossings.keys()].filter((id) => !before.crossings.has(id));
    case 'hospital':
      return [];
  }
};

export const subjectWithId = (scope: Scope, id: string, model: Model): Subjects[Scope] | undefined => {
  switch (scope) {
    case 'asset':
      return model.asset(id);
    case 'flow':
      return model.flow(id);
    case 'zone':
      return model.zone(id);
    case 'crossing':
      return model.crossings.get(id);
    case 'hospital':
      return id === HOSPITAL ? model : undefined;
  }
};

/** The id that stands in the key of a finding. */
export const idOfSubject = (subject: Subjects[Scope]): string => ('id' in subject ? subject.id : HOSPITAL);

/** The ids that a finding names: its subject, and for a crossing the two zones, since its own id may be nobody's word. */
export const idsNamed = (subject: Subjects[Scope]): readonly string[] =>
  'enforcement' in subject && 'flows' in subject ? [subject.id, ...subject.zones] : [idOfSubject(subject)];

/** The assets that a subject touches: itself, the ends of a flow, what stands in a zone, the ends of what crosses. */
export const assetsTouchedBy = (scope: Scope, id: string, { model, graph }: Facts): readonly Asset[] => {
  const touched: Asset[] = [];
  const touch = (asset: string): void => {
    const found = model.asset(asset);
    if (found !== undefined) touched.push(found);
  };
  const touchEnds = (flow: string): void => {
    const found = model.flow(flow);
    if (found === undefined) return;
    touch(found.from);
    touch(found.to);
  };
  if (scope === 'asset') touch(id);
  else if (scope === 'flow') touchEnds(id);
  else if (scope === 'zone') for (const { asset } of graph.membersOf(id)) touch(asset);
  else if (scope === 'crossing') for (const flow of model.crossings.get(id)?.flows ?? []) touchEnds(flow);
  return touched;
};
