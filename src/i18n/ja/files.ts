import type { files as en } from '../en/files';
import type { Same } from '../same';

export const files: Same<typeof en> = {};
