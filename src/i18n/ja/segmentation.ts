import type { segmentation as en } from '../en/segmentation';
import type { Same } from '../same';

export const segmentation: Same<typeof en> = {};
