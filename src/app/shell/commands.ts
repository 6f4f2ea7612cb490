import { canvasApi } from '../canvas/canvas-api';
import { callSilence } from '../panels/silence/silence-state';
import type { EditorState } from '../store/editor';
import type { DockPanel, LeftPanel, Tool } from '../store/session-slice';
import { byCanvas, type Command, type CommandId } from './command';
import { arrangeCommands, canvasCommands } from './commands-canvas';
import { conduitCommands } from './commands-conduits';
import { lookCommands } from './commands-look';
import { viewCommands } from './commands-views';
import { goToRegion, nextRegion } from './regions';

const always = (): boolean => true;

const tool =
  (tool: Tool): Command['run'] =>
  ({ store }) =>
    store.getState().put({ tool });

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
  (
    kind:
      | 'settings'
      | 'keys'
      | 'documents'
      | 'new'
      | 'addDevice'
      | 'addZone'
      | 'print'
      | 'inquiry'
      | 'rules'
      | 'keptFiles'
      | 'compare'
      | 'cvss'
      | 'purchase',
  ): Command['run'] =>
  ({ store }) =>
    store.getState().show({ kind });

const hasZone: Command['isPossible'] = ({ selection, document }) => selection.some((id) => document.zones.has(id));

const hasNote = ({ selection, document }: EditorState): boolean =>
  document.views.values().some(({ notes }) => notes?.some(({ id }) => selection.includes(id)));

const hasOneFlow: Command['isPossible'] = ({ selection: [only, ...others], document }) =>
  only !== undefined && others.length === 0 && document.flows.has(only);

