import { useMemo } from 'react';
import type { View } from '../../core/document/document';
import { firstView } from '../../core/document/empty';
import { filteredScene } from '../../core/drawing/filtered-scene';
import { sceneOf } from '../../core/drawing/scene-of';
import { type EditorState, useEditor } from '../store/editor';
import { useMatches } from '../store/use-matches';
import { useModel } from '../store/use-model';
import { indexOfScene, type SceneIndex } from './scene-index';

const EMPTY_VIEW = firstView();

/** The view that is shown: the chosen one, else the first. */
export const viewIn = ({ document, view }: EditorState): View =>
  (view === undefined ? undefined : document.views.get(view)) ?? document.views.values()[0] ?? EMPTY_VIEW;

/** The scene of the view that is shown, with what is needed to find things in it. */
export const useSceneIndex = (): SceneIndex => {
  const model = useModel();
  const view = useEditor(viewIn);
  const language = useEditor((state) => state.language);
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  // One by one, since the attack path is not part of the scene.
  const flows = useEditor((state) => state.overlays.flows);
  const trustBoundaries = useEditor((state) => state.overlays.trustBoundaries);
  const responsibility = useEditor((state) => state.overlays.responsibility);
  const hides = useEditor((state) => state.filterHides);
  const matches = useMatches();
  const shown = hides ? matches : undefined;
  const scene = useMemo(() => {
    const overlays = { flows, trustBoundaries, responsibility };
    return sceneOf(model, view, { language, report, treatments, overlays, today: report?.today });
  }, [model, view, language, report, treatments, flows, trustBoundaries, responsibility]);
  return useMemo(() => indexOfScene(shown === undefined ? scene : filteredScene(scene, shown)), [scene, shown]);
};
