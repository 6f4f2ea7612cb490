import type { Asset } from '../model/asset';
import type { FlowId, ZoneId } from '../model/id';
import { type Model, type ModelSource, nextModel } from '../model/model';
import type { Identified, Table } from '../table';

/** So often is enough for the engine to know the code; more bring little. */
export const REHEARSALS = 8;

/** No edit gives such an id. */
const REHEARSED = '(rehearsed)';
/** Far from each other in a list of any length, so that the devices differ from one rehearsal to the next. */
const STRIDE = 7919;

/** Records that people edited have their fields in any order, which the engine has to see before it follows them fast. */
const respelled = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).reverse()) as T;

const pick = <T extends Identified>(records: readonly T[], turn: number): T | undefined =>
  records[(turn * STRIDE) % Math.max(1, records.length)];

const withZone = (zones: ModelSource['zones'], parent?: ZoneId): ModelSource['zones'] => {
  const zone = { id: REHEARSED as ZoneId, name: '', enforcement: 'firewall' } as const;
  return zones.set(parent === undefined ? zone : { ...zone, parent });
};

const without = <T extends Identified>(table: Table<T>, isGone: (record: T) => boolean): Table<T> =>
  table.deleteAll(table.values().flatMap((record) => (isGone(record) ? [record.id] : [])));

/** Edits of a hospital that touch little and go different ways through the code. */
const EDITS: readonly ((source: ModelSource, one: Asset, turn: number) => ModelSource)[] = [
  // Has every search through the graph made anew, and changes the outcome of none.
  (source, one) => ({
    ...source,
    flows: source.flows.set({ id: REHEARSED as FlowId, from: one.id, to: one.id }),
    zones: withZone(source.zones),
  }),
  (source, one) => ({
    ...source,
    zones: withZone(source.zones, one.zone),
    assets: source.assets.set(respelled({ ...one, zone: REHEARSED as ZoneId })),
  }),
  (source, one, turn) => {
    const flow = pick(source.flows.values(), turn);
    const flows = flow === undefined ? source.flows : source.flows.set(respelled({ ...flow, to: one.id }));
    return { ...source, flows, assets: source.assets.set(respelled(one)) };
  },
  (source, one) => ({
    ...source,
    assets: source.assets.delete(one.id),
    flows: without(source.flows, ({ from, to }) => from === one.id || to === one.id),
  }),
];

/**
 * The model after an edit that nobody made; another for each turn, from 0. `undefined` where nothing stands in a zone.
 */
export const rehearsedModel = (model: Model, turn: number): Model | undefined => {
  const { source } = model;
  const one = pick(
    source.assets.values().filter(({ zone }) => zone !== undefined),
    turn,
  );
  const edit = EDITS[turn % EDITS.length];
  if (one === undefined || edit === undefined) return undefined;
  if (source.flows.has(REHEARSED) || source.zones.has(REHEARSED)) return undefined;
  return nextModel(model, edit(source, one, turn));
};
