import * as v from 'valibot';
import { DEVICE_HEIGHT, DEVICE_WIDTH } from '../../core/drawing/scene';
import type { Library } from '../../core/library/library';
import { addPart } from '../panels/add-part';
import { PART_TYPE } from './canvas-api';
import type { Desk } from './desk';
import { snapped, zoneUnder } from './gestures';
import { toDrawing } from './viewport';

const PartSchema = v.strictObject({ kind: v.picklist(['device', 'zone']), id: v.string() });

const partFrom = (text: string): v.InferOutput<typeof PartSchema> | undefined => {
  try {
    const read = v.safeParse(PartSchema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
};

const NONE: ReadonlySet<string> = new Set();

/** Takes parts dragged out of the library until the returned function is called. Other things dragged in are not ours. */
export const attachDrop = (element: HTMLElement, desk: Desk, library: Library): (() => void) => {
  const { store, canvas } = desk;
  const pointOf = (event: DragEvent) => {
    const box = element.getBoundingClientRect();
    return toDrawing(canvas.getState().viewport, { x: event.clientX - box.x, y: event.clientY - box.y });
  };
  const isPart = (event: DragEvent): boolean => event.dataTransfer?.types.includes(PART_TYPE) === true;
  const over = (event: DragEvent): void => {
    if (!isPart(event) || event.dataTransfer === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const target = zoneUnder(desk.index(), pointOf(event), NONE);
    if (canvas.getState().drag?.target !== target) canvas.setState({ drag: { ids: NONE, dx: 0, dy: 0, target } });
  };
  const end = (): void => canvas.setState({ drag: undefined });
  const drop = (event: DragEvent): void => {
    if (!isPart(event)) return;
    event.preventDefault();
    end();
    const part = partFrom(event.dataTransfer?.getData(PART_TYPE) ?? '');
    if (part === undefined) return;
    const at = pointOf(event);
    const zone = zoneUnder(desk.index(), at, NONE);
    const around = zone === undefined ? { x: 0, y: 0 } : (desk.index().zoneById.get(zone)?.rect ?? { x: 0, y: 0 });
    const corner = part.kind === 'device' ? { x: DEVICE_WIDTH / 2, y: DEVICE_HEIGHT / 2 } : { x: 0, y: 0 };
    addPart(store, library, part, {
      zone,
      x: snapped(at.x - around.x - corner.x),
      y: snapped(at.y - around.y - corner.y),
    });
    element.focus({ preventScroll: true });
  };
  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('dragover', over, { signal });
  element.addEventListener('dragleave', end, { signal });
  element.addEventListener('drop', drop, { signal });
  return () => stop.abort();
};
