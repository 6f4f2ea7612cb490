import type { issues as en } from '../en/issues';
import type { Same } from '../same';

export const issues: Same<typeof en> = {};
