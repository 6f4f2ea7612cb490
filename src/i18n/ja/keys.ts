import type { keys as en } from '../en/keys';
import type { Same } from '../same';

export const keys: Same<typeof en> = {};
