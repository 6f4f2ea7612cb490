import { folded } from '../../library/folded';
import type { Text } from '../../library/text';
import type { Asset } from '../../model/asset';
import { deviceTypeOf } from '../../model/device-type-of';
import type { AssetId } from '../../model/id';
import { canHaveMds2 } from '../../model/mds2-answers';
import type { Model } from '../../model/model';
import { isSameMaker, mentions, modelLikeness, SHORTEST_MODEL } from './names';
import type { UnassignedPaper } from './paper-of';
import { throughParts } from './through-parts';

/**
 * Why a paper may be about a device, the weightiest first: its file is named after the device's own number; another paper
 * about it is the same document or is referred to; a part that it speaks of is in the device's parts list; model; part of the model; maker; name; kind of device.
 */
export const PAPER_REASONS = [
  'number',
  'document',
  'model',
  'model-part',
  'listed-part',
  'maker',
  'name',
  'type',
] as const;
export type PaperReason = (typeof PAPER_REASONS)[number];

/** A device that a paper may be about. */
export interface Candidate {
  readonly asset: AssetId;
  readonly score: number;
  readonly reasons: readonly PaperReason[];
}

const WEIGHT: Readonly<Record<PaperReason, number>> = {
  number: 10,
  document: 9,
  model: 6,
  'model-part': 4,
  'listed-part': 4,
  maker: 3,
  name: 2,
  type: 1,
};

const textsOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : [text.ja, text.en].flatMap((word) => word ?? []);

/** The products that a paper speaks of, by model and maker. */
interface Product {
  readonly model: string | undefined;
  readonly maker: string | undefined;
}

const productsOf = (paper: UnassignedPaper): readonly Product[] => {
  const own = { model: paper.model, maker: paper.manufacturer };
  // Part of a product are named beside it and are no devices.
  const named = (paper.statements ?? []).flatMap(({ products, by }) =>
    products.flatMap(({ name, vendor, models }) =>
      [...(models ?? []), ...(name === undefined ? [] : [name])].map((model) => ({ model, maker: vendor ?? by })),
    ),
  );
  const byKey = new Map(
    [own, ...named].map((product): [string, Product] => [`${product.model} | ${product.maker}`, product]),
  );
  return [...byKey.values()];
};

/** All that a paper says of what it is about, and the name of its file. */
const wordsAbout = (paper: UnassignedPaper): string =>
  [...textsOf(paper.name), paper.model, paper.subject?.name, paper.fileName?.replace(/\.\w{1,5}$/, '')]
    .filter((word) => word !== undefined)
    .join(' / ');

/** Numbers that are one device's own. */
const numbersOf = ({ serialNumber, assetNumber, hostname }: Asset): readonly string[] =>
  [serialNumber, assetNumber, hostname].flatMap((word) =>
    word !== undefined && folded(word).length > SHORTEST_MODEL ? [word] : [],
  );

/** `undefined`: the product is another one, whatever else is alike. */
const asProduct = (asset: Asset, products: readonly Product[]): readonly PaperReason[] | undefined => {
  let best: readonly PaperReason[] = [];
  let isOther = false;
  for (const { model, maker } of products) {
    const [likeness, same] = [modelLikeness(asset.model, model), isSameMaker(asset.manufacturer, maker)];
    if (likeness === 'other' || same === false) {
      isOther = true;
      continue;
    }
    const short = likeness === 'same' && folded(asset.model ?? '').length < SHORTEST_MODEL && same !== true;
    const found: PaperReason[] = [];
    if (likeness === 'same' && !short) found.push('model');
    if (likeness === 'part') found.push('model-part');
    if (same === true) found.push('maker');
    if (scoreOf(found) > scoreOf(best)) best = found;
  }
  return best.length === 0 && isOther ? undefined : best;
};

const scoreOf = (reasons: readonly PaperReason[]): number => reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);

/** Kinds of device by how long a name of theirs stands in the text; the longest names are the most telling. */
const typesIn = (text: string, model: Model): ReadonlySet<string> => {
  const kinds = new Set(model.source.assets.values().map((asset) => deviceTypeOf(asset, model.library)?.id ?? ''));
  let longest = 0;
  let found = new Set<string>();
  for (const id of kinds) {
    const type = model.library.devices.get(id);
    if (type === undefined) continue;
    const names = [type.label.ja, type.label.en, ...type.aliases.ja, ...type.aliases.en];
    const length = Math.max(0, ...names.filter((name) => mentions(text, name)).map((name) => folded(name).length));
    if (length === 0 || length < longest) continue;
    if (length > longest) found = new Set();
    longest = length;
    found.add(id);
  }
  return found;
};

/** Devices that other papers are about which are the same document or whose parts this one refers to. */
const throughPapers = (paper: UnassignedPaper, model: Model): ReadonlySet<AssetId> => {
  const ids = new Set<string>();
  if (paper.documentId !== undefined) ids.add(paper.documentId.toLowerCase());
  for (const { products } of paper.statements ?? [])
    for (const { id } of products) {
      const serial = /^urn:cdx:([^/]+)\//.exec(id ?? '')?.[1];
      if (serial !== undefined) ids.add(`urn:uuid:${serial}`.toLowerCase());
    }
  if (ids.size === 0) return new Set();
  const meant = model.source.evidence.values().filter(({ documentId }) => ids.has(documentId?.toLowerCase() ?? ''));
  return new Set(meant.flatMap(({ assets }) => assets));
};

const DISCLOSURES: ReadonlySet<UnassignedPaper['kind']> = new Set(['mds2', 'mds-sds']);

/**
 * The devices that a paper may be about, the likeliest first. A device whose model or maker is known to be another is
 * none of them, unless its own number or a paper about it says so. Linear in devices, and in products that the paper
 * names.
 */
export const candidatesFor = (paper: UnassignedPaper, model: Model): readonly Candidate[] => {
  const text = wordsAbout(paper);
  const [products, types, related] = [productsOf(paper), typesIn(text, model), throughPapers(paper, model)];
  const holding = throughParts(paper, model);
  const found: Candidate[] = [];
  for (const asset of model.source.assets.values()) {
    const reasons: PaperReason[] = [];
    if (numbersOf(asset).some((number) => mentions(paper.fileName ?? '', number))) reasons.push('number');
    if (related.has(asset.id)) reasons.push('document');
    const product = asProduct(asset, products);
    if (product === undefined && reasons.length === 0) continue;
    if (paper.kind === 'vex' && holding.has(asset.id)) reasons.push('listed-part');
    reasons.push(...(product ?? []));
    const isDisclosed = !DISCLOSURES.has(paper.kind) || canHaveMds2(asset, model) !== false;
    if (isDisclosed) {
      if (textsOf(asset.name).some((name) => mentions(text, name))) reasons.push('name');
      if (types.has(deviceTypeOf(asset, model.library)?.id ?? '')) reasons.push('type');
    }
    if (reasons.length > 0) found.push({ asset: asset.id, score: scoreOf(reasons), reasons });
  }
  return found.sort((a, b) => b.score - a.score || (a.asset < b.asset ? -1 : 1));
};