/** Every command, in the order in which lists show them. */
export const commands: readonly Command[] = [
  { id: 'find', keys: 'Mod+K', group: 'document', run: ({ focusFind }) => focusFind() },
  { id: 'findCommand', keys: 'Mod+Shift+P', group: 'document', run: ({ focusFind }) => focusFind('>') },
  { id: 'new', group: 'document', run: openDialog('new') },
  { id: 'open', keys: 'Mod+O', group: 'document', run: ({ chooseFile }) => chooseFile() },
  { id: 'documents', group: 'document', run: openDialog('documents') },
  { id: 'save', keys: 'Mod+S', group: 'document', run: ({ files }) => void files.exportAs('sekisho') },
  { id: 'saveWithFiles', group: 'document', run: ({ files }) => void files.exportAs('sekisho', true) },
  { id: 'keptFiles', group: 'document', run: openDialog('keptFiles') },
  { id: 'inquiry', group: 'document', run: openDialog('inquiry') },
  { id: 'comparePapers', group: 'document', run: openDialog('compare') },
  {
    id: 'fillInMds2',
    group: 'document',
    run: ({ store }) => {
      const { selection, document, show } = store.getState();
      const papers = document.evidence
        .values()
        .filter(({ kind, assets }) => kind === 'mds2' && assets.some((id) => selection.includes(id)));
      show({ kind: 'mds2', paper: papers.length === 1 ? papers[0]?.id : undefined });
    },
  },
  { id: 'rules', group: 'document', run: openDialog('rules') },
  {
    id: 'writeRule',
    group: 'document',
    run: ({ store }) =>
      void import('../rules/drafts').then(({ beginNew }) => {
        const { document, show } = store.getState();
        beginNew(document.ownRules?.map(({ id }) => id) ?? []);
        show({ kind: 'rules' });
      }),
  },
  {
    id: 'whyNot',
    group: 'look',
    isPossible: ({ selection }) => selection.length < 2,
    run: ({ store }) => {
      store.getState().put({ inspectorOpen: true });
      callSilence();
    },
  },
  { id: 'print', keys: 'Mod+P', group: 'document', run: openDialog('print') },
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
  byCanvas('cut', 'edit', { keys: 'Mod+X', onDrawing: true, native: true }),
  byCanvas('copy', 'edit', { keys: 'Mod+C', onDrawing: true, native: true }),
  byCanvas('paste', 'edit', { keys: 'Mod+V', onDrawing: true, native: true, isPossible: always }),
  byCanvas('duplicate', 'edit', { keys: 'Mod+D' }),
  byCanvas('delete', 'edit', { keys: 'Delete', otherKeys: 'Backspace' }),
  byCanvas('rename', 'edit', { keys: 'F2', onDrawing: true }),
  byCanvas('selectAll', 'edit', { keys: 'Mod+A', onDrawing: true, isPossible: always }),
  byCanvas('selectLike', 'edit'),
  byCanvas('selectZone', 'edit'),
  byCanvas('selectConnected', 'edit'),
  byCanvas('lock', 'edit', { keys: 'L' }),
  { id: 'addDevice', keys: 'A', group: 'draw', run: openDialog('addDevice') },
  { id: 'addZone', keys: 'Z', group: 'draw', run: openDialog('addZone') },
  byCanvas('addNote', 'draw', { keys: 'S', isPossible: always }),
  byCanvas('editNote', 'draw', { isPossible: hasNote }),
  byCanvas('attachNote', 'draw', {
    isPossible: (state) => hasNote(state) && state.selection.length > 1,
  }),
  byCanvas('detachNote', 'draw', { isPossible: hasNote }),
  byCanvas('moveTo', 'draw', {
    keys: 'M',
    isPossible: ({ selection, document }) => selection.some((id) => document.assets.has(id) || document.zones.has(id)),
  }),
  byCanvas('connectTo', 'draw', {
    keys: 'C',
    isPossible: ({ selection, document }) => selection.some((id) => document.assets.has(id) || document.zones.has(id)),
  }),
  byCanvas('reconnectFrom', 'draw', { isPossible: hasOneFlow }),
  byCanvas('reconnectTo', 'draw', { isPossible: hasOneFlow }),
  { id: 'setFields', keys: '=', group: 'draw', run: ({ focusFind }) => focusFind('=') },
  byCanvas('collapse', 'draw', { isPossible: hasZone }),
  byCanvas('fitContent', 'draw', { isPossible: hasZone }),
  byCanvas('wider', 'draw', { isPossible: hasZone }),
  byCanvas('narrower', 'draw', { isPossible: hasZone }),
  byCanvas('taller', 'draw', { isPossible: hasZone }),
  byCanvas('lower', 'draw', { isPossible: hasZone }),
  byCanvas('collapseAll', 'draw', { isPossible: always }),
  byCanvas('expandAll', 'draw', { isPossible: always }),
  {
    id: 'selectTool',
    keys: 'V',
    group: 'draw',
    isInEffect: (state) => state.tool === 'select',
    run: tool('select'),
  },
  {
    id: 'panTool',
    keys: 'H',
    group: 'draw',
    isInEffect: (state) => state.tool === 'pan',
    run: ({ store }) => store.getState().put({ tool: store.getState().tool === 'pan' ? 'select' : 'pan' }),
  },
  ...arrangeCommands,
  { id: 'threats', keys: 'T', group: 'look', run: dock('threats') },
  { id: 'questions', keys: 'Q', group: 'look', run: dock('questions') },
  { id: 'segmentation', group: 'look', run: dock('segmentation') },
  { id: 'separation', group: 'look', run: dock('separation') },
  { id: 'purchase', group: 'draw', run: openDialog('purchase') },
  {
    id: 'equipmentRules',
    group: 'document',
    run: (context) => {
      dock('separation')(context);
      void import('../segmentation/segmentation-state').then(({ putSegmentation }) =>
        putSegmentation({ part: 'rules' }),
      );
    },
  },
  {
    id: 'zoning',
    group: 'look',
    run: (context) => {
      dock('separation')(context);
      void import('../segmentation/segmentation-state').then(({ putSegmentation }) =>
        putSegmentation({ part: 'zones' }),
      );
    },
  },
  { id: 'stride', group: 'look', run: dock('stride') },
  { id: 'quality', group: 'look', run: dock('quality') },
  {
    id: 'vulnerabilities',
    group: 'look',
    run: (context) => {
      dock('vulnerabilities')(context);
      void import('../panels/vulnerabilities/view-state').then(({ putView }) =>
        putView({ showsData: false, isCardOpen: false }),
      );
    },
  },
  {
    id: 'vulnerabilityData',
    group: 'document',
    run: (context) => {
      dock('vulnerabilities')(context);
      void import('../panels/vulnerabilities/view-state').then(({ putView }) => putView({ showsData: true }));
    },
  },
  { id: 'lifecycle', group: 'look', run: dock('lifecycle') },
  { id: 'register', group: 'look', run: dock('register') },
  { id: 'tables', group: 'look', run: dock('tables') },
  { id: 'path', keys: 'P', group: 'look', run: togglePath },
  { id: 'lastThreat', keys: '[', group: 'look', run: turnThreat(-1) },
  { id: 'nextThreat', keys: ']', group: 'look', run: turnThreat(1) },
  { id: 'tree', group: 'look', run: left('tree') },
  { id: 'parts', group: 'look', run: left('parts') },
  { id: 'zoomIn', keys: '+', group: 'look', run: () => canvasApi.zoomBy(1.25) },
  { id: 'zoomOut', keys: '-', group: 'look', run: () => canvasApi.zoomBy(0.8) },
  { id: 'zoomFit', keys: '0', group: 'look', run: () => canvasApi.zoomToFit() },
  { id: 'zoomFull', keys: '1', group: 'look', run: () => canvasApi.zoomTo(1) },
  { id: 'drawing', group: 'look', run: () => canvasApi.focus() },
  {
    id: 'inspect',
    keys: 'I',
    group: 'look',
    run: ({ store }) => {
      store.getState().put({ inspectorOpen: true });
      goToRegion('inspector');
    },
  },
  { id: 'nextRegion', keys: 'F6', group: 'look', keysOnly: true, run: () => nextRegion(1) },
  { id: 'lastRegion', keys: 'Shift+F6', group: 'look', keysOnly: true, run: () => nextRegion(-1) },
  { id: 'togglePanel', group: 'look', run: toggle('leftOpen') },
  { id: 'toggleDock', group: 'look', run: toggle('dockOpen') },
  { id: 'toggleInspector', group: 'look', run: toggle('inspectorOpen') },
  { id: 'lightTheme', group: 'look', isInEffect: ({ theme }) => theme === 'light', run: put({ theme: 'light' }) },
  { id: 'darkTheme', group: 'look', isInEffect: ({ theme }) => theme === 'dark', run: put({ theme: 'dark' }) },
  { id: 'systemTheme', group: 'look', isInEffect: ({ theme }) => theme === 'system', run: put({ theme: 'system' }) },
  { id: 'japanese', group: 'look', isInEffect: ({ language }) => language === 'ja', run: put({ language: 'ja' }) },
  { id: 'english', group: 'look', isInEffect: ({ language }) => language === 'en', run: put({ language: 'en' }) },
  {
    id: 'snapToGrid',
    group: 'look',
    isInEffect: (state) => state.snapToGrid,
    run: ({ store }) => store.getState().put({ snapToGrid: !store.getState().snapToGrid }),
  },
  {
    id: 'snapToNeighbours',
    group: 'look',
    isInEffect: (state) => state.snapToNeighbours,
    run: ({ store }) => store.getState().put({ snapToNeighbours: !store.getState().snapToNeighbours }),
  },
  { id: 'cvss', group: 'document', run: openDialog('cvss') },
  { id: 'settings', group: 'document', run: openDialog('settings') },
  { id: 'keys', keys: '?', group: 'document', run: openDialog('keys') },
  ...conduitCommands,
  ...lookCommands,
  ...viewCommands,
  ...canvasCommands,
];

export const commandOf = (id: CommandId): Command => {
  const found = commands.find((command) => command.id === id);
  if (found === undefined) throw new Error(`There is no command ${id}.`);
  return found;
};

/** What people can choose from a list: all but the steps that mean nothing without their keys. */
export const listedCommands = commands.filter(({ keysOnly }) => keysOnly !== true);
