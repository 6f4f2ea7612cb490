import { folded } from '../../core/library/folded';
import { textIn } from '../../core/library/text';
import { LANGUAGES, type Language } from '../../core/library/vocabulary';
import type { Asset } from '../../core/model/asset';
import type { Model } from '../../core/model/model';
import type { Zone } from '../../core/model/zone';
import { wordsOfTypes } from '../panels/type-words';
import { bestOf } from '../search/choices';
import type { TextEntry } from '../search/text-block';
import type { Pick } from './PickList';

/** A choice with every way of writing by which it is found. */
export interface Searchable {
  readonly choice: Pick;
  readonly names: readonly string[];
  readonly words: readonly string[];
}

const namesOf = (name: Asset['name']): readonly string[] =>
  LANGUAGES.map((language) => textIn(name, language)).filter((text) => text !== '');

/** The zones from the outermost to the one that holds it: 「病院 › 病棟」. */
const pathOf = (model: Model, zone: Zone | undefined, language: Language): string =>
  zone === undefined
    ? ''
    : model
        .lineOf(zone.id)
        .toReversed()
        .map(({ name }) => textIn(name, language))
        .join(' › ');

export const assetChoice = (asset: Asset, model: Model, language: Language): Searchable => {
  const addresses = (asset.interfaces ?? []).flatMap((leg) => leg.addresses ?? []);
  return {
    choice: {
      id: asset.id,
      label: textIn(asset.name, language),
      end: pathOf(model, model.zoneOf(asset), language),
    },
    names: namesOf(asset.name).map(folded),
    words: [
      ...[asset.id, ...(asset.hostname === undefined ? [] : [asset.hostname]), ...addresses].map(folded),
      ...(wordsOfTypes(model.library).get(asset.kind) ?? []),
    ],
  };
};

export const zoneChoice = (zone: Zone, model: Model, language: Language): Searchable => {
  const type = zone.kind === undefined ? undefined : model.library.zones.get(zone.kind);
  const parent = zone.parent === undefined ? undefined : model.zone(zone.parent);
  return {
    choice: { id: zone.id, label: textIn(zone.name, language), end: pathOf(model, parent, language) },
    names: namesOf(zone.name).map(folded),
    words: [zone.id, ...(zone.subnets ?? []), ...(type === undefined ? [] : [type.label.ja, type.label.en])].map(
      folded,
    ),
  };
};

interface Entry extends TextEntry {
  readonly choice: Pick;
}
const entries = new WeakMap<readonly Searchable[], readonly Entry[]>();

/** What fits the query, best first; everything, in its own order, without one. */
export const findChoices = (all: readonly Searchable[], query: string): readonly Pick[] => {
  const made =
    entries.get(all) ??
    all.map(({ choice, names, words }) => ({ id: choice.id, choice, names: names.map(folded), others: words }));
  entries.set(all, made);
  return bestOf(made, query).map(({ choice }) => choice);
};
