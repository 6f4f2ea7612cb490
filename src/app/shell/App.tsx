import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiagramCanvas } from '../canvas/DiagramCanvas';
import { Dialogs } from '../dialogs/Dialogs';
import { Dock, InspectorPanel } from '../panels/later';
import { useFiles } from '../storage/files-context';
import { useEditor, useEditorStore } from '../store/editor';
import { Late } from '../store/late';
import { Previewed } from '../store/Previewed';
import { previewNow } from '../store/preview-slice';
import { isRoomy } from '../store/session-slice';
import { useLow, useRoom } from '../widgets/use-viewport';
import { Announcer } from './Announcer';
import type { CommandContext } from './command';
import { DropHint } from './DropHint';
import { Edge } from './Edge';
import { KeepingNotice } from './KeepingNotice';
import { LeftPane } from './LeftPane';
import { Looking } from './Looking';
import { openPalette } from './palette/palette-api';
import { Rail } from './Rail';
import { Sheet } from './Sheet';
import { StatusBar } from './StatusBar';
import { SubBar } from './SubBar';
import { Toast } from './Toast';
import { TopBar } from './TopBar';
import { useDroppedFiles } from './use-dropped-files';
import { useFocusKept } from './use-focus-kept';
import { useKeys } from './use-keys';
import { usePageLook } from './use-page-look';

/** The window: bars around, canvas in the middle, panels at its sides, each in a region that F6 reaches. */
export function App() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const files = useFiles();
  const room = useRoom();
  const low = useLow();
  const sizes = useEditor((state) => state.sizes);
  const leftOpen = useEditor((state) => state.leftOpen);
  const dockOpen = useEditor((state) => state.dockOpen);
  const dockPanel = useEditor((state) => state.dockPanel);
  const tablesFull = useEditor((state) => state.tablesFull);
  const inspectorOpen = useEditor((state) => state.inspectorOpen);
  const isPreviewed = useEditor((state) => previewNow(state) !== undefined);
  const activeThreat = useEditor((state) => state.activeThreat);
  const put = useEditor((state) => state.put);
  const [overLeft, setOverLeft] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  usePageLook();

  const context = useMemo(
    (): CommandContext => ({
      store,
      files,
      chooseFile: () => chooser.current?.click(),
      focusFind: openPalette,
    }),
    [store, files],
  );
  useKeys(context);
  useFocusKept(store);
  const over = useDroppedFiles(files, t('files.pasted'), store);

  // In a low window the dock would leave no drawing; choosing a threat opens it again.
  useEffect(() => {
    if (low) put({ dockOpen: false });
  }, [low, put]);
  useEffect(() => {
    if (activeThreat === undefined) return;
    const { dockPanel: shown } = store.getState();
    put({ dockOpen: true, dockPanel: isRoomy(shown) ? 'threats' : shown });
  }, [activeThreat, put, store]);

  const beside = room === 'wide';
  const leftShown = beside ? leftOpen : overLeft;
  const showLeft = (open: boolean): void => (beside ? put({ leftOpen: open }) : setOverLeft(open));
  const inspectorWidth = room === 'tight' ? Math.min(sizes.inspector, 292) : sizes.inspector;
  const dockEdge = isPreviewed ? 'previewed' : isRoomy(dockPanel) ? 'tables' : 'dock';
  const dockHeight = low && !isPreviewed ? 'min(50vh, 20rem)' : `min(${sizes[dockEdge]}px, 60vh)`;
  const isCovered = room !== 'narrow' && dockOpen && dockPanel === 'tables' && tablesFull;

  return (
    <div className={room === 'narrow' ? 'app narrow' : 'app'}>
      <Late>
        <TopBar context={context} room={room} />
      </Late>
      {room !== 'narrow' && <Rail leftShown={leftShown} showLeft={showLeft} />}
      {room !== 'narrow' && leftShown && <LeftPane over={!beside} width={sizes.left} onClose={() => showLeft(false)} />}
      <Late>{!isCovered && <SubBar />}</Late>
      <main className="canvas-region" aria-label={t('shell.region.canvas')} data-region="canvas" inert={isCovered}>
        <Looking />
        <Previewed>
          <DiagramCanvas />
        </Previewed>
        {!isCovered && <Toast />}
      </main>
      {room !== 'narrow' && dockOpen && (
        <section
          className={isCovered ? 'dock-region full' : 'dock-region'}
          style={isCovered ? undefined : { height: dockHeight }}
          aria-label={t('shell.region.dock')}
          data-region="dock"
          tabIndex={-1}
        >
          <h2 className="hidden-text">{t('shell.region.dock')}</h2>
          {!isCovered && <Edge panel={dockEdge} side="top" label={t('shell.edge.dock')} least={160} most={800} />}
          <Dock />
          {isCovered && <Toast />}
        </section>
      )}
      {room !== 'narrow' && inspectorOpen && (
        <aside
          className="inspector-region"
          style={{ width: inspectorWidth }}
          aria-label={t('shell.region.inspector')}
          data-region="inspector"
          tabIndex={-1}
        >
          <h2 className="hidden-text">{t('shell.region.inspector')}</h2>
          <Edge panel="inspector" side="left" label={t('shell.edge.inspector')} least={280} most={480} />
          <InspectorPanel />
        </aside>
      )}
      {room === 'narrow' && <Sheet />}
      <Late>
        <StatusBar />
      </Late>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void files.openFiles(chosen);
        }}
      />
      {over !== undefined && <DropHint target={over} />}
      <Announcer />
      <KeepingNotice />
      <Dialogs />
    </div>
  );
}
