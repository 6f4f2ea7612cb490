import type { shell as en } from '../en/shell';
import type { Same } from '../same';

export const shell: Same<typeof en> = {};
