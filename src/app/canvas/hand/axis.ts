import type { Rect } from '../../../core/drawing/scene';

export type Axis = 'x' | 'y';

export const otherAxis = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');
export const sizeAlong = (rect: Rect, axis: Axis): number => (axis === 'x' ? rect.width : rect.height);
export const endOf = (rect: Rect, axis: Axis): number => rect[axis] + sizeAlong(rect, axis);
