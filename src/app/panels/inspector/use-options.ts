import { nameOf } from '../../../core/analysis/words-of';
import type { Library } from '../../../core/library/library';
import { textIn } from '../../../core/library/text';
import type { Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import type { Reference } from './control-of';
import type { PickList, PickOption } from './Picker';

type Named = { readonly id: string; readonly name: Parameters<typeof textIn>[0] };

const nameIn = (named: Named | undefined, language: Language): string | undefined =>
  named === undefined ? undefined : textIn(named.name, language) || named.id;

export const namesOf = (of: Reference, model: Model, language: Language) => {
  const { source, library } = model;
  const named: Readonly<Record<Reference, (id: string) => string | undefined>> = {
    asset: (id) => nameIn(findIn(source.assets, id), language),
    zone: (id) => nameIn(findIn(source.zones, id), language),
    party: (id) => nameIn(findIn(source.parties, id), language),
    'device-type': (id) => library.devices.get(id)?.label[language],
    'zone-type': (id) => library.zones.get(id)?.label[language],
    protocol: (id) => library.protocols.get(id)?.label[language],
    'control-template': (id) => library.controls.get(id)?.label[language],
    element: (id) => (isElement(source, id) ? nameOf(id, model, language) : undefined),
  };
  return named[of];
};

const findIn = (table: { get(id: string): Named | undefined }, id: string): Named | undefined => table.get(id);

const isElement = ({ assets, zones, flows, conduits, links }: Model['source'], id: string): boolean =>
  [assets, zones, flows, conduits, links].some((table) => table.has(id));

export const listOf = (of: Reference, model: Model, language: Language): readonly PickOption[] => {
  const { source, library } = model;
  const plain = (elements: readonly Named[]): readonly PickOption[] =>
    elements.map((element) => ({ id: element.id, name: nameIn(element, language) ?? element.id, also: element.id }));
  switch (of) {
    case 'asset':
      return source.assets.values().map((asset) => {
        const zone = nameIn(model.zoneOf(asset), language);
        const name = nameIn(asset, language) ?? asset.id;
        return { id: asset.id, name: zone === undefined ? name : `${name} (${zone})`, also: asset.id };
      });
    case 'zone':
      return plain(source.zones.values());
    case 'party':
      return plain(source.parties.values());
    case 'device-type':
      return [...library.devices.values()].map(({ id, label, aliases }) => ({
        id,
        name: label[language],
        also: [label.ja, label.en, ...aliases.ja, ...aliases.en].join(' '),
      }));
    case 'element':
      return [source.assets, source.zones, source.flows, source.conduits, source.links].flatMap((table) =>
        table.values().map(({ id }) => ({ id, name: nameOf(id, model, language), also: id })),
      );
    case 'control-template':
    case 'zone-type':
    case 'protocol':
      return [...LIBRARY_LISTS[of](library).values()].map(({ id, label }) => ({
        id,
        name: label[language],
        also: `${label.ja} ${label.en} ${id}`,
      }));
  }
};

const LIBRARY_LISTS = {
  'control-template': ({ controls }: Library) => controls,
  'zone-type': ({ zones }: Library) => zones,
  protocol: ({ protocols }: Library) => protocols,
} as const;

const kept = new WeakMap<Model, Map<string, readonly PickOption[]>>();

/** What a reference may point to, by name in the language of the page; listed and sorted when first opened. */
export const useOptions = (of: Reference | undefined): PickList => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  if (of === undefined) return NOTHING;
  const list = (): readonly PickOption[] => {
    const lists = kept.get(model) ?? new Map<string, readonly PickOption[]>();
    kept.set(model, lists);
    const key = `${of} ${language}`;
    const collator = new Intl.Collator(language, { numeric: true });
    const made = lists.get(key) ?? [...listOf(of, model, language)].sort((a, b) => collator.compare(a.name, b.name));
    lists.set(key, made);
    return made;
  };
  return { list, name: namesOf(of, model, language) };
};

const NOTHING: PickList = { list: () => [], name: () => undefined };
