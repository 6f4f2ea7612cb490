import type { facts as en } from '../en/facts';
import type { Same } from '../same';

export const facts: Same<typeof en> = {};
