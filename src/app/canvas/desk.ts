import type { Translate } from '../../i18n/i18n';
import type { Files } from '../storage/files';
import type { EditorStore } from '../store/editor';
import type { CanvasStore } from './canvas-state';
import type { SceneIndex } from './scene-index';

/** What commands of the drawing work on. */
export interface Desk {
  readonly store: EditorStore;
  readonly canvas: CanvasStore;
  /** What reaches beyond the drawing: layouts run beside the page. */
  readonly files: Pick<Files, 'tidy'>;
  readonly index: () => SceneIndex;
  /** The words of the language that the page is in now. */
  readonly words: () => Translate;
}

/** What the drawing shows of the selection that can be moved, copied and removed: devices and zones. */
export const movable = ({ store, index }: Desk): readonly string[] => {
  const { deviceById, zoneById } = index();
  return store.getState().selection.filter((id) => deviceById.has(id) || zoneById.has(id));
};
