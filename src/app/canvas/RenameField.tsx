import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { renamePlace } from '../../core/document/edits/places';
import { rename } from '../../core/document/edits/update';
import { placeName } from '../../core/document/places';
import { textIn } from '../../core/library/text';
import { subjectOf } from '../../core/views/subject-of';
import { renamed } from '../panels/renamed';
import { useEditor, useEditorStore } from '../store/editor';
import { EditField } from '../widgets/EditField';
import type { CanvasStore } from './canvas-state';
import { boxOf, type SceneIndex } from './scene-index';

const LEAST = 140;
const NAMED = ['assets', 'zones', 'parties', 'links', 'flows'] as const;

/** The name of an element as a field in its place. Enter keeps it, Esc does not. */
export function RenameField({ canvas, index }: { canvas: CanvasStore; index: SceneIndex }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const drawn = useStore(canvas, (state) => state.renaming);
  // The box of a machine or department has its name.
  const id = drawn === undefined ? undefined : subjectOf(drawn);
  const viewport = useStore(canvas, (state) => (state.renaming === undefined ? undefined : state.viewport));
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const box = drawn === undefined ? undefined : boxOf(index, drawn);
  if (id === undefined || index.noteById.has(id) || viewport === undefined || box === undefined) return null;

  const table = NAMED.find((name) => document[name].has(id));
  const place = placeName(id);
  const record = table === undefined ? { name: place } : document[table].get(id);
  if (record === undefined || (table === undefined && place === '')) return null;
  const isZone = drawn !== undefined && index.zoneById.has(drawn);
  const width = Math.max(LEAST, Math.min(320, box.width * viewport.zoom - (isZone ? 24 : 8)));
  const left = box.x * viewport.zoom + viewport.x + (isZone ? 20 : table === 'assets' ? 4 : box.width / 2);
  const top = box.y * viewport.zoom + viewport.y + (isZone ? 1 : (box.height * viewport.zoom) / 2 - 13);
  const keep = (words: string): void => {
    const name = words.trim();
    const { edit } = store.getState();
    if (table === undefined) edit('views.step.renamePlace', renamePlace(id, name));
    else if (name !== '' || table === 'flows')
      edit('canvas.step.rename', rename(table, id, renamed(record.name, language, name)));
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
