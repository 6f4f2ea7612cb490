import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { rename } from '../../core/document/edits/update';
import { textIn } from '../../core/library/text';
import type { AssetId, FlowId, ZoneId } from '../../core/model/id';
import { renamed } from '../panels/renamed';
import { useEditor, useEditorStore } from '../store/editor';
import { EditField } from '../widgets/EditField';
import type { CanvasStore } from './canvas-state';
import { boxOf, type SceneIndex } from './scene-index';

const LEAST = 140;

/** The name of an element as a field in its place. Enter keeps it, Esc does not. */
export function RenameField({ canvas, index }: { canvas: CanvasStore; index: SceneIndex }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const id = useStore(canvas, (state) => state.renaming);
  const viewport = useStore(canvas, (state) => (state.renaming === undefined ? undefined : state.viewport));
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const box = id === undefined ? undefined : boxOf(index, id);
  if (id === undefined || viewport === undefined || box === undefined) return null;

  const table = document.assets.has(id as AssetId) ? 'assets' : document.zones.has(id as ZoneId) ? 'zones' : 'flows';
  const record =
    document.assets.get(id as AssetId) ?? document.zones.get(id as ZoneId) ?? document.flows.get(id as FlowId);
  if (record === undefined) return null;
  const isZone = table === 'zones';
  const width = Math.max(LEAST, Math.min(320, box.width * viewport.zoom - (isZone ? 24 : 8)));
  const left = box.x * viewport.zoom + viewport.x + (isZone ? 20 : table === 'assets' ? 4 : box.width / 2);
  const top = box.y * viewport.zoom + viewport.y + (isZone ? 1 : (box.height * viewport.zoom) / 2 - 13);
  const keep = (words: string): void => {
    const name = words.trim();
    if (name !== '' || table === 'flows')
      store.getState().edit('canvas.step.rename', rename(table, id, renamed(record.name, language, name)));
  };
  const end = (): void => {
    canvas.setState({ renaming: undefined });
    globalThis.document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
  };
  return (
    <div className="canvas-rename" data-above style={{ left, top, width }}>
      <EditField
        key={id}
        autoFocus
        className="field"
        label={t('canvas.rename')}
        value={textIn(record.name, language)}
        onCommit={keep}
        onEnd={end}
      />
    </div>
  );
}
