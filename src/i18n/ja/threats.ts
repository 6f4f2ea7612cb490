import type { threats as en } from '../en/threats';
import type { Same } from '../same';

export const threats: Same<typeof en> = {};
