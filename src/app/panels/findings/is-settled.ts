import { isClosed } from '../../../core/document/treatment';
import type { Row } from './reading';

/** Whether nothing is left to do about it: decided otherwise than to mitigate it, or there no more. */
export const isSettled = ({ finding, treatment }: Row): boolean => finding === undefined || isClosed(treatment);
