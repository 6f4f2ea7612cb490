import type { questions as en } from '../en/questions';
import type { Same } from '../same';

export const questions: Same<typeof en> = {};
