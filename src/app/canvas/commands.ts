import { align, collapseAll, distribute, toggleCollapse, toggleLock } from './arranging';
import type { CanvasCommand } from './canvas-api';
import { copyByCommand, cutByCommand, duplicate, pasteByCommand } from './clipboard';
import { type Desk, movable } from './desk';
import { attachNotes, detachNotes, duplicateNotes, editNote, writeNote } from './note-commands';
import { removeSelected } from './removing';
import { fitContent, resizeBy } from './resizing';
import { selectAll, selectConnected, selectLike, selectZoneContent } from './selecting';
import { tidyAll, tidySelection, tidyZones } from './tidying';
import { hideSelected, lookInto, lookOut, openCables } from './viewing';

const connectSelected = ({ store, index }: Desk): void => {
  const from = store.getState().selection.find((id) => index().deviceById.has(id));
  if (from !== undefined) store.getState().show({ kind: 'connectTo', from });
};

const reconnectSelected = ({ store, index }: Desk, end: 'from' | 'to'): void => {
  const flow = store.getState().selection.find((id) => index().flowById.has(id));
  if (flow !== undefined) store.getState().show({ kind: 'reconnect', flow, end });
};

const moveSelected = (desk: Desk): void => {
  const ids = movable(desk);
  if (ids.length > 0) desk.store.getState().show({ kind: 'moveTo', ids });
};

/** What each command does, whoever asks for it. */
export const commands: Readonly<Record<CanvasCommand, (desk: Desk) => void>> = {
  'select-all': selectAll,
  'select-like': selectLike,
  'select-zone': selectZoneContent,
  'select-connected': selectConnected,
  copy: copyByCommand,
  cut: cutByCommand,
  paste: pasteByCommand,
  duplicate: (desk) => {
    if (!duplicateNotes(desk)) duplicate(desk);
  },
  delete: removeSelected,
  rename: ({ store, canvas }) => canvas.setState({ renaming: store.getState().selection[0] }),
  'add-note': writeNote,
  'edit-note': editNote,
  'attach-note': attachNotes,
  'detach-note': detachNotes,
  'connect-to': connectSelected,
  'reconnect-from': (desk) => reconnectSelected(desk, 'from'),
  'reconnect-to': (desk) => reconnectSelected(desk, 'to'),
  'move-to': moveSelected,
  hide: hideSelected,
  'look-into': lookInto,
  'look-out': lookOut,
  cables: openCables,
  lock: toggleLock,
  collapse: toggleCollapse,
  'fit-content': fitContent,
  wider: (desk) => resizeBy(desk, 1, 0),
  narrower: (desk) => resizeBy(desk, -1, 0),
  taller: (desk) => resizeBy(desk, 0, 1),
  lower: (desk) => resizeBy(desk, 0, -1),
  'collapse-all': (desk) => collapseAll(desk, true),
  'expand-all': (desk) => collapseAll(desk, false),
  'align-left': (desk) => align(desk, 'left'),
  'align-center': (desk) => align(desk, 'center'),
  'align-right': (desk) => align(desk, 'right'),
  'align-top': (desk) => align(desk, 'top'),
  'align-middle': (desk) => align(desk, 'middle'),
  'align-bottom': (desk) => align(desk, 'bottom'),
  'distribute-horizontal': (desk) => distribute(desk, 'horizontal'),
  'distribute-vertical': (desk) => distribute(desk, 'vertical'),
  'tidy-all': (desk) => tidyAll(desk, false),
  'tidy-all-anew': (desk) => tidyAll(desk, true),
  'tidy-zone': tidyZones,
  'tidy-selection': tidySelection,
};
