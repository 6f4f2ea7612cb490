import { saysTheSame } from '../says-the-same';
import type { Identified, Table } from '../table';
import type { Input, WatchingMemory } from '../watching-memory';
import { eachDifference } from './crossings';
import { type RecordChange, recordChanges } from './groups';
import type { AssetId, ZoneId } from './id';
import type { Crossing, Meeting, Model, ModelSource } from './model';

/** A model whose every answer is noted in the memory, so that what rests on it is known. It follows the hospital. */
export interface WatchedModel {
  /** The same object through all states of the hospital. Keep nothing of it from one round to the next. */
  readonly model: Model;
  /** Goes on to another state of the hospital and begins a round. The library must be the same. */
  next(model: Model): void;
}

/** Words for people: nothing that is worked out may look at them, so that renaming changes nothing. */
const WORDS: ReadonlySet<string> = new Set(['name', 'note', 'extensions']);

const PARTS = ['parties', 'zones', 'assets', 'links', 'flows', 'conduits', 'controls', 'evidence'] as const;
const ABOUT = ['perspective', 'asOf', 'lastReviewed', 'lastChange'] as const;
/** The key of "in no zone". */
const NO_ZONE = '';

const differs = ({ before, after }: RecordChange<Identified>): boolean => {
  if (before === undefined || after === undefined) return true;
  const [a, b] = [before, after] as unknown as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  return [...keys].some((key) => !WORDS.has(key) && !saysTheSame(a?.[key], b?.[key]));
};

const changesIn = <T extends Identified>(before: Table<T>, after: Table<T>): readonly RecordChange<T>[] =>
  recordChanges(before, after).filter(differs);

const both = <T, K>({ before, after }: RecordChange<T>, keysOf: (record: T) => readonly K[]): readonly K[] =>
  [before, after].flatMap((record) => (record === undefined ? [] : keysOf(record)));

const sameMeeting = (a: Meeting | undefined, b: Meeting | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.conduit === b.conduit &&
  a.enforcement === b.enforcement &&
  a.zones[0] === b.zones[0] &&
  a.zones[1] === b.zones[1];

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((each, place) => each === b[place]));

