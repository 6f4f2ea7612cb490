import { useMemo, useReducer, useRef } from 'react';
import { filteredScene } from '../../core/drawing/filtered-scene';
import { nextScene, type SceneState } from '../../core/drawing/next-scene';
import { quickWork } from '../../core/drawing/quick-scene';
import type { Scene } from '../../core/drawing/scene';
import { allAtOnce, type Steps } from '../../core/steps';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useMatches } from '../store/use-matches';
import { useModel } from '../store/use-model';
import { noteDelta } from './known-delta';
import { drawingOf, noteShown, takePrepared } from './prepare-scene';
import { indexOfScene, type SceneIndex } from './scene-index';
import { useSettling } from './use-settling';
import { useDrilledBox, useShownView } from './use-shown-view';
import { useWaiting } from './use-waiting';

export { viewIn } from './view-in';

const TIDIED = 'canvas.step.tidy';

/** What is drawn, and the work towards the next scene where that is not there yet. */
interface Made {
  readonly state: SceneState;
  readonly waiting: Steps<SceneState> | undefined;
}

/** What was drawn last, for what comes next to take over. */
interface Last {
  readonly of: string;
  readonly state: SceneState;
}

/** With more assets that stand elsewhere than this, what is drawn of them would hold up the page. */
const MANY = 1_500;
/** The same where they are seen where they belong already, since the hand put them there. */
const MANY_HELD = 300;

const NOT_HELD = (): boolean => false;

/** What is drawn, with what is needed to find things in it. */
export interface Drawing {
  readonly index: SceneIndex;
  /**
   * `behind`: it shows the document as it was before the last edit, for the moment; `following`: as it is, but flows only
   * follow what moved; `settled`: nothing is still being worked out.
   */
  readonly stage: 'behind' | 'following' | 'settled';
}

/**
 * The scene of the view that is shown. After an edit that moves much of a large hospital it stays as it is until the
 * next one is there, made beside what the page does; `isHeld` says whether what moved is seen where it belongs
 * meanwhile.
 */
export const useDrawing = (isHeld: () => boolean = NOT_HELD): Drawing => {
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
  const { state, waiting } = useMemo((): Made => {
    const overlays = { flows, trustBoundaries, responsibility };
    const options = { language, report, treatments, overlays, today };
    const known = [last.current, whole.current].find((one) => one?.of === drawing);
    const before = takePrepared(drawing) ?? known?.state;
    const work = before === undefined || isTidied ? undefined : quickWork(before, model, view, options);
    const isMuch = work !== undefined && work.moved > (isHeld() ? MANY_HELD : MANY);
    if (before !== undefined && isMuch) {
      last.current = { of: drawing, state: before };
      noteShown(undefined);
      return { state: before, waiting: work.steps() };
    }
    const state = work === undefined ? nextScene(before, model, view, options) : allAtOnce(work.steps());
    if (before !== undefined && state.delta !== undefined) noteDelta(before.scene, state.scene, state.delta);
    last.current = { of: drawing, state };
    if (box === '') whole.current = last.current;
    noteShown({ of: drawing, box, state, model, view, options });
    return { state, waiting: undefined };
  }, [drawing, box, model, view, language, report, today, treatments, flows, trustBoundaries, responsibility, settled]);
  useWaiting(drawing, state, waiting, settle);
  useSettling(state, settle);
  const { scene } = state;
  const indexed = useRef<Scene>(undefined);
  const index = useMemo(() => {
    const drawn = shown === undefined ? scene : filteredScene(scene, shown);
    const index = indexOfScene(drawn, indexed.current);
    indexed.current = drawn;
    return index;
  }, [scene, shown]);
  const stage = waiting !== undefined ? 'behind' : state.settled === undefined ? 'settled' : 'following';
  return { index, stage };
};
