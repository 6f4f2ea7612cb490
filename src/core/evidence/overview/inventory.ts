import type { Asset } from '../../model/asset';
import { countingInHospital } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { AssetId } from '../../model/id';
import type { Steps } from '../../steps';
import type { Table } from '../../table';
import { type Dictionary, emptyDictionary } from './dictionary';
import { type Entries, entriesOf, searchable } from './entries';
import type { PostedColumn, Postings } from './postings';

/** A paper with its entries, and its devices with what they can be found by. */
export interface Listed {
  readonly paper: EvidenceDocument;
  readonly entries: Entries;
  readonly assets: readonly AssetId[];
  /** For each of the assets. */
  readonly names: readonly string[];
}

/** All parts and vulnerabilities of a hospital, by paper: what many devices share is there once. */
export interface Inventory {
  readonly papers: readonly Listed[];
  readonly dictionary: Dictionary;
  /** Where the numbers of a column stand, once somebody has looked. */
  readonly postings: Map<PostedColumn, Postings>;
}

/** What is kept from one inventory to the next, so that only papers that changed are gone through again. */
export interface InventoryMemory {
  dictionary: Dictionary;
  entries: WeakMap<EvidenceDocument, Entries>;
}

export const inventoryMemory = (): InventoryMemory => ({ dictionary: emptyDictionary(), entries: new WeakMap() });

/** Texts that no paper says any more are forgotten when they are this many, and more than all others. */
const SPARE_TEXTS = 20_000;

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

const isTooFull = ({ dictionary: { words } }: InventoryMemory, papers: readonly EvidenceDocument[]): boolean => {
  if (words.texts.length < SPARE_TEXTS) return false;
  let most = 1;
  for (const { components, vulnerabilities } of papers)
    most += (components?.length ?? 0) + 2 * (vulnerabilities?.length ?? 0);
  return words.texts.length > 2 * most;
};

/**
 * Lists the papers that count and have parts or findings, a step for each. Linear in what changed since the memory was
 * used last, and in devices; an inventory that was made with the memory before stays right.
 */
export function* inventorySteps(
  assets: Table<Asset>,
  evidence: Table<EvidenceDocument>,
  memory = inventoryMemory(),
): Steps<Inventory> {
  const papers: Listed[] = [];
  const counting = countingInHospital(evidence.values()).filter(
    ({ components, vulnerabilities }) => components !== undefined || vulnerabilities !== undefined,
  );
  if (isTooFull(memory, counting)) Object.assign(memory, inventoryMemory());
  const { dictionary, entries: known } = memory;
  for (const paper of counting) {
    const about = paper.assets.flatMap((id) => assets.get(id) ?? []);
    const entries = known.get(paper) ?? entriesOf(paper, dictionary);
    known.set(paper, entries);
    papers.push({ paper, entries, assets: about.map(({ id }) => id), names: about.map(rememberedName) });
    yield;
  }
  return { papers, dictionary, postings: new Map() };
}