export const watchModel = (first: Model, memory: WatchingMemory): WatchedModel => {
  let now = first;
  const inputs = {
    about: memory.input(),
    record: memory.input(),
    /** Whether there is such a record. */
    presence: memory.input(),
    table: memory.input(),
    assetsIn: memory.input(),
    zonesIn: memory.input(),
    reachingInto: memory.input(),
    line: memory.input(),
    flowsOf: memory.input(),
    evidenceOf: memory.input(),
    controlsOn: memory.input(),
    crossing: memory.input(),
    crossings: memory.input(),
    crossingOf: memory.input(),
  } as const;

  const watchedTable = <K extends (typeof PARTS)[number]>(name: K): ModelSource[K] => {
    const table = (): Table<Identified> => now.source[name] as Table<Identified>;
    const whole = (): Table<Identified> => {
      inputs.table.note(name);
      return table();
    };
    const watched: Table<Identified> = {
      get size() {
        return whole().size;
      },
      get shards() {
        return whole().shards;
      },
      values: () => whole().values(),
      get: (id) => {
        inputs.record.note(id);
        return table().get(id);
      },
      has: (id) => {
        inputs.presence.note(id);
        return table().has(id);
      },
      set: (record) => whole().set(record),
      setAll: (records) => whole().setAll(records),
      delete: (id) => whole().delete(id),
      deleteAll: (ids) => whole().deleteAll(ids),
    };
    // It holds the records of the table that it stands for.
    return watched as unknown as ModelSource[K];
  };
  const about = <K extends (typeof ABOUT)[number]>(name: K): ModelSource[K] => {
    inputs.about.note(name);
    return now.source[name];
  };
  const source: ModelSource = {
    get perspective() {
      return about('perspective');
    },
    get asOf() {
      return about('asOf');
    },
    get lastReviewed() {
      return about('lastReviewed');
    },
    get lastChange() {
      return about('lastChange');
    },
    parties: watchedTable('parties'),
    zones: watchedTable('zones'),
    assets: watchedTable('assets'),
    links: watchedTable('links'),
    flows: watchedTable('flows'),
    conduits: watchedTable('conduits'),
    controls: watchedTable('controls'),
    evidence: watchedTable('evidence'),
  };

  const noted =
    <K, V>(input: Input, ask: (key: K) => V, keyOf: (key: K) => string) =>
    (key: K): V => {
      input.note(keyOf(key));
      return ask(key);
    };
  const self = (key: string): string => key;
  const orNone = (zone: ZoneId | undefined): string => zone ?? NO_ZONE;

  const lineOf = noted(inputs.line, (zone: ZoneId) => now.lineOf(zone), self);
  const trusts = memory.keep((zone) => {
    lineOf(zone as ZoneId);
    return now.trustOf(zone as ZoneId);
  });
  const parties = memory.keep((zone) => {
    lineOf(zone as ZoneId);
    return now.partyOf(zone as ZoneId);
  });
  /** What is on the way from one zone to another, without the words on it. */
  const lines = memory.keep((zone) => lineOf(zone as ZoneId).map(({ id }) => id));
  const crossing = noted(inputs.crossing, (id: string) => now.crossings.get(id), self);
  const allCrossings = (): Model['crossings'] => {
    inputs.crossings.note('');
    return now.crossings;
  };
  const crossings: Model['crossings'] = {
    get: crossing,
    has: (id) => crossing(id) !== undefined,
    get size() {
      return allCrossings().size;
    },
    forEach: (call) => allCrossings().forEach(call),
    keys: () => allCrossings().keys(),
    values: () => allCrossings().values(),
    entries: () => allCrossings().entries(),
    [Symbol.iterator]: () => allCrossings()[Symbol.iterator](),
  };

  const model: Model = {
    source,
    library: first.library,
    crossings,
    asset: (id) => source.assets.get(id),
    zone: (id) => source.zones.get(id),
    flow: (id) => source.flows.get(id),
    // Depends on the record at hand and on the library alone.
    categoryOf: (asset) => now.categoryOf(asset),
    zoneOf: (asset) => (asset.zone === undefined ? undefined : source.zones.get(asset.zone)),
    zoneIdOf: ({ zone }) => (zone !== undefined && source.zones.has(zone) ? zone : undefined),
    lineOf,
    zonesIn: noted(inputs.zonesIn, (zone: ZoneId | undefined) => now.zonesIn(zone), orNone),
    assetsIn: noted(inputs.assetsIn, (zone: ZoneId | undefined) => now.assetsIn(zone), orNone),
    assetsReachingInto: noted(inputs.reachingInto, (zone: string) => now.assetsReachingInto(zone), self),
    flowsOf: noted(inputs.flowsOf, (asset: AssetId) => now.flowsOf(asset), self),
    partyOf: parties as Model['partyOf'],
    trustOf: trusts as Model['trustOf'],
    evidenceOf: noted(inputs.evidenceOf, (asset: AssetId) => now.evidenceOf(asset), self),
    controlsOn: noted(inputs.controlsOn, (element: string) => now.controlsOn(element), self),
    boundariesCrossedBy: (flow) => {
      for (const end of [flow.from, flow.to]) {
        const zone = source.assets.get(end)?.zone;
        if (zone === undefined) continue;
        lines(zone);
        parties(zone);
      }
      return now.boundariesCrossedBy(flow);
    },
    crossingOf: (flow) => {
      inputs.crossingOf.note(flow.id);
      return now.crossingOf(flow);
    },
  };

  const noteChanges = (before: Model, after: Model): void => {
    const [old, now_] = [before.source, after.source];
    for (const name of ABOUT) if (old[name] !== now_[name]) inputs.about.changed(name);
    for (const name of PARTS) {
      const changes = changesIn<Identified>(old[name] as Table<Identified>, now_[name] as Table<Identified>);
      if (changes.length > 0) inputs.table.changed(name);
      for (const { id, before: a, after: b } of changes) {
        inputs.record.changed(id);
        if (a === undefined || b === undefined) inputs.presence.changed(id);
      }
    }
    for (const change of changesIn(old.assets, now_.assets)) {
      for (const zone of both(change, (asset) => [asset.zone])) {
        inputs.assetsIn.changed(orNone(zone));
        // A zone that is not there counts as none.
        if (zone !== undefined && !(old.zones.has(zone) && now_.zones.has(zone))) inputs.assetsIn.changed(NO_ZONE);
      }
      for (const zone of both(change, ({ interfaces }) => interfaces ?? []))
        if (zone.zone !== undefined) inputs.reachingInto.changed(zone.zone);
    }
    for (const change of changesIn(old.flows, now_.flows))
      for (const end of both(change, ({ from, to }) => [from, to])) inputs.flowsOf.changed(end);
    for (const change of changesIn(old.evidence, now_.evidence))
      for (const asset of both(change, ({ assets }) => assets)) inputs.evidenceOf.changed(asset);
    for (const change of changesIn(old.controls, now_.controls))
      for (const element of both(change, ({ on }) => on)) inputs.controlsOn.changed(element);
    noteZones(before, after);
    noteCrossings(before, after);
  };

  const noteZones = (before: Model, after: Model): void => {
    const changes = changesIn(before.source.zones, after.source.zones);
    if (changes.length === 0) return;
    for (const change of changes) {
      for (const parent of both(change, (zone) => [zone.parent])) {
        inputs.zonesIn.changed(orNone(parent));
        inputs.zonesIn.changed(NO_ZONE);
      }
      if (change.before !== undefined && change.after !== undefined) continue;
      // What stood in a zone that went stands in none, and the other way round.
      inputs.zonesIn.changed(change.id);
      inputs.assetsIn.changed(change.id);
      inputs.zonesIn.changed(NO_ZONE);
      inputs.assetsIn.changed(NO_ZONE);
    }
    const touched = new Set(changes.map(({ id }) => id));
    for (const model of [before, after])
      for (const { id } of model.source.zones.values())
        if (model.lineOf(id).some((zone) => touched.has(zone.id))) inputs.line.changed(id);
  };

  const noteCrossings = (before: Model, after: Model): void => {
    if (before.crossings === after.crossings) return;
    let any = false;
    const compare = (id: string, a: Crossing | undefined, b: Crossing | undefined): void => {
      const met = sameMeeting(a, b);
      const [from, to] = [a?.flows ?? [], b?.flows ?? []];
      if (met && sameList(from, to)) return;
      any = true;
      inputs.crossing.changed(id);
      const [old, later] = [new Set(from), new Set(to)];
      for (const flow of [...from, ...to])
        if (!met || !old.has(flow) || !later.has(flow)) inputs.crossingOf.changed(flow);
    };
    eachDifference(before.crossings, after.crossings, compare);
    if (any) inputs.crossings.changed('');
  };

  return {
    model,
    next: (later) => {
      noteChanges(now, later);
      now = later;
      memory.nextRound();
    },
  };
};
