import type { canvas as en } from '../en/canvas';
import type { Same } from '../same';

export const canvas: Same<typeof en> = {};
