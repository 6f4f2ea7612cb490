import { DEVICE_HEIGHT, DEVICE_WIDTH } from '../drawing/scene';
import type { Box } from './box';

/** The room between devices of one zone; lines run in it, badges and marks reach into it. */
export const DEVICE_COLUMN_GAP = 32;
const DEVICE_ROW_GAP = 20;
/** So many devices still stand in one column, which keeps their lines apart best. */
const ONE_COLUMN_AT_MOST = 5;
/** Width to height of a block of many devices. */
const BLOCK_ASPECT = 1.3;

export const COLUMN_STEP = DEVICE_WIDTH + DEVICE_COLUMN_GAP;
export const ROW_STEP = DEVICE_HEIGHT + DEVICE_ROW_GAP;

const columnsFor = (devices: number): number =>
  devices <= ONE_COLUMN_AT_MOST
    ? 1
    : Math.max(2, Math.round(Math.sqrt((devices * ROW_STEP * BLOCK_ASPECT) / COLUMN_STEP)));

/** Sets the devices of a block into rows in their present order, and gives the block its size. */
export const setGrid = (block: Box): void => {
  const columns = columnsFor(block.children.length);
  block.lines = [];
  block.children.forEach((device, index) => {
    const row = Math.floor(index / columns);
    const line = block.lines[row];
    if (line === undefined) block.lines[row] = [device];
    else line.push(device);
    device.x = (index % columns) * COLUMN_STEP;
    device.y = row * ROW_STEP;
  });
  block.width = columns * COLUMN_STEP - DEVICE_COLUMN_GAP;
  block.height = block.lines.length * ROW_STEP - DEVICE_ROW_GAP;
};
