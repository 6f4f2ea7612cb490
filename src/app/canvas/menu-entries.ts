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
const SELECT_ALL: MenuEntry = { command: 'select-all' };
const ADD_NOTE: MenuEntry = { command: 'add-note' };
const DELETE: MenuEntry = { command: 'delete' };

export const ALIGN_ROW: readonly CanvasCommand[] = [
  'align-left',
  'align-center',
  'align-right',
  'align-top',
  'align-middle',
  'align-bottom',
];
export const DISTRIBUTE_ROW: readonly CanvasCommand[] = ['distribute-horizontal', 'distribute-vertical'];

const RECONNECT: MenuSection = [{ command: 'reconnect-from' }, { command: 'reconnect-to' }];

const onGround: readonly MenuSection[] = [
  [PASTE, ADD_NOTE, SELECT_ALL],
  [{ command: 'tidy-all' }, { command: 'tidy-all-anew' }],
  [{ command: 'collapse-all' }, { command: 'expand-all' }],
];

/** A note about what is selected; with notes among it, these are made about the rest. */
const noteEntry = (selection: readonly string[], notes: readonly string[]): MenuEntry =>
  notes.length > 0 && notes.length === selection.length - 1 ? { command: 'attach-note' } : ADD_NOTE;

/** What can be done with the selection, as the menu lists it, in sections. */
export const menuEntries = (index: SceneIndex, selection: readonly string[]): readonly MenuSection[] => {
  const places = selection.filter((id) => index.deviceById.has(id) || index.zoneById.has(id));
  const zones = places.filter((id) => index.zoneById.has(id));
  const flows = selection.filter((id) => index.flowById.has(id));
  const notes = selection.filter((id) => index.noteById.has(id));
  if (notes.length > 0 && notes.length === selection.length)
    return [
      notes.length > 1 ? [] : [{ command: 'edit-note' }],
      notes.every((id) => index.noteById.get(id)?.on === undefined) ? [] : [{ command: 'detach-note' }],
      [{ command: 'duplicate' }],
      [DELETE],
      [PASTE, SELECT_ALL],
    ].filter((section): section is MenuEntry[] => section.length > 0);
  if (places.length === 0)
    return flows.length === 0
      ? onGround
      : [
          [{ command: 'rename' }, noteEntry(selection, notes), { command: 'select-like' }],
          ...(flows.length > 1 ? [] : [RECONNECT]),
          [DELETE],
          [PASTE, SELECT_ALL],
        ];
  const one = selection.length === 1;
  const sections: readonly MenuSection[] = [
    [
      ...(one ? [{ command: 'rename' } as const] : []),
      ...(one && zones.length === 0 ? [{ command: 'connect-to' } as const] : []),
      { command: 'move-to' },
    ],
    [...(zones.length > 0 ? [{ command: 'tidy-zone' } as const] : []), { command: 'tidy-selection' }],
    places.length < 2 ? [] : [{ row: ALIGN_ROW }, ...(places.length < 3 ? [] : [{ row: DISTRIBUTE_ROW }])],
    one || notes.length > 0 ? [noteEntry(selection, notes)] : [],
    [
      { command: 'select-like' },
      { command: 'select-zone' },
      ...(zones.length === places.length ? [] : [{ command: 'select-connected' } as const]),
    ],
    [{ command: 'cut' }, { command: 'copy' }, PASTE, { command: 'duplicate' }],
    [
      { command: 'hide' },
      ...(one ? [{ command: 'look-into' } as const] : []),
      ...(one && zones.length === 0 ? [{ command: 'cables' } as const] : []),
    ],
    [
      { command: 'lock' },
      ...(zones.length === places.length
        ? [{ command: 'collapse' } as const, { command: 'fit-content' } as const]
        : []),
    ],
    [DELETE],
  ];
  return sections.filter((section) => section.length > 0);
};
