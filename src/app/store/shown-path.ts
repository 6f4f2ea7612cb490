import type { AttackPath } from '../../core/segmentation/advice';
import type { EditorState } from './editor';

/** The attack path that the drawing shows, from wherever it was chosen. */
export const shownPath = ({ overlays, advice, path, way }: EditorState): AttackPath | undefined => {
  if (!overlays.attackPath) return undefined;
  return path === undefined ? way : advice?.paths[path];
};
