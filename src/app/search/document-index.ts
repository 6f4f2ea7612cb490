import type { HospitalDocument } from '../../core/document/document';
import { folded } from '../../core/library/folded';
import type { Text } from '../../core/library/text';
import { LANGUAGES } from '../../core/library/vocabulary';
import type { Asset } from '../../core/model/asset';
import type { DataFlow } from '../../core/model/data-flow';
import type { Zone } from '../../core/model/zone';
import type { Identified, Shard, Table } from '../../core/table';
import { blockOf, type TextBlock, type TextEntry } from './text-block';

export type ElementKind = 'asset' | 'zone' | 'flow' | 'party' | 'view' | 'link' | 'control';

export interface ElementEntry extends TextEntry {
  readonly kind: ElementKind;
  /** The type of a device, by whose names it is found too. */
  readonly type?: string;
  /** The assets at the ends of a flow, by whose names it is found too. */
  readonly ends?: readonly [string, string];
}
export type ElementBlock = TextBlock<ElementEntry>;

export const allNames = (text: Text | undefined): readonly string[] =>
  text === undefined
    ? []
    : (typeof text === 'string' ? [text] : LANGUAGES.flatMap((language) => text[language] ?? [])).map(folded);

const known = (...words: readonly (string | number | undefined)[]): readonly string[] =>
  words.filter((word) => word !== undefined && word !== '').map((word) => folded(String(word)));

const addresses = ({ interfaces = [] }: Asset): readonly (string | undefined)[] =>
  interfaces.flatMap(({ addresses: own = [], mac }) => [...own, mac]);

const assetEntry = (asset: Asset): ElementEntry => ({
  kind: 'asset',
  id: asset.id,
  type: asset.kind,
  names: allNames(asset.name),
  others: known(
    asset.id,
    asset.hostname,
    asset.assetNumber,
    asset.serialNumber,
    asset.manufacturer,
    asset.model,
    ...addresses(asset),
  ),
});

const zoneEntry = (zone: Zone): ElementEntry => ({
  kind: 'zone',
  id: zone.id,
  names: allNames(zone.name),
  others: known(zone.id, ...(zone.subnets ?? []), zone.vlan === undefined ? undefined : `vlan${zone.vlan}`),
});

const flowEntry = (flow: DataFlow): ElementEntry => ({
  kind: 'flow',
  id: flow.id,
  names: allNames(flow.name),
  others: known(flow.id, flow.protocol, flow.port),
  ends: [flow.from, flow.to],
});

const named =
  (kind: ElementKind) =>
  ({ id, name }: Identified & { readonly name?: Text | undefined }): ElementEntry => ({
    kind,
    id,
    names: allNames(name),
    others: known(id),
  });

/** A block lives as long as its shard, so that an edit writes few anew. */
const blocks = new WeakMap<object, ElementBlock>();

type Write = () => ElementBlock;

const writesOf = <T extends Identified>(table: Table<T>, entryOf: (record: T) => ElementEntry): readonly Write[] =>
  table.shards
    .filter((shard) => shard.size > 0)
    .map((shard: Shard<T>) => () => {
      const made = blocks.get(shard) ?? blockOf([...shard.values()].map(entryOf));
      blocks.set(shard, made);
      return made;
    });

/** Everything in the document that has a name, block by block, each written when it is called for. */
export const blockWrites = ({
  assets,
  zones,
  flows,
  parties,
  views,
  links,
  controls,
}: HospitalDocument): readonly Write[] => [
  // Devices come first, since flows are found by them.
  ...writesOf(assets, assetEntry),
  ...writesOf(zones, zoneEntry),
  ...writesOf(parties, named('party')),
  ...writesOf(views, named('view')),
  ...writesOf(links, named('link')),
  ...writesOf(controls, named('control')),
  ...writesOf(flows, flowEntry),
];
