import type { CanvasCommand } from './canvas-api';
import type { SceneIndex } from './scene-index';

export interface MenuEntry {
  readonly command: CanvasCommand;
}

/** A row of signs instead of a line each, for commands that are best told apart by a picture. */
export interface MenuRow {
  readonly row: readonly CanvasCommand[];
}

/** One list between two lines. */
export type MenuSection = readonly (MenuEntry | MenuRow)[];

const PASTE: MenuEntry = { command: 'paste' };
const SELECT_ALL: MenuEntry = { command: 'selectAll' };
const ADD_NOTE: MenuEntry = { command: 'addNote' };
const DELETE: MenuEntry = { command: 'delete' };

export const ALIGN_ROW: readonly CanvasCommand[] = [
  'alignLeft',
  'alignCenter',
  'alignRight',
  'alignTop',
  'alignMiddle',
  'alignBottom',
];
export const DISTRIBUTE_ROW: readonly CanvasCommand[] = ['distributeHorizontal', 'distributeVertical'];

const RECONNECT: MenuSection = [{ command: 'reconnectFrom' }, { command: 'reconnectTo' }];

const onGround: readonly MenuSection[] = [
  [PASTE, ADD_NOTE, SELECT_ALL],
  [{ command: 'tidyAll' }, { command: 'tidyAllAnew' }],
  [{ command: 'collapseAll' }, { command: 'expandAll' }],
];

/** A note about what is selected; with notes among it, these are made about the rest. */
const noteEntry = (selection: readonly string[], notes: readonly string[]): MenuEntry =>
  notes.length > 0 && notes.length === selection.length - 1 ? { command: 'attachNote' } : ADD_NOTE;

/** What can be done with the selection, as the menu lists it, in sections. */
export const menuEntries = (index: SceneIndex, selection: readonly string[]): readonly MenuSection[] => {
  const places = selection.filter((id) => index.deviceById.has(id) || index.zoneById.has(id));
  const zones = places.filter((id) => index.zoneById.has(id));
  const flows = selection.filter((id) => index.flowById.has(id));
  const notes = selection.filter((id) => index.noteById.has(id));
  if (notes.length > 0 && notes.length === selection.length)
    return [
      notes.length > 1 ? [] : [{ command: 'editNote' }],
      notes.every((id) => index.noteById.get(id)?.on === undefined) ? [] : [{ command: 'detachNote' }],
      [{ command: 'duplicate' }],
      [DELETE],
      [PASTE, SELECT_ALL],
    ].filter((section): section is MenuEntry[] => section.length > 0);
  if (places.length === 0)
    return flows.length === 0
      ? onGround
      : [
          [{ command: 'rename' }, noteEntry(selection, notes), { command: 'selectLike' }],
          ...(flows.length > 1 ? [] : [RECONNECT]),
          [DELETE],
          [PASTE, SELECT_ALL],
        ];
  const one = selection.length === 1;
  const sections: readonly MenuSection[] = [
    [
      ...(one ? [{ command: 'rename' } as const] : []),
      ...(one ? [{ command: 'connectTo' } as const] : []),
      { command: 'moveTo' },
    ],
    [...(zones.length > 0 ? [{ command: 'tidyZone' } as const] : []), { command: 'tidySelection' }],
    places.length < 2 ? [] : [{ row: ALIGN_ROW }, ...(places.length < 3 ? [] : [{ row: DISTRIBUTE_ROW }])],
    one || notes.length > 0 ? [noteEntry(selection, notes)] : [],
    [
      { command: 'selectLike' },
      { command: 'selectZone' },
      ...(zones.length === places.length ? [] : [{ command: 'selectConnected' } as const]),
    ],
    [{ command: 'cut' }, { command: 'copy' }, PASTE, { command: 'duplicate' }],
    [
      { command: 'hideInView' },
      ...(one ? [{ command: 'lookInto' } as const] : []),
      ...(one && zones.length === 0 ? [{ command: 'cables' } as const] : []),
    ],
    [
      { command: 'lock' },
      ...(zones.length === places.length ? [{ command: 'collapse' } as const, { command: 'fitContent' } as const] : []),
    ],
    [DELETE],
  ];
  return sections.filter((section) => section.length > 0);
};
