import { append } from '../../group';
import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import type { CompiledMatrix } from '../conduit-verdict';
import type { ZoningGround } from './zoning-ground';

/** By direction, type of the other zone and protocol: the types of zones from which, or to which, the matrix allows it. */
type Index = ReadonlyMap<string, readonly string[]>;

const indexes = new WeakMap<CompiledMatrix, Index>();

const indexOf = (matrix: CompiledMatrix): Index => {
  const known = indexes.get(matrix);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  const add = (key: string, type: string): void => {
    const types = index.get(key);
    if (types === undefined) index.set(key, [type]);
    else if (!types.includes(type)) types.push(type);
  };
  for (const [pair, entries] of matrix.allowed) {
    const [from = '', to = ''] = pair.split(' ');
    if (from === to || matrix.never.has(pair)) continue;
    for (const { protocols } of entries)
      for (const protocol of protocols) {
        add(`to ${to} ${protocol}`, from);
        add(`from ${from} ${protocol}`, to);
      }
  }
  indexes.set(matrix, index);
  return index;
};

/** The direction in which the asset takes part, the type of the other zone, and the protocol; nothing where one is not known. */
const keyOf = (flow: DataFlow, asset: Asset, model: Model): string | undefined => {
  if (flow.protocol === undefined || flow.initiator === 'both') return undefined;
  const other = flow.from === asset.id ? flow.to : flow.from;
  const zone = model.asset(other)?.zone;
  const type = zone === undefined ? undefined : zoneTypeOf(model, zone);
  if (type === undefined || other === asset.id) return undefined;
  const opens = (flow.from === asset.id) === (flow.initiator !== 'to');
  return `${opens ? 'to' : 'from'} ${type} ${flow.protocol}`;
};

/**
 * For each type of zone, the protocols of those kinds of flows of the asset that the matrix would allow if it stood
 * there: one for each other zone, direction and protocol.
 */
export const flowFits = (
  flows: readonly DataFlow[],
  asset: Asset,
  { model, matrix }: ZoningGround,
): ReadonlyMap<string, readonly string[]> => {
  const index = indexOf(matrix);
  const keys = new Set(flows.flatMap((flow) => keyOf(flow, asset, model) ?? []));
  const fits = new Map<string, string[]>();
  for (const key of keys) for (const type of index.get(key) ?? []) append(fits, type, key.split(' ')[2] ?? '');
  return fits;
};
