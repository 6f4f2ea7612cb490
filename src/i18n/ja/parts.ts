import type { parts as en } from '../en/parts';
import type { Same } from '../same';

export const parts: Same<typeof en> = {};
