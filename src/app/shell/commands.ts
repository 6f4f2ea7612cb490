import { canvasApi } from '../canvas/canvas-api';
import type { Files } from '../storage/files';
import type { EditorState, EditorStore } from '../store/editor';
import type { DockPanel, LeftPanel } from '../store/session-slice';

export interface CommandContext {
  readonly store: EditorStore;
  readonly files: Files;
  /** Opens the file dialog of the browser. */
  readonly chooseFile: () => void;
  readonly focusFind: () => void;
}

/** Something a person can do from a menu, the palette or a key. Its words are `keys.command.<id>`. */
export interface Command {
  readonly id: CommandId;
  /** As shown: `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys?: string;
  /** Does the same and is not shown, where people are used to it. */
  readonly otherKeys?: string;
  readonly group: 'document' | 'edit' | 'draw' | 'look';
  readonly isPossible?: (state: EditorState) => boolean;
  readonly run: (context: CommandContext) => void;
}

export type CommandId =
  | 'find'
  | 'new'
  | 'open'
  | 'documents'
  | 'save'
  | 'exportPlain'
  | 'exportSvg'
  | 'undo'
  | 'redo'
  | 'duplicate'
  | 'delete'
  | 'selectAll'
  | 'addDevice'
  | 'addZone'
  | 'moveTo'
  | 'connectTo'
  | 'lock'
  | 'threats'
  | 'questions'
  | 'path'
  | 'lastThreat'
  | 'nextThreat'
  | 'segmentation'
  | 'tree'
  | 'parts'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomFit'
  | 'zoomFull'
  | 'togglePanel'
  | 'toggleDock'
  | 'toggleInspector'
  | 'lightTheme'
  | 'darkTheme'
  | 'systemTheme'
  | 'japanese'
  | 'english'
  | 'settings'
  | 'keys';

const hasSelection = ({ selection }: EditorState): boolean => selection.length > 0;

const dock =
  (dockPanel: DockPanel): Command['run'] =>
  ({ store }) =>
    store.getState().put({ dockPanel, dockOpen: true });

const left =
  (leftPanel: LeftPanel): Command['run'] =>
  ({ store }) =>
    store.getState().put({ leftPanel, leftOpen: true });

