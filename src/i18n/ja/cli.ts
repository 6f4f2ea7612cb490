import type { cli as en } from '../en/cli';
import type { Same } from '../same';

export const cli: Same<typeof en> = {};
