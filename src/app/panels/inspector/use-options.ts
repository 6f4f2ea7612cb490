import { useMemo } from 'react';
import { textIn } from '../../../core/library/text';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import type { Reference } from './control-of';
import type { PickOption } from './Picker';

/** What a reference may point to, by name, in the language of the page. */
export const useOptions = (of: Reference | undefined): readonly PickOption[] => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  return useMemo(() => {
    const { source, library } = model;
    const named = (elements: readonly { readonly id: string; readonly name: Parameters<typeof textIn>[0] }[]) =>
      elements.map(({ id, name }): PickOption => ({ id, name: textIn(name, language) || id, also: id }));
    const listed: Readonly<Record<Reference, () => readonly PickOption[]>> = {
      asset: () =>
        source.assets.values().map((asset) => {
          const zone = model.zoneOf(asset);
          const place = zone === undefined ? '' : ` (${textIn(zone.name, language)})`;
          return { id: asset.id, name: `${textIn(asset.name, language) || asset.id}${place}`, also: asset.id };
        }),
      zone: () => named(source.zones.values()),
      party: () => named(source.parties.values()),
      'device-type': () =>
        [...library.devices.values()].map(({ id, label, aliases }) => ({
          id,
          name: label[language],
          also: [label.ja, label.en, ...aliases.ja, ...aliases.en].join(' '),
        })),
      'zone-type': () =>
        [...library.zones.values()].map(({ id, label }) => ({
          id,
          name: label[language],
          also: `${label.ja} ${label.en}`,
        })),
      protocol: () =>
        [...library.protocols.values()].map(({ id, label }) => ({
          id,
          name: label[language],
          also: `${label.ja} ${label.en} ${id}`,
        })),
    };
    if (of === undefined) return [];
    const collator = new Intl.Collator(language, { numeric: true });
    return [...listed[of]()].sort((a, b) => collator.compare(a.name, b.name));
  }, [model, language, of]);
};
