import { isEmptyFilter } from '../../core/document/filter';
import type { Highlight } from '../../core/drawing/highlight';
import { OVERLAY_IDS, type OverlayId } from '../../core/drawing/overlays/overlays';
import type { EditorState } from '../store/editor';
import { NO_FILTER } from '../store/looking-slice';
import type { Command, CommandId } from './command';

const OVERLAY_COMMANDS: Readonly<Record<OverlayId, CommandId>> = {
  threats: 'overlayThreats',
  unknowns: 'overlayUnknowns',
  support: 'overlaySupport',
  vlans: 'overlayVlans',
  owners: 'overlayOwners',
  reach: 'overlayReach',
  none: 'overlayNone',
};

const hasDrawn = ({ selection, document }: EditorState): boolean =>
  selection.some((id) => document.assets.has(id) || document.zones.has(id) || document.flows.has(id));
const hasTwo = (state: EditorState): boolean => state.selection.length > 1 && hasDrawn(state);
const hasZone = ({ selection, document }: EditorState): boolean => selection.some((id) => document.zones.has(id));

/** Highlights by what is selected; the same again takes it off. */
const highlight =
  (about: (of: readonly string[]) => Highlight): Command['run'] =>
  ({ store }) => {
    const { selection, highlight: before, look } = store.getState();
    const next = about(selection);
    look({ highlight: JSON.stringify(next) === JSON.stringify(before) ? undefined : next });
  };

/** What is shown besides the drawing itself: overlays, highlights, filter, overview. */
export const lookCommands: readonly Command[] = [
  {
    id: 'filter',
    keys: 'F',
    group: 'look',
    run: ({ store }) => store.getState().look({ filterOpen: !store.getState().filterOpen }),
  },
  {
    id: 'filterOff',
    group: 'look',
    isPossible: ({ filter }) => !isEmptyFilter(filter),
    run: ({ store }) => store.getState().look({ filter: NO_FILTER }),
  },
  {
    id: 'nextOverlay',
    keys: 'O',
    group: 'look',
    run: ({ store }) => {
      const { overlay, look } = store.getState();
      const next = OVERLAY_IDS[(OVERLAY_IDS.indexOf(overlay) + 1) % OVERLAY_IDS.length];
      look({ overlay: next ?? 'threats' });
    },
  },
  ...OVERLAY_IDS.map(
    (overlay): Command => ({
      id: OVERLAY_COMMANDS[overlay],
      group: 'look',
      isInEffect: (state) => state.overlay === overlay,
      run: ({ store }) => store.getState().look({ overlay }),
    }),
  ),
  {
    id: 'neighbours',
    keys: 'N',
    group: 'look',
    isPossible: hasDrawn,
    run: highlight((of) => ({ kind: 'neighbours', of, hops: 1 })),
  },
  {
    id: 'neighboursOfNeighbours',
    keys: 'Shift+N',
    group: 'look',
    isPossible: hasDrawn,
    run: highlight((of) => ({ kind: 'neighbours', of, hops: 2 })),
  },
  { id: 'ways', keys: 'W', group: 'look', isPossible: hasTwo, run: highlight((of) => ({ kind: 'paths', of })) },
  {
    id: 'crossings',
    keys: 'X',
    group: 'look',
    isPossible: hasZone,
    run: highlight((of) => ({ kind: 'crossings', of })),
  },
  {
    id: 'highlightOff',
    group: 'look',
    isPossible: (state) => state.highlight !== undefined,
    run: ({ store }) => store.getState().look({ highlight: undefined }),
  },
  {
    id: 'minimap',
    keys: 'Shift+M',
    group: 'look',
    run: ({ store }) => store.getState().look({ minimapOpen: !store.getState().minimapOpen }),
  },
];
