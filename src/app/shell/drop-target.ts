import { canvasApi, type WindowBox } from '../canvas/canvas-api';
import type { EditorState } from '../store/editor';

/** Where files would go that are held over the page. */
export type DropTarget =
  /** To be opened, or sorted to devices by what they say. */
  | { readonly kind: 'anywhere' }
  /** Meant for one device, which stands there in the window. */
  | { readonly kind: 'device'; readonly id: string; readonly box: WindowBox }
  /** On something that no paper is about; which device is meant will be asked. */
  | { readonly kind: 'notDevice'; readonly box: WindowBox }
  /** Nowhere: a dialog is open and has to be dealt with first. */
  | { readonly kind: 'busy' };

const ANYWHERE: DropTarget = { kind: 'anywhere' };

const boxOf = (element: Element): WindowBox => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};

/** What files would be for at a point of the window: a device in the drawing, in the tree, or that the inspector shows. */
export const dropTargetAt = (
  clientX: number,
  clientY: number,
  { dialog, selection, document: hospital }: Pick<EditorState, 'dialog' | 'selection' | 'document'>,
): DropTarget => {
  if (dialog !== undefined) return { kind: 'busy' };
  const drawn = canvasApi.deviceAt(clientX, clientY);
  if (drawn !== undefined) return { kind: 'device', ...drawn };
  const under = document.elementFromPoint(clientX, clientY);
  const line = under?.closest<HTMLElement>('[data-element]');
  if (line?.dataset.element !== undefined) {
    const id = line.dataset.element;
    return hospital.assets.has(id) ? { kind: 'device', id, box: boxOf(line) } : { kind: 'notDevice', box: boxOf(line) };
  }
  const region = under?.closest('[data-region="inspector"]');
  const [only, ...others] = selection;
  if (region === null || region === undefined || only === undefined || others.length > 0) return ANYWHERE;
  return hospital.assets.has(only)
    ? { kind: 'device', id: only, box: boxOf(region) }
    : { kind: 'notDevice', box: boxOf(region) };
};
