import { align, collapseAll, distribute, toggleCollapse, toggleLock } from './arranging';
import type { CanvasCommand } from './canvas-api';
import { copyByCommand, cutByCommand, duplicate, pasteByCommand } from './clipboard';
import { type Desk, movable } from './desk';
import { attachNotes, detachNotes, editNote, writeNote } from './note-commands';
import { removeSelected } from './removing';
import { fitContent, resizeBy } from './resizing';
import { selectAll, selectConnected, selectLike, selectZoneContent } from './selecting';
import { tidyAll, tidySelection, tidyZones } from './tidying';
import { hideSelected, lookInto, lookOut, openCables } from './viewing';

const connectSelected = ({ store, index }: Desk): void => {
  const { selection } = store.getState();
  const { deviceById, zoneById } = index();
  // Of a zone, the dialog asks which of its devices.
  const from = selection.find((id) => deviceById.has(id)) ?? selection.find((id) => zoneById.has(id));
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
  selectAll: selectAll,
  selectLike: selectLike,
  selectZone: selectZoneContent,
  selectConnected: selectConnected,
  copy: copyByCommand,
  cut: cutByCommand,
  paste: pasteByCommand,
  duplicate,
  delete: removeSelected,
  rename: ({ store, canvas }) => canvas.setState({ renaming: store.getState().selection[0] }),
  addNote: writeNote,
  editNote: editNote,
  attachNote: attachNotes,
  detachNote: detachNotes,
  connectTo: connectSelected,
  reconnectFrom: (desk) => reconnectSelected(desk, 'from'),
  reconnectTo: (desk) => reconnectSelected(desk, 'to'),
  moveTo: moveSelected,
  hideInView: hideSelected,
  lookInto: lookInto,
  lookOut: lookOut,
  cables: openCables,
  lock: toggleLock,
  collapse: toggleCollapse,
  fitContent: fitContent,
  wider: (desk) => resizeBy(desk, 1, 0),
  narrower: (desk) => resizeBy(desk, -1, 0),
  taller: (desk) => resizeBy(desk, 0, 1),
  lower: (desk) => resizeBy(desk, 0, -1),
  collapseAll: (desk) => collapseAll(desk, true),
  expandAll: (desk) => collapseAll(desk, false),
  alignLeft: (desk) => align(desk, 'left'),
  alignCenter: (desk) => align(desk, 'center'),
  alignRight: (desk) => align(desk, 'right'),
  alignTop: (desk) => align(desk, 'top'),
  alignMiddle: (desk) => align(desk, 'middle'),
  alignBottom: (desk) => align(desk, 'bottom'),
  distributeHorizontal: (desk) => distribute(desk, 'horizontal'),
  distributeVertical: (desk) => distribute(desk, 'vertical'),
  tidyAll: (desk) => tidyAll(desk, false),
  tidyAllAnew: (desk) => tidyAll(desk, true),
  tidyZone: tidyZones,
  tidySelection: tidySelection,
};
