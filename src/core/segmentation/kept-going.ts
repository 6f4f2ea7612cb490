import type { DataFlow } from '../model/data-flow';

/** Whether nobody stops a flow of that purpose to close a way: without it there is no care, or nothing to begin again from. */
export const isKeptGoing = (purpose: DataFlow['purpose']): boolean => purpose === 'clinical' || purpose === 'backup';
