import { canvasApi, type Step } from '../canvas/canvas-api';
import { ALIGN_ROW, DISTRIBUTE_ROW } from '../canvas/menu-entries';
import type { Direction } from '../canvas/nearest';
import { byCanvas, type Command, type CommandId } from './command';

const WAYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A step over the drawing by an arrow key. */
const byArrow = (id: CommandId, keys: string, step: Step): Command => ({
  id,
  keys,
  group: 'canvas',
  onDrawing: true,
  keysOnly: true,
  native: true,
  run: (_, press) => canvasApi.step(step, WAYS[press?.key ?? '']),
});

const byKey = (id: CommandId, keys: string, step: Step, otherKeys?: string): Command => ({
  id,
  keys,
  ...(otherKeys === undefined ? {} : { otherKeys }),
  group: 'canvas',
  onDrawing: true,
  keysOnly: true,
  run: () => canvasApi.step(step),
});

const nothing = (): void => {};

/** How one moves about in the drawing by keys. Their keys hold while the focus is there. */
export const canvasCommands: readonly Command[] = [
  byArrow('goNearest', 'Arrows', 'nearest'),
  byArrow('goAlong', 'Mod+Arrows', 'along'),
  byArrow('extend', 'Shift+Arrows', 'extend'),
  byArrow('extendAlong', 'Mod+Shift+Arrows', 'extendAlong'),
  byArrow('nudge', 'Alt+Arrows', 'nudge'),
  byArrow('nudgeFar', 'Alt+Shift+Arrows', 'nudgeFar'),
  byKey('enter', 'Enter', 'enter'),
  byKey('leave', 'Escape', 'leave'),
  byKey('goNext', 'PageDown', 'next'),
  byKey('goPrevious', 'PageUp', 'previous'),
  byKey('goFlow', 'D', 'flow'),
  byKey('menu', 'Shift+F10', 'menu', 'ContextMenu'),
  { id: 'panHeld', keys: ' ', group: 'canvas', onDrawing: true, keysOnly: true, native: true, run: nothing },
];

const several = 2;
const hasSeveral: Command['isPossible'] = ({ selection }) => selection.length >= several;

/** Whether something is drawn that could be placed anew. */
const hasElements: Command['isPossible'] = ({ document }) => document.assets.size + document.zones.size > 0;
const hasZone: Command['isPossible'] = ({ selection, document }) => selection.some((id) => !document.assets.has(id));

/** Order among what is selected, and in the whole. */
export const arrangeCommands: readonly Command[] = [
  ...[...ALIGN_ROW, ...DISTRIBUTE_ROW].map((id) => byCanvas(id, 'arrange', { isPossible: hasSeveral })),
  byCanvas('tidyAll', 'arrange', { keys: 'Shift+T', onDrawing: true, isPossible: hasElements }),
  byCanvas('tidyAllAnew', 'arrange', { isPossible: hasElements }),
  byCanvas('tidyZone', 'arrange', { isPossible: hasZone }),
  byCanvas('tidySelection', 'arrange'),
];
