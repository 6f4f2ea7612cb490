import { hostIn, partyIn } from '../document/containment';
import { assetOfCable } from './cables';

/** The element of the hospital that something drawn speaks of: the machine of a box, the device of a cable, itself. */
export const subjectOf = (id: string): string => hostIn(id) ?? partyIn(id) ?? assetOfCable(id) ?? id;
