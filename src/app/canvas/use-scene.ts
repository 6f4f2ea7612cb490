import { useMemo } from 'react';
import { sceneOf } from '../../core/drawing/scene-of';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { indexOfScene, type SceneIndex } from './scene-index';

/** The view that is shown: the chosen one, else the first. */
export const useView = () =>
  useEditor(({ document, view }) => (view === undefined ? undefined : document.views.get(view)) ?? document.views.values()[0]);

/** The scene of the view that is shown, with what is needed to find things in it. */
export const useSceneIndex = (): SceneIndex => {
  const model = useModel();
  const view = useView();
  const language = useEditor((state) => state.language);
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const overlays = useEditor((state) => state.overlays);
  return useMemo(() => {
    const placed = view ?? { placements: model.source.assets as never };
    return indexOfScene(sceneOf(model, placed, { language, report, treatments, overlays, today: report?.today }));
  }, [model, view, language, report, treatments, overlays]);
};