const turnThreat =
  (step: 1 | -1): Command['run'] =>
  ({ store }) => {
    const { report, activeThreat, showThreat, put } = store.getState();
    const keys = report?.threats.map(({ key }) => key) ?? [];
    if (keys.length === 0) return;
    const at = activeThreat === undefined ? -1 : keys.indexOf(activeThreat);
    const next = at < 0 ? (step === 1 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length;
    put({ dockPanel: 'threats', dockOpen: true });
    showThreat(keys[next]);
  };

/** The shortest attack path to or from what is selected, or none when it is shown already. */
const togglePath: Command['run'] = ({ store }) => {
  const { advice, selection, path, showPath } = store.getState();
  const found = advice?.paths.findIndex(
    ({ entry, target, steps }) =>
      selection.includes(target) || selection.includes(entry) || steps.some(({ to }) => selection.includes(to)),
  );
  showPath(found === undefined || found < 0 || found === path ? undefined : found);
};

const put =
  (change: Partial<Pick<EditorState, 'theme' | 'language'>>): Command['run'] =>
  ({ store }) =>
    store.getState().put(change);

const toggle =
  (panel: 'leftOpen' | 'dockOpen' | 'inspectorOpen'): Command['run'] =>
  ({ store }) =>
    store.getState().put({ [panel]: !store.getState()[panel] });

const openDialog =
  (kind: 'settings' | 'keys' | 'documents' | 'new' | 'addDevice' | 'addZone'): Command['run'] =>
  ({ store }) =>
    store.getState().show({ kind });

/** Every command, in the order in which lists show them. */
export const commands: readonly Command[] = [
  { id: 'find', keys: 'Mod+K', group: 'document', run: ({ focusFind }) => focusFind() },
  { id: 'new', group: 'document', run: openDialog('new') },
  { id: 'open', keys: 'Mod+O', group: 'document', run: ({ chooseFile }) => chooseFile() },
  { id: 'documents', group: 'document', run: openDialog('documents') },
  { id: 'save', keys: 'Mod+S', group: 'document', run: ({ files }) => void files.exportAs('sekisho') },
  { id: 'exportSvg', group: 'document', run: ({ files }) => void files.exportAs('svg') },
  { id: 'exportPlain', group: 'document', run: ({ files }) => void files.exportAs('plain') },
  {
    id: 'undo',
    keys: 'Mod+Z',
    group: 'edit',
    isPossible: ({ past }) => past.length > 0,
    run: ({ store }) => store.getState().undo(),
  },
  {
    id: 'redo',
    keys: 'Mod+Shift+Z',
    otherKeys: 'Mod+Y',
    group: 'edit',
    isPossible: ({ future }) => future.length > 0,
    run: ({ store }) => store.getState().redo(),
  },
  {
    id: 'duplicate',
    keys: 'Mod+D',
    group: 'edit',
    isPossible: hasSelection,
    run: () => canvasApi.run('duplicate'),
  },
  { id: 'delete', keys: 'Delete', group: 'edit', isPossible: hasSelection, run: () => canvasApi.run('delete') },
  { id: 'selectAll', group: 'edit', run: () => canvasApi.run('select-all') },
  { id: 'lock', keys: 'L', group: 'edit', isPossible: hasSelection, run: () => canvasApi.run('lock') },
  { id: 'addDevice', keys: 'A', group: 'draw', run: openDialog('addDevice') },
  { id: 'addZone', keys: 'Z', group: 'draw', run: openDialog('addZone') },
  {
    id: 'moveTo',
    keys: 'M',
    group: 'draw',
    isPossible: ({ selection, document }) => selection.some((id) => document.assets.has(id) || document.zones.has(id)),
    run: ({ store }) => store.getState().show({ kind: 'moveTo', ids: store.getState().selection }),
  },
  {
    id: 'connectTo',
    keys: 'C',
    group: 'draw',
    isPossible: ({ selection, document }) => selection.some((id) => document.assets.has(id)),
    run: ({ store }) => {
      const { selection, document, show } = store.getState();
      const from = selection.find((id) => document.assets.has(id));
      if (from !== undefined) show({ kind: 'connectTo', from });
    },
  },
  { id: 'threats', keys: 'T', group: 'look', run: dock('threats') },
  { id: 'questions', keys: 'Q', group: 'look', run: dock('questions') },
  { id: 'segmentation', group: 'look', run: dock('segmentation') },
  { id: 'path', keys: 'P', group: 'look', run: togglePath },
  { id: 'lastThreat', keys: '[', group: 'look', run: turnThreat(-1) },
  { id: 'nextThreat', keys: ']', group: 'look', run: turnThreat(1) },
  { id: 'tree', group: 'look', run: left('tree') },
  { id: 'parts', group: 'look', run: left('parts') },
  { id: 'zoomIn', keys: '+', group: 'look', run: () => canvasApi.zoomBy(1.25) },
  { id: 'zoomOut', keys: '-', group: 'look', run: () => canvasApi.zoomBy(0.8) },
  { id: 'zoomFit', keys: '0', group: 'look', run: () => canvasApi.zoomToFit() },
  { id: 'zoomFull', keys: '1', group: 'look', run: () => canvasApi.zoomTo(1) },
  { id: 'togglePanel', group: 'look', run: toggle('leftOpen') },
  { id: 'toggleDock', group: 'look', run: toggle('dockOpen') },
  { id: 'toggleInspector', group: 'look', run: toggle('inspectorOpen') },
  { id: 'lightTheme', group: 'look', isPossible: ({ theme }) => theme !== 'light', run: put({ theme: 'light' }) },
  { id: 'darkTheme', group: 'look', isPossible: ({ theme }) => theme !== 'dark', run: put({ theme: 'dark' }) },
  { id: 'systemTheme', group: 'look', isPossible: ({ theme }) => theme !== 'system', run: put({ theme: 'system' }) },
  { id: 'japanese', group: 'look', isPossible: ({ language }) => language !== 'ja', run: put({ language: 'ja' }) },
  { id: 'english', group: 'look', isPossible: ({ language }) => language !== 'en', run: put({ language: 'en' }) },
  { id: 'settings', group: 'document', run: openDialog('settings') },
  { id: 'keys', keys: '?', group: 'document', run: openDialog('keys') },
];

export const commandOf = (id: CommandId): Command => {
  const found = commands.find((command) => command.id === id);
  if (found === undefined) throw new Error(`There is no command ${id}.`);
  return found;
};
