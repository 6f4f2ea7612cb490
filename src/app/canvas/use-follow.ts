import { useEffect, useRef } from 'react';
import { useEditor } from '../store/editor';
import type { Desk } from './desk';
import { boxOf, type SceneIndex } from './scene-index';
import { useDrilledBox } from './use-shown-view';
import type { Viewport } from './viewport';
import { reveal, zoomToFit } from './viewport-moves';

/** Where a drawing begins that has nothing in it yet. */
const AT_START: Viewport = { x: 160, y: 96, zoom: 1 };

/** Shows all of a document when it opens, and what other parts of the page select. */
export const useFollow = ({ canvas, store }: Desk, index: SceneIndex): void => {
  const selection = useEditor((state) => state.selection);
  const document = useEditor((state) => state.document.id);
  const view = useEditor((state) => state.view);
  const box = useDrilledBox();
  const isEmpty = index.scene.zones.length + index.scene.devices.length === 0;
  const fitted = useRef<string>(undefined);
  const drawn = useRef(index);
  drawn.current = index;

  useEffect(() => {
    const shown = `${document} ${view ?? ''} ${box ?? ''}`;
    if (fitted.current === shown) return;
    fitted.current = shown;
    canvas.setState({ active: undefined, ...(isEmpty ? { viewport: AT_START } : {}) });
    // What is drawn on empty ground must not move away from under the hand.
    if (isEmpty) return;
    if (canvas.getState().size.width > 1) zoomToFit(canvas, drawn.current.scene.bounds);
    // The size is known a moment later when the page has just been made.
    else
      return canvas.subscribe((state, before) => {
        if (before.size.width <= 1 && state.size.width > 1) zoomToFit(canvas, drawn.current.scene.bounds);
      });
  }, [document, view, box, isEmpty, canvas]);

  useEffect(() => {
    const { active, drag } = canvas.getState();
    const [first] = selection;
    if (first === undefined || drag !== undefined) return;
    // What the hand or the keys chose here is in view already.
    if (active !== undefined && selection.includes(active)) return;
    canvas.setState({ active: boxOf(drawn.current, first) === undefined ? undefined : first });
    if (store.getState().selection === selection) reveal(canvas, drawn.current, selection);
  }, [selection, canvas, store]);
};
