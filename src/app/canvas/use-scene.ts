import { useMemo, useReducer, useRef } from 'react';
import { filteredScene } from '../../core/drawing/filtered-scene';
import { nextScene, type SceneState } from '../../core/drawing/next-scene';
import { quickScene } from '../../core/drawing/quick-scene';
import type { Scene } from '../../core/drawing/scene';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useMatches } from '../store/use-matches';
import { useModel } from '../store/use-model';
import { noteDelta } from './known-delta';
import { drawingOf, noteShown, takePrepared } from './prepare-scene';
import { indexOfScene, type SceneIndex } from './scene-index';
import { useSettling } from './use-settling';
import { useDrilledBox, useShownView } from './use-shown-view';

export { viewIn } from './view-in';

const TIDIED = 'canvas.step.tidy';

/** What was drawn last, for what comes next to take over. */
interface Last {
  readonly of: string;
  readonly state: SceneState;
}

/** The scene of the view that is shown, with what is needed to find things in it. */
export const useSceneIndex = (): SceneIndex => {
  const model = useModel();
  const view = useShownView();
  const box = useDrilledBox() ?? '';
  const language = useEditor((state) => state.language);
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const now = useToday();
  // The day of the report, and before there is one today, so that its arrival changes nothing but the marks.
  const today = report?.today ?? now();
  // One by one, since the attack path is not part of the scene.
  const flows = useEditor((state) => state.overlays.flows);
  const trustBoundaries = useEditor((state) => state.overlays.trustBoundaries);
  const responsibility = useEditor((state) => state.overlays.responsibility);
  const hides = useEditor((state) => state.filterHides);
  const matches = useMatches();
  const shown = hides ? matches : undefined;
  const drawing = useEditor(({ document }) => drawingOf(document.id, view.id, box));
  const last = useRef<Last>(undefined);
  /** The whole view, as long as one looks into a box of it. */
  const whole = useRef<Last>(undefined);
  const [settled, settle] = useReducer((times: number) => times + 1, 0);
  // The places that a layout gives are moved to at leisure (`useMotion`), so that there is time to find all ways before.
  const isTidied = useEditor(({ past, future }) => past.at(-1)?.label === TIDIED || future[0]?.label === TIDIED);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once `settled`, what was prepared is taken
  const state = useMemo(() => {
    const overlays = { flows, trustBoundaries, responsibility };
    const options = { language, report, treatments, overlays, today };
    const known = [last.current, whole.current].find((one) => one?.of === drawing);
    const before = takePrepared(drawing) ?? known?.state;
    const state =
      before === undefined || isTidied
        ? nextScene(before, model, view, options)
        : quickScene(before, model, view, options);
    if (before !== undefined && state.delta !== undefined) noteDelta(before.scene, state.scene, state.delta);
    last.current = { of: drawing, state };
    if (box === '') whole.current = last.current;
    noteShown({ of: drawing, box, state, model, view, options });
    return state;
  }, [drawing, box, model, view, language, report, today, treatments, flows, trustBoundaries, responsibility, settled]);
  useSettling(state, settle);
  const { scene } = state;
  const indexed = useRef<Scene>(undefined);
  return useMemo(() => {
    const drawn = shown === undefined ? scene : filteredScene(scene, shown);
    const index = indexOfScene(drawn, indexed.current);
    indexed.current = drawn;
    return index;
  }, [scene, shown]);
};
