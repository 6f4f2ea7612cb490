import type { Asset } from '../../model/asset';
import { countingPapers } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { AssetId } from '../../model/id';
import type { Steps } from '../../steps';
import type { Table } from '../../table';
import { type Entry, entriesOf, searchable } from './entries';

/** A paper with its entries, and its devices with what they can be found by. */
export interface Listed {
  readonly paper: EvidenceDocument;
  readonly entries: readonly Entry[];
  readonly assets: readonly AssetId[];
  /** For each of the assets. */
  readonly names: readonly string[];
}

/** All parts and vulnerabilities of a hospital, by paper: what many devices share is there once. */
export interface Inventory {
  readonly papers: readonly Listed[];
}

const nameOf = ({ name, manufacturer, model, hostname, serialNumber, assetNumber }: Asset): string =>
  searchable(
    [
      ...(typeof name === 'string' ? [name] : [name.ja, name.en]),
      manufacturer,
      model,
      hostname,
      serialNumber,
      assetNumber,
    ]
      .filter((each) => each !== undefined)
      .join('\n'),
  );

const names = new WeakMap<Asset, string>();
const rememberedName = (asset: Asset): string => {
  const there = names.get(asset);
  if (there !== undefined) return there;
  const name = nameOf(asset);
  names.set(asset, name);
  return name;
};

/** Lists the papers that count and have parts or findings, a step for each. Linear in what changed since the last time. */
export function* inventorySteps(assets: Table<Asset>, evidence: Table<EvidenceDocument>): Steps<Inventory> {
  const papers: Listed[] = [];
  for (const paper of countingPapers(evidence.values())) {
    if (paper.components === undefined && paper.vulnerabilities === undefined) continue;
    const about = paper.assets.flatMap((id) => assets.get(id) ?? []);
    const entries = entriesOf(paper);
    papers.push({ paper, entries, assets: about.map(({ id }) => id), names: about.map(rememberedName) });
    yield;
  }
  return { papers };
}
