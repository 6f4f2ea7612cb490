import type { common as en } from '../en/common';
import type { Same } from '../same';

export const common: Same<typeof en> = {};
