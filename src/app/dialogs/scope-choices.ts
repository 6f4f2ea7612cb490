import type { HospitalDocument } from '../../core/document/document';
import type { ViewScope } from '../../core/document/view';
import { textIn } from '../../core/library/text';
import { placesIn } from '../../core/views/places-in';
import { useEditor } from '../store/editor';

/** What a view can be made of. */
export const WHATS = ['everything', 'selection', 'zone', 'party', 'place', 'filter'] as const;
export type What = (typeof WHATS)[number];

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The zones, departments or places to choose from; `undefined` where there is nothing to choose. */
export const useScopeChoices = (what: What): readonly Choice[] | undefined => {
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof textIn>[0] }[]) =>
    list.map(({ id, name }) => ({ id, name: textIn(name, language) || id }));
  if (what === 'zone') return named(document.zones.values());
  if (what === 'party') return named(document.parties.values());
  if (what === 'place') return placesIn(document).map(({ id, path }) => ({ id, name: path.join(' › ') }));
  return undefined;
};

/** The scope of a new view; `undefined` for the whole hospital. */
export const scopeOf = (
  document: HospitalDocument,
  what: What,
  selection: readonly string[],
  chosen: string,
  neighbours: boolean,
): ViewScope | undefined => {
  const more = neighbours ? { neighbours } : {};
  switch (what) {
    case 'everything':
    case 'filter':
      return undefined;
    case 'selection':
      return {
        zones: selection.filter((id) => document.zones.has(id)),
        assets: selection.filter((id) => document.assets.has(id)),
        ...more,
      };
    case 'zone':
      return { zones: [chosen], ...more };
    case 'party':
      return { parties: [chosen], ...more };
    case 'place':
      return { places: [chosen], ...more };
  }
};
